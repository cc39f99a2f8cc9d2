"""What a file holds: rows by column, each with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.render.lists import introduction_name
from bot.render.reader import Reader
from bot.render.scorecards import scorecard_title
from bot.render.views import view_of
from catalogue.answers import (
    Answer,
    Card,
    Cards,
    Citation,
    Comparison,
    GapList,
    ItemList,
    Menu,
    Passage,
    RelatedList,
    Score,
    ScorecardAnswer,
    TargetList,
    items_of,
)
from catalogue.catalogue import Entry
from catalogue.exporting import COLUMNS, Record, table_rows
from catalogue.models.context import Document, Part
from catalogue.models.fields import written_lines
from catalogue.verdicts import Outcome

SOURCE = ("document_title", "publisher", "date", "address")
"""Columns that name the source in full, beside `document` and `lines`."""
ITEM = (*COLUMNS[:-1], *SOURCE, COLUMNS[-1])
GAP = ("id", "kind", "number", "title", "gap", "items", "part", "document", "lines", *SOURCE, "catalogue")
SCORE = ("part", "targets", *Outcome, "items", "items_with_targets", "catalogue")
MENU = ("name", "name_zh", "items", "command", "catalogue")


@dataclass(frozen=True)
class Content:
    """What is to be saved: its title, its columns and rows, and the answer and items that they come from."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Record, ...]
    answer: Answer
    entries: tuple[Entry, ...] = ()


def content_of(reader: Reader, found: Answer) -> Content | None:
    """The content of an answer; None where there is nothing to save, as in help."""
    match found:
        case Card() | Passage():
            return _of_items(reader, found, (found.entry,))
        case Cards():
            return _of_items(reader, found, found.entries)
        case ItemList():
            return _of_items(reader, found, tuple(hit.entry for hit in found.hits))
        case TargetList():
            return _of_targets(reader, found)
        case RelatedList():
            return _of_related(reader, found)
        case Comparison():
            return _of_comparison(reader, found)
        case Citation():
            rows = tuple({**_item(reader, found.entry), "style": str(name), "text": text} for name, text in found.texts)
            columns = ("id", "title", "style", "text", "document", "lines", *SOURCE, "catalogue")
            return Content(_title(reader, found), columns, rows, found, (found.entry,))
        case GapList():
            return Content(_title(reader, found), GAP, tuple(_gaps(reader, found)), found, items_of(found))
        case ScorecardAnswer():
            return Content(scorecard_title(reader, found), SCORE, tuple(_scores(reader, found)), found)
        case Menu():
            return Content(_title(reader, found), MENU, tuple(_choices(reader, found)), found)
        case _:
            return None


def _title(reader: Reader, found: Answer) -> str:
    return view_of(reader, found).title


def _of_items(reader: Reader, found: Answer, entries: tuple[Entry, ...]) -> Content:
    return Content(_title(reader, found), ITEM, tuple(_rows(reader, entries)), found, entries)


def _rows(reader: Reader, entries: Iterable[Entry]) -> Iterator[Record]:
    """A row a target, one for an item without targets."""
    for entry in entries:
        for row in table_rows(reader.catalogue, (entry,)):
            yield {**row, **_source(entry.document)}


def _source(document: Document) -> Record:
    return {
        "document_title": document.title,
        "publisher": document.publisher,
        "date": document.date,
        "address": document.address,
    }


def _of_targets(reader: Reader, found: TargetList) -> Content:
    """Only the targets that are listed, not all that their items have."""
    rows = tuple(list(_rows(reader, (row.entry,)))[row.index] for row in found.rows)
    entries = tuple(dict.fromkeys(row.entry for row in found.rows))
    return Content(_title(reader, found), ITEM, rows, found, entries)


def _of_related(reader: Reader, found: RelatedList) -> Content:
    rows = tuple(
        {"link": related.kind, "link_why": related.why, **row}
        for related, entry in found.related
        for row in _rows(reader, (entry,))
    )
    entries = tuple(entry for _, entry in found.related)
    return Content(_title(reader, found), ("link", "link_why", *ITEM), rows, found, entries)


def _of_comparison(reader: Reader, found: Comparison) -> Content:
    parts = {
        "promised": found.promised,
        "committed": found.committed,
        "recommended": found.recommended,
        "suggested": found.suggested,
        "told": found.told,
    }
    rows = tuple(
        {"section": name, "link": found.links[entry.id].kind if entry.id in found.links else None, **row}
        for name, entries in parts.items()
        for entry in entries
        for row in _rows(reader, (entry,))
    )
    entries = tuple(entry for part in parts.values() for entry in part)
    return Content(_title(reader, found), ("section", "link", *ITEM), rows, found, entries)


def _item(reader: Reader, entry: Entry) -> Record:
    return next(iter(_rows(reader, (entry,))))


def _gaps(reader: Reader, found: GapList) -> Iterator[Record]:
    """A row a point, with the lines of the introduction or the item that says it, and all items that it is about."""
    for row in found.rows:
        said = _introduction(reader, row.introduction) if row.introduction else _item(reader, row.entries[0])
        yield {**said, "gap": row.text, "items": ", ".join(entry.id for entry in row.entries)}


def _introduction(reader: Reader, introduction: Document | Part) -> Record:
    own: Record = {"title": introduction_name(reader, introduction), **_edition(reader)}
    if isinstance(introduction, Part):
        document = reader.document_of(introduction)
        own |= {"part": introduction.title, "lines": written_lines(introduction.lines)}
    else:
        document = introduction
        outline = reader.catalogue.outlines[document.id]
        own |= {"lines": written_lines(outline.introduction.lines)} if outline.introduction else {}
    return {**own, "document": document.id, **_source(document)}


def _edition(reader: Reader) -> Record:
    return {"catalogue": reader.catalogue.version}


def _scores(reader: Reader, found: ScorecardAnswer) -> Iterator[Record]:
    yield _score(reader, reader.texts("column-all"), found.score)
    for part, score in found.by_part:
        yield _score(reader, part.title, score)


def _score(reader: Reader, name: str, score: Score) -> Record:
    counts = {str(outcome): score.counts[outcome] for outcome in Outcome}
    sizes = {"targets": score.targets, "items": score.items, "items_with_targets": score.items_with_targets}
    return {"part": name, **counts, **sizes, **_edition(reader)}


def _choices(reader: Reader, found: Menu) -> Iterator[Record]:
    for choice in found.choices:
        named = {"name": choice.title, "name_zh": choice.zh, "items": choice.count, "command": choice.command}
        yield named | _edition(reader)
