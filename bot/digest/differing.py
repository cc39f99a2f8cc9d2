"""What changed in the data since a digest was last posted.

A digest keeps two short prints of each item that it is about, of its figures and of its words: little enough to keep,
and enough to say which items are new, changed or gone without keeping any old text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Edition

_NOT_SHOWN = {"keywords", "questions", "lines", "targets"}
"""Fields whose change no reader would see, and targets, which count as figures."""


@dataclass(frozen=True)
class Differences:
    """What changed: items that are new, those with other figures, those with other words only, and those gone."""

    new: tuple[Entry, ...] = ()
    figures: tuple[Entry, ...] = ()
    words: tuple[Entry, ...] = ()
    gone: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    """The editions of the data since then, the newest first."""

    def __bool__(self) -> bool:
        return bool(self.new or self.figures or self.words or self.gone)

    @property
    def count(self) -> int:
        """How many items changed."""
        return len(self.new) + len(self.figures) + len(self.words) + len(self.gone)


def printed(entries: Sequence[Entry]) -> str:
    """The prints of some items as one text."""
    return " ".join(f"{entry.id}={_print_of_figures(entry)}{_print_of_words(entry)}" for entry in entries)


def differences(catalogue: Catalogue, entries: Sequence[Entry], before: str, seen: str) -> Differences:
    """What changed since the prints `before` were made, from the edition `seen`."""
    old = dict(pair.split("=", 1) for pair in before.split() if "=" in pair)
    new, figures, words = [], [], []
    for entry in entries:
        kept = old.pop(entry.id, None)
        if kept is None:
            new.append(entry)
        elif kept[:6] != _print_of_figures(entry):
            figures.append(entry)
        elif kept[6:] != _print_of_words(entry):
            words.append(entry)
    return Differences(tuple(new), tuple(figures), tuple(words), tuple(old), _editions_since(catalogue, seen))


def _editions_since(catalogue: Catalogue, seen: str) -> tuple[Edition, ...]:
    versions = [edition.version for edition in catalogue.editions]
    return catalogue.editions[: versions.index(seen)] if seen in versions else ()


def _print_of_figures(entry: Entry) -> str:
    targets = "\0".join(target.model_dump_json() for target in entry.item.targets)
    return _print(f"{targets}\0{[verdict.outcome.value for verdict in entry.verdicts]}")


def _print_of_words(entry: Entry) -> str:
    return _print(entry.item.model_dump_json(exclude=_NOT_SHOWN))


def _print(text: str) -> str:
    return blake2s(text.encode(), digest_size=3).hexdigest()
