"""The copies of the documents that this installation holds, each recognised by its content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Document
from catalogue.passages import DocumentText, NotTextError, normalise, paragraphs

MAX_BYTES = 20_000_000
PASSAGES = "passages.json"
"""The generated file with the hash of every cited passage."""


class Standing(StrEnum):
    """What a file turned out to be."""

    KNOWN = "known"
    CHANGED = "changed"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Recognised:
    """A file held against the catalogue; of a changed copy, how many cited passages still agree."""

    standing: Standing
    document: Document | None = None
    text: DocumentText | None = None
    agreeing: int = 0
    cited: int = 0


@dataclass(frozen=True)
class Library:
    """Texts by document id; a document without a copy is not in it."""

    texts: Mapping[str, DocumentText] = field(default_factory=dict)

    def quote(self, entry: Entry) -> list[str] | None:
        """The paragraphs that an item cites, word for word; None where there is no copy of its document."""
        text = self.texts.get(entry.document.id)
        return None if text is None else paragraphs(text.within(entry.item.lines), entry.document.hyphenated)


def recognise(content: bytes, catalogue: Catalogue, passages: Mapping[str, str]) -> Recognised:
    """Which document a file is, whatever it is called.

    Args:
        content: the bytes of the file.
        catalogue: whose documents to hold it against.
        passages: hash of the cited passage by item id.
    """
    try:
        text = normalise(content[: MAX_BYTES + 1])
    except NotTextError:
        return Recognised(Standing.UNREADABLE)
    for document in catalogue.documents.values():
        if document.fingerprint == text.fingerprint:
            return Recognised(Standing.KNOWN, document, text)
    return max(
        (_resemblance(text, document, catalogue, passages) for document in catalogue.documents.values()),
        key=lambda found: found.agreeing,
        default=Recognised(Standing.UNKNOWN),
    )


def _resemblance(
    text: DocumentText, document: Document, catalogue: Catalogue, passages: Mapping[str, str]
) -> Recognised:
    cited = [entry for entry in catalogue if entry.document.id == document.id and entry.id in passages]
    agreeing = sum(text.passage_hash(entry.item.lines) == passages[entry.id] for entry in cited)
    if not agreeing:
        return Recognised(Standing.UNKNOWN)
    return Recognised(Standing.CHANGED, document, text, agreeing, len(cited))


def load_library(folder: Path, catalogue: Catalogue) -> Library:
    """The documents of a folder that are what the catalogue cites; other files are left alone."""
    texts: dict[str, DocumentText] = {}
    for path in sorted(filter(Path.is_file, folder.glob("*.txt"))):
        found = recognise(path.read_bytes(), catalogue, {})
        if found.document is not None and found.text is not None:
            texts[found.document.id] = found.text
    return Library(texts)


def passage_hashes(catalogue: Catalogue, library: Library) -> dict[str, str]:
    """The hash of every passage that an item cites, by item id, as far as there are copies."""
    return {
        entry.id: library.texts[entry.document.id].passage_hash(entry.item.lines)
        for entry in catalogue
        if entry.document.id in library.texts
    }


def read_passages(seeds: Path) -> dict[str, str]:
    """The recorded hashes, by item id; none where there is no record, or a damaged one."""
    try:
        recorded = json.loads((seeds / PASSAGES).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return recorded if isinstance(recorded, dict) else {}
