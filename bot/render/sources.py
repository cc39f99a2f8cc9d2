"""Where an item comes from, in words: no figure is shown without it."""

from bot.render.reader import Reader
from bot.render.texts import Texts
from catalogue.catalogue import Entry
from catalogue.models.fields import written_lines


def source_line(reader: Reader, entry: Entry) -> str:
    """Where an item comes from: document, place, lines, part, and the catalogue's version."""
    pieces = [short_source(reader, entry)]
    if entry.quoted:
        pieces.append(reader.texts("quoted-in", document=reader.document_name(entry.document)))
    if entry.parts:
        pieces.append(" › ".join(reader.name_of(part) for part in entry.parts))
    pieces.append(reader.texts("version", version=reader.catalogue.version))
    return " · ".join(pieces)


def short_source(reader: Reader, entry: Entry) -> str:
    """Document, number and lines, where the rest is said once for several items."""
    document = entry.quoted.short if entry.quoted else reader.document_name(entry.document)
    lines = lines_in_words(reader.texts, entry)
    return reader.texts("source", document=document, reference=reader.reference(entry), lines=lines)


def lines_in_words(texts: Texts, entry: Entry) -> str:
    """The cited lines: "line 47", "lines 1598-1610"."""
    written = written_lines(entry.item.lines)
    return texts("lines", lines=written.replace(", ", texts("comma")), count=1 if written.isdecimal() else 2)
