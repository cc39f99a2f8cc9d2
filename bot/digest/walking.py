"""Where a digest goes on: a walk through a selection in the documents' order, or one item after another by lot.

A position outlives changes of the data: it is an item, and beside it the place at which that item stood.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s

from catalogue.catalogue import Entry


@dataclass(frozen=True)
class Stretch:
    """The next items of a walk, by their places (from 1), and where the walk stands after them."""

    entries: tuple[Entry, ...]
    first: int
    total: int
    position: str
    again: bool = False
    """The walk was through, and this begins it anew."""

    @property
    def last(self) -> int:
        """The place of its last item."""
        return self.first + len(self.entries) - 1

    @property
    def ends(self) -> bool:
        """Whether the walk is through with it."""
        return self.last == self.total


def next_stretch(entries: Sequence[Entry], position: str, count: int) -> Stretch:
    """The items after a position, up to `count`; from the beginning where none are left. There must be an item."""
    start = _place_after(entries, position)
    again = start >= len(entries)
    start = 0 if again else start
    taken = tuple(entries[start : start + count])
    return Stretch(taken, start + 1, len(entries), f"{taken[-1].id}@{start + len(taken)}", again)


def _place_after(entries: Sequence[Entry], position: str) -> int:
    """How many items come before the next one; where the last one read is gone, as many as were read."""
    item, _, place = position.partition("@")
    if not item:
        return 0
    found = next((index for index, entry in enumerate(entries) if entry.id == item), None)
    if found is not None:
        return found + 1
    return min(int(place) - 1, len(entries)) if place.isdecimal() and int(place) else 0


def drawn(entries: Sequence[Entry], seed: str) -> tuple[Entry, ...]:
    """The items in an order that looks random, and is the same for the same seed: each comes once before any again."""
    return tuple(sorted(entries, key=lambda entry: blake2s(f"{seed}\0{entry.id}".encode(), digest_size=8).digest()))
