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
        pattern, words = _heading(entry)
        if not any(re.match(pattern, line) for line in lines):
            yield entry.id, f"lines: none of them begins with {words}, as the item does in the document"


def _heading(entry: Entry) -> tuple[str, str]:
    """What one of the item's lines begins with, as a pattern and in words."""
    number = entry.item.number.rpartition("-")[2]
    match entry.item.kind:
        case "indicator":
            return rf"\s?Indicator {number}:", f"'Indicator {number}:'"
        case "commitment":
            return r"-\S", "'-', the mark of a list"
        case "upr":
            return rf"(<sup>\d+</sup>)?A/HRC/\d+/\d+, {re.escape(number)}:", f"the footnote 'A/HRC/…, {number}:'"
        case "suggestion":
            return rf"{number}\. ", f"'{number}. '"
        case _:
            return r"[A-Z]", "a capital letter"
