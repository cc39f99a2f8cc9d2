"""Places: an item's lines are the ones that speak of it."""

import re
from collections.abc import Iterator

from catalogue.catalogue import Catalogue, Entry
from catalogue.library import Library
from catalogue.models.items import Suggestion
from catalogue.passages import DocumentText


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


def wrong_paragraphs(catalogue: Catalogue, library: Library) -> Iterator[tuple[str, str]]:
    """Suggestion and complaint, for each that names other paragraphs than those that begin in its cited lines."""
    for entry in catalogue:
        text = library.texts.get(entry.document.id)
        if text is None or not isinstance(entry.item, Suggestion):
            continue
        begun = [int(match[1]) for line in text.within(entry.item.lines) if (match := _NUMBERED.match(line))]
        named = [number for first, last in entry.item.numbered for number in range(first, last + 1)]
        if begun != named:
            expected = ", ".join(map(str, begun)) or "none"
            yield entry.id, f"paragraphs: these begin in its lines: {expected}"
        opens = entry.item.lines[0][0] <= _opening(text)
        if opens != entry.item.opening:
            yield (
                entry.id,
                f"paragraphs: its lines {'hold' if opens else 'hold nothing of'} the opening of the document",
            )


_NUMBERED = re.compile(r"(\d+)\. ")


def _opening(text: DocumentText) -> int:
    """The last line before paragraph 1; 0 where nothing stands before it, or the document has no such paragraph."""
    return next((index for index, line in enumerate(text.lines) if line.startswith("1. ")), 0)


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
