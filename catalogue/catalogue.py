"""The whole of the data, resolved and immutable: what every answer is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from catalogue.models.context import (
    Concept,
    Document,
    Edition,
    Introduction,
    LeftOut,
    LinkKind,
    Part,
    Quoted,
    Term,
    VocabularyKind,
)
from catalogue.models.items import Item
from catalogue.verdicts import Outcome, Verdict

INVERSE = {
    LinkKind.CONTINUES: "continued by",
    LinkKind.SAME_MATTER: "same matter",
    LinkKind.REPEATS: "repeated in",
    LinkKind.CONTRADICTS: "contradicts",
    LinkKind.CITES: "cited by",
}
"""How the second item of a link relates to the first."""


@dataclass(frozen=True)
class Related:
    """One end of a link: how this item relates to another, and why where that is not obvious."""

    kind: str
    to: str
    why: str | None = None


@dataclass(frozen=True, eq=False)
class Entry:
    """An item with all that is known about it; one object a catalogue, so identity is equality."""

    item: Item
    document: Document
    part: Part | None = None
    parent: Part | None = None
    quoted: Quoted | None = None
    organisation: Term | None = None
    verdicts: tuple[Verdict, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def id(self) -> str:
        """The identifier that users see."""
        return self.item.id

    @property
    def parts(self) -> tuple[Part, ...]:
        """Area and right, or chapter and section, the larger first."""
        return tuple(part for part in (self.parent, self.part) if part is not None)

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """The verdicts that occur among its targets."""
        return frozenset(verdict.outcome for verdict in self.verdicts)


@dataclass(frozen=True)
class Outline:
    """The introduction and the parts of a document."""

    document: str
    introduction: Introduction | None
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Catalogue:
    """Everything, in the order of the documents. Built by `catalogue.loading`."""

    entries: Mapping[str, Entry]
    documents: Mapping[str, Document]
    quoted: Mapping[str, Quoted]
    outlines: Mapping[str, Outline]
    parts: Mapping[str, Part]
    parents: Mapping[str, str]
    terms: Mapping[VocabularyKind, Mapping[str, Term]]
    concepts: tuple[Concept, ...]
    absent: tuple[str, ...]
    unanswered: tuple[str, ...]
    editions: tuple[Edition, ...]
    left_out: tuple[LeftOut, ...]
    fingerprint: str

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def version(self) -> str:
        """The edition of the data: 2026.11."""
        return self.editions[0].version

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """All items of a kind, in the document's order."""
        return tuple(entry for entry in self if entry.item.kind == kind)

    def in_part(self, part_id: str) -> tuple[Entry, ...]:
        """All items of an area, right, chapter or section."""
        return tuple(entry for entry in self if part_id in {part.id for part in entry.parts})

    def tagged(self, kind: VocabularyKind, term_id: str) -> tuple[Entry, ...]:
        """All items that name a term of a controlled list."""
        return tuple(entry for entry in self if term_id in self.tags(entry, kind))

    def tags(self, entry: Entry, kind: VocabularyKind) -> tuple[str, ...]:
        """The terms of a controlled list that an item names, by id; of regions, those of its states."""
        item = entry.item
        match kind:
            case VocabularyKind.THEME:
                return item.themes
            case VocabularyKind.GROUP:
                return item.groups
            case VocabularyKind.LAW:
                return item.laws
            case VocabularyKind.BODY:
                return item.bodies
            case VocabularyKind.TREATY:
                return item.treaties
            case VocabularyKind.ORGANISATION:
                own = (entry.organisation.id,) if entry.organisation else ()
                return tuple(dict.fromkeys((*own, *item.organisations)))
            case VocabularyKind.STATE:
                return getattr(item, "states", ())
            case VocabularyKind.REGION:
                states = self.terms[VocabularyKind.STATE]
                return tuple(
                    dict.fromkeys(region for state in getattr(item, "states", ()) for region in states[state].regions)
                )
            case _:
                assert_never(kind)
