"""Where an item comes from, in words: no figure is shown without it."""

from bot.render.reader import Reader
from bot.render.texts import Texts
from catalogue.catalogue import Entry
from catalogue.models.fields import written_lines
from catalogue.models.items import Suggestion


def source_line(reader: Reader, entry: Entry) -> str:
    """Where an item comes from: document, place, lines, part, and the catalogue's version."""
    pieces = [short_source(reader, entry)]
    if entry.parts:
        pieces.append(" › ".join(reader.name_of(part) for part in entry.parts))
    pieces.append(reader.texts("version", version=reader.catalogue.version))
    return " · ".join(pieces)


def short_source(reader: Reader, entry: Entry) -> str:
    """Document, number and lines, where the rest is said once for several items.

    The lines are those of the document at hand, also where it quotes another.
    """
    texts, document = reader.texts, reader.document_name(entry.document)
    place, lines = _place(reader, entry), lines_in_words(reader.texts, entry)
    if entry.quoted is None:
        return texts("source", document=document, reference=place, lines=lines)
    quoted, quoting = reader.document_name(entry.quoted), texts("quoted-in", document=document)
    return texts("source-quoted", quoted=quoted, reference=place, quoting=quoting, lines=lines)


def _place(reader: Reader, entry: Entry) -> str:
    """What an item is called beside its document's name, which already says whose recommendation or paragraph it is."""
    if entry.item.kind in ("indicator", "commitment"):
        return reader.reference(entry)
    if isinstance(entry.item, Suggestion):
        return _paragraphs(reader.texts, entry.item)
    return reader.texts(f"place-{entry.item.kind}", number=entry.item.number)


def _paragraphs(texts: Texts, suggestion: Suggestion) -> str:
    """All paragraphs that a suggestion and what is told beside it are taken from."""
    written = written_lines(suggestion.numbered)
    number = written.replace(", ", texts("comma"))
    place = texts("place-suggestion", number=number, count=1 if written.isdecimal() else 2)
    return texts("place-opening", place=place) if suggestion.opening else place


def lines_in_words(texts: Texts, entry: Entry) -> str:
    """The cited lines: "line 47", "lines 1598-1610"."""
    written = written_lines(entry.item.lines)
    return texts("lines", lines=written.replace(", ", texts("comma")), count=1 if written.isdecimal() else 2)
