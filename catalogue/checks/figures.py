"""Figures: each of an item's stands in the lines it cites, and few of those lines' are missing from the item."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from catalogue.catalogue import Catalogue, Entry
from catalogue.checks.texts import claims_of
from catalogue.figures import figures_in
from catalogue.library import Library
from catalogue.models.items import Note
from catalogue.models.targets import Target

_PLAIN_WORDS = frozenset({"one", "first", "once", "zero"})
"""Number words that are mostly not figures."""

_IMPLIED = (
    (re.compile(r"\b(all|every|each|universal\w*|full|fully|whole|entire|hundred|any)\b", re.IGNORECASE), "100"),
    (re.compile(r"\b(no|none|not|zero|eliminat\w+|eradicat\w+)\b", re.IGNORECASE), "0"),
    (re.compile(r"\b(doubl\w+|twice)\b", re.IGNORECASE), "100"),
    (re.compile(r"\bhalf\b", re.IGNORECASE), "50"),
)
_REFERENCE = re.compile(r"\b(?:indicators?|paragraphs?|commitments?|lines?|points?) [\d, and]+", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class FigureFault:
    """A figure that stands on one side only: `text` as written, `where` the field of the item or ""."""

    item: str
    where: str
    text: str


def figures_not_cited(catalogue: Catalogue, library: Library) -> Iterator[FigureFault]:
    """Figures of items that their cited lines don't hold."""
    for entry in catalogue:
        cited = _cited(entry, library)
        if cited is None:
            continue
        allowed = _values(cited) | _implied(cited)
        for where, text in claims_of(entry.item):
            yield from _missing(entry, where, text, allowed)
        for index, target in enumerate(entry.item.targets):
            for name, value in _target_figures(target, entry):
                if value not in allowed:
                    yield FigureFault(entry.id, f"targets[{index}].{name}", f"{value:f}")
        for note in entry.item.notes:
            more = _note_values(note, catalogue, library)
            yield from _missing(entry, "notes", _REFERENCE.sub(" ", note.text), allowed | more)


def figures_left_out(catalogue: Catalogue, library: Library) -> Iterator[FigureFault]:
    """Figures of cited lines that appear nowhere in the item, reviewed or not."""
    for entry in catalogue:
        cited = _cited(entry, library)
        if cited is None:
            continue
        held = {found.value for text in _all_texts(entry) for found in figures_in(text)}
        held |= {value for target in entry.item.targets for _, value in _target_figures(target, entry)}
        seen: set[Decimal] = set()
        for found in figures_in(_without_reference(entry, cited)):
            if found.value not in held | seen and found.text.lower() not in _PLAIN_WORDS:
                seen.add(found.value)
                yield FigureFault(entry.id, "", found.text)


def count_figures(catalogue: Catalogue, library: Library) -> int:
    """How many different figures the cited lines hold, item by item."""
    return sum(
        len({found.value for found in figures_in(_without_reference(entry, cited))})
        for entry in catalogue
        if (cited := _cited(entry, library)) is not None
    )


def _cited(entry: Entry, library: Library) -> str | None:
    quoted = library.quote(entry)
    return None if quoted is None else "\n".join(quoted)


def _without_reference(entry: Entry, cited: str) -> str:
    """The lines without the item's own number, which is no figure of its content."""
    own = re.escape(entry.item.number.rpartition("-")[2])
    if entry.item.kind == "upr":
        return re.sub(rf"(?<!\d){own}(?!\d)|A/HRC/\d+/\d+", " ", cited)
    return re.sub(rf"^(?:Indicator )?{own}\s*[.:]", " ", cited, flags=re.MULTILINE)


def _values(text: str) -> set[Decimal]:
    return {found.value for found in figures_in(text)}


def _implied(text: str) -> set[Decimal]:
    return {Decimal(value) for pattern, value in _IMPLIED if pattern.search(text)}


def _missing(entry: Entry, where: str, text: str, allowed: set[Decimal]) -> Iterator[FigureFault]:
    for found in figures_in(text):
        if found.value not in allowed and found.text.lower() not in _PLAIN_WORDS:
            yield FigureFault(entry.id, where, found.text)


def _target_figures(target: Target, entry: Entry) -> Iterator[tuple[str, Decimal]]:
    """The figures of a target; years of the plan's own period need no line."""
    period = {int(year) for year in re.findall(r"\d{4}", entry.document.period or "")}
    if target.value is not None:
        yield "value", target.value.value
    if target.reported is not None:
        yield "reported.value", target.reported.value.value
    if target.baseline is not None and target.baseline.value is not None:
        yield "baseline.value", target.baseline.value.value
    years: Iterable[tuple[str, int | None]] = (
        ("deadline", target.deadline),
        ("reported.year", target.reported.year if target.reported else None),
        ("reported.since", target.reported.since if target.reported else None),
        ("baseline.year", target.baseline.year if target.baseline else None),
    )
    for name, year in years:
        if year is not None and year not in period:
            yield name, Decimal(year)


def _note_values(note: Note, catalogue: Catalogue, library: Library) -> set[Decimal]:
    values = {value for written in note.computed for value in _values(written)}
    for item_id in note.see:
        if item_id in catalogue.entries:
            values |= _values(_cited(catalogue.entries[item_id], library) or "")
    return values


def _all_texts(entry: Entry) -> Iterator[str]:
    yield from (text for _, text in claims_of(entry.item))
    yield from (note.text for note in entry.item.notes)
