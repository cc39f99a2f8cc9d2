"""Places: an item's lines are the ones that speak of it."""

import re
from collections.abc import Iterator

from catalogue.catalogue import Catalogue, Entry
from catalogue.library import Library


def wrong_lines(catalogue: Catalogue, library: Library) -> Iterator[tuple[str, str]]:
    """Item and complaint, for each whose cited lines lack its heading or number."""
    for entry in catalogue:
        text = library.texts.get(entry.document.id)
        if text is None:
            continue
        lines = text.within(entry.item.lines)
        expected = _heading(entry)
        if not any(re.match(expected, line) for line in lines):
            yield entry.id, f"its lines hold no heading of it (a line that begins like {expected!r})"


def _heading(entry: Entry) -> str:
    """What one of the item's lines begins with."""
    number = re.escape(entry.item.number.rpartition("-")[2])
    match entry.item.kind:
        case "indicator":
            return rf"\s?Indicator {number}:"
        case "commitment":
            return r"-\S"
        case "upr":
            return rf"<sup>\d+</sup>A/HRC/40/6, {number}:"
        case "suggestion":
            return rf"{number}\. "
        case _:
            return r"[A-Z]"
