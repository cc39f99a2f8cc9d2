"""From what is asked for to the bytes of a file, its name and what is said beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.exporting.brief import source_of, write_brief
from bot.exporting.content import Content
from bot.exporting.sheets import write_csv, write_xlsx
from bot.render.reader import Reader
from bot.requests import ExportFormat

SUFFIXES = {ExportFormat.CSV: "csv", ExportFormat.XLSX: "xlsx", ExportFormat.BRIEF: "md"}


@dataclass(frozen=True)
class Made:
    """A file, ready to be sent."""

    name: str
    content: bytes
    title: str
    comment: str


def make_file(
    reader: Reader, content: Content, file_format: ExportFormat, columns: Sequence[str], now: datetime
) -> Made:
    """The file of a content. Of the columns only those count that the content has; none means all."""
    chosen = [column for column in content.columns if column in columns] or list(content.columns)
    match file_format:
        case ExportFormat.CSV:
            written = write_csv(content, chosen)
        case ExportFormat.XLSX:
            written = write_xlsx(content, chosen, about(reader, content, now))
        case ExportFormat.BRIEF:
            written = write_brief(reader, content, now)
    return Made(_name(content, file_format, now), written, content.title, _comment(reader, content, file_format))


def _name(content: Content, file_format: ExportFormat, now: datetime) -> str:
    """A name that every system takes: hrplan-environment-2026-11-21.csv."""
    words = re.sub(r"[^\w]+", "-", content.title.casefold()).strip("-")[:60].strip("-")
    return f"hrplan-{words or 'file'}-{now.date().isoformat()}.{SUFFIXES[file_format]}"


def _comment(reader: Reader, content: Content, file_format: ExportFormat) -> str:
    texts, version = reader.texts, reader.catalogue.version
    if file_format is ExportFormat.BRIEF:
        return texts("save-done-brief", what=content.title, version=version)
    name = texts(f"format-{file_format}")
    return texts("save-done", format=name, what=content.title, count=len(content.rows), version=version)


def about(reader: Reader, content: Content, now: datetime) -> list[tuple[str, str]]:
    """What a workbook says of itself: what it is, when it was made, and its sources."""
    texts = reader.texts
    entries = dict.fromkeys(entry.document for entry in content.entries)
    documents = entries or dict.fromkeys(reader.catalogue.documents.values())
    return [
        (texts("about-what-is-saved"), content.title),
        (texts("about-made"), now.date().isoformat()),
        (texts("about-catalogue"), reader.catalogue.version),
        *((texts("about-source"), source_of(document)) for document in documents),
        (texts("about-verdicts"), texts("brief-reading-text")),
    ]
