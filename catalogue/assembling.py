"""Puts what stands in many files together: resolves every reference, and reports each that leads nowhere."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol, TypeVar

from catalogue.catalogue import INVERSE, Catalogue, Entry, Outline, Related
from catalogue.models.context import Concept, Document, Edition, LeftOut, Part, Quoted, Term, VocabularyKind
from catalogue.models.files import (
    CommitmentsFile,
    ConceptsFile,
    EditionsFile,
    IndicatorsFile,
    ItemsFile,
    LinksFile,
    OutlineFile,
    RecommendationsFile,
    ReviewFile,
    SeedFile,
    SourcesFile,
    SuggestionsFile,
    UnansweredFile,
    VocabularyFile,
)
from catalogue.models.gaps import Gap, IntroductionGap
from catalogue.models.items import Item
from catalogue.problems import Problem
from catalogue.reading import FieldPath
from catalogue.references import sort_key
from catalogue.verdicts import judge

_FIELDS = {
    "themes": VocabularyKind.THEME,
    "groups": VocabularyKind.GROUP,
    "laws": VocabularyKind.LAW,
    "bodies": VocabularyKind.BODY,
    "treaties": VocabularyKind.TREATY,
    "organisations": VocabularyKind.ORGANISATION,
    "states": VocabularyKind.STATE,
}

T = TypeVar("T")


class SourceFile(Protocol):
    """One file: its content, and how to point at a field of it."""

    @property
    def content(self) -> SeedFile:
        """The file as a model."""

    def problem(self, path: FieldPath, message: str) -> Problem:
        """A problem of one of its fields."""


@dataclass
class _Draft:
    """What has been collected so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    quoted: dict[str, Quoted] = field(default_factory=dict)
    outlines: dict[str, Outline] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    terms: dict[VocabularyKind, dict[str, Term]] = field(default_factory=lambda: {kind: {} for kind in VocabularyKind})
    concepts: list[Concept] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    editions: tuple[Edition, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    related: dict[str, list[Related]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, into: dict[str, T], key: str, value: T, complain: Callable[[str], Problem]) -> None:
        if key in into:
            self.problems.append(complain(f"{key} is given twice"))
        into.setdefault(key, value)

    def known(self, collection: dict[str, T], key: str, what: str, complain: Callable[[str], Problem]) -> T | None:
        """The value of a key, or a problem that names what was expected."""
        if key not in collection:
            self.problems.append(complain(f"{key!r} is not {what}"))
        return collection.get(key)


def assemble(sources: Sequence[SourceFile], fingerprint: str) -> tuple[Catalogue, list[Problem]]:
    """A catalogue from all files, and what is wrong with it: to be used only where nothing is.

    Everything is collected before anything is resolved, so that files may refer to each other in any order.
    """
    draft = _Draft()
    for source in sources:
        _collect(draft, source)
    for source in sources:
        _resolve(draft, source)
    for source in sources:
        if isinstance(source.content, LinksFile | ReviewFile | OutlineFile):
            _connect(draft, source, source.content)
    if not draft.editions:
        draft.problems.append(Problem("editions.yaml", 0, "", "is missing; expected 'kind: editions' with a version"))
    return _finished(draft, fingerprint), draft.problems


def _collect(draft: _Draft, source: SourceFile) -> None:
    match source.content:
        case SourcesFile() as content:
            for index, document in enumerate(content.documents):
                draft.add(draft.documents, document.id, document, _at(source, "documents", index, "id"))
            for index, quoted in enumerate(content.quoted):
                draft.add(draft.quoted, quoted.id, quoted, _at(source, "quoted", index, "id"))
        case OutlineFile() as content:
            outline = Outline(content.document, content.introduction, content.parts)
            draft.add(draft.outlines, content.document, outline, _at(source, "document"))
            for path, part, parent in _walk(content.parts, ("parts",), None):
                draft.add(draft.parts, part.id, part, _at(source, *path, "id"))
                if parent:
                    if parent.id in draft.parents:
                        message = "stands three levels deep; parts have two, such as chapter and section"
                        draft.problems.append(source.problem(path, message))
                    draft.parents[part.id] = parent.id
        case VocabularyFile() as content:
            for index, term in enumerate(content.terms):
                draft.add(draft.terms[content.of], term.id, term, _at(source, "terms", index, "id"))
        case ConceptsFile() as content:
            draft.concepts += content.concepts
            draft.absent += content.absent
        case UnansweredFile() as content:
            draft.unanswered += content.questions
        case EditionsFile() as content:
            draft.editions += content.editions
        case _:
            pass


def _walk(parts: Sequence[Part], path: FieldPath, parent: Part | None) -> Iterator[tuple[FieldPath, Part, Part | None]]:
    for index, part in enumerate(parts):
        yield (*path, index), part, parent
        yield from _walk(part.parts, (*path, index, "parts"), part)


def _at(source: SourceFile, *path: str | int) -> Callable[[str], Problem]:
    return lambda message: source.problem(path, message)


def _resolve(draft: _Draft, source: SourceFile) -> None:
    content = source.content
    if isinstance(content, OutlineFile):
        draft.known(draft.documents, content.document, "a document of sources.yaml", _at(source, "document"))
        for path, gap in _gaps_of(content):
            _check_gap(draft, source, path, gap)
    if isinstance(content, SourcesFile):
        for index, quoted in enumerate(content.quoted):
            where = _at(source, "quoted", index, "quoted_in")
            draft.known(draft.documents, quoted.quoted_in, "a document of sources.yaml", where)
    if isinstance(content, VocabularyFile):
        for index, term in enumerate(content.terms):
            for region in term.regions:
                where = _at(source, "terms", index, "regions")
                draft.known(draft.terms[VocabularyKind.REGION], region, "an id of vocabulary/regions.yaml", where)
    if isinstance(content, ItemsFile):
        _resolve_items(draft, source, content)


def _resolve_items(draft: _Draft, source: SourceFile, content: ItemsFile) -> None:
    context = _context(draft, source, content)
    for index, item in enumerate(content.items):
        _check_terms(draft, source, index, item)
        _check_lines(draft, source, index, item, context)
        if context is None:
            continue
        open_plan = item.kind == "commitment"
        verdicts = tuple(judge(target, open_plan=open_plan) for target in item.targets)
        entry = replace(context, item=item, verdicts=verdicts)
        draft.add(draft.entries, item.id, entry, _at(source, "items", index, "number"))


def _context(draft: _Draft, source: SourceFile, content: ItemsFile) -> Entry | None:
    """What all items of a file share; none where a reference of the file itself leads nowhere."""
    before = len(draft.problems)
    document = draft.known(draft.documents, content.document, "a document of sources.yaml", _at(source, "document"))
    part = quoted = organisation = None
    match content:
        case IndicatorsFile() | CommitmentsFile():
            part = draft.known(draft.parts, content.part, "a part of the document's outline", _at(source, "part"))
        case RecommendationsFile():
            quoted = draft.known(draft.quoted, content.quoted, "a quoted source of sources.yaml", _at(source, "quoted"))
        case SuggestionsFile():
            where = _at(source, "organisation")
            known = draft.terms[VocabularyKind.ORGANISATION]
            organisation = draft.known(known, content.organisation, "an id of vocabulary/organisations.yaml", where)
    if document is None or len(draft.problems) > before or not content.items:
        return None
    parent = draft.parts.get(draft.parents.get(part.id, "")) if part else None
    return Entry(content.items[0], document, part, parent, quoted, organisation)


def _check_terms(draft: _Draft, source: SourceFile, index: int, item: Item) -> None:
    for name, kind in _FIELDS.items():
        for position, term in enumerate(getattr(item, name, ())):
            where = _at(source, "items", index, name, position)
            draft.known(draft.terms[kind], term, f"an id of vocabulary/{name}.yaml", where)
    for position, gap in enumerate(item.gaps):
        _check_gap(draft, source, ("items", index, "gaps", position), gap)


def _check_gap(draft: _Draft, source: SourceFile, path: FieldPath, gap: Gap) -> None:
    for name, terms in (("themes", gap.themes), ("groups", gap.groups)):
        for position, term in enumerate(terms or ()):
            where = _at(source, *path, name, position)
            draft.known(draft.terms[_FIELDS[name]], term, f"an id of vocabulary/{name}.yaml", where)


def _gaps_of(content: OutlineFile) -> Iterator[tuple[FieldPath, IntroductionGap]]:
    if content.introduction:
        for index, gap in enumerate(content.introduction.gaps):
            yield ("introduction", "gaps", index), gap
    for path, part, _ in _walk(content.parts, ("parts",), None):
        for index, gap in enumerate(part.gaps):
            yield (*path, "gaps", index), gap


def _check_lines(draft: _Draft, source: SourceFile, index: int, item: Item, context: Entry | None) -> None:
    if context is not None and item.lines[-1][1] > context.document.lines:
        message = f"go beyond the end of the document, which has {context.document.lines} lines"
        draft.problems.append(source.problem(("items", index, "lines"), message))


def _connect(draft: _Draft, source: SourceFile, content: LinksFile | ReviewFile | OutlineFile) -> None:
    if isinstance(content, OutlineFile):
        for path, gap in _gaps_of(content):
            _attach(draft, source, path, content.document, gap)
        return
    if isinstance(content, ReviewFile):
        for index, left_out in enumerate(content.left_out):
            draft.known(draft.entries, left_out.item, "an item", _at(source, "left_out", index, "item"))
            draft.left_out.append(left_out)
        return
    for index, link in enumerate(content.links):
        if link.from_ == link.to:
            draft.problems.append(source.problem(("links", index), f"{link.to} is linked to itself"))
        draft.known(draft.entries, link.from_, "an item", _at(source, "links", index, "from"))
        draft.known(draft.entries, link.to, "an item", _at(source, "links", index, "to"))
        pairs = {(link.from_, link.to), (link.to, link.from_)}
        if any((start, end.to) in pairs for start in (link.from_, link.to) for end in draft.related.get(start, ())):
            message = f"{link.from_} and {link.to} are linked twice; one link has one kind"
            draft.problems.append(source.problem(("links", index), message))
        draft.related.setdefault(link.from_, []).append(Related(str(link.kind), link.to, link.why))
        draft.related.setdefault(link.to, []).append(Related(INVERSE[link.kind], link.from_, link.why))


def _attach(draft: _Draft, source: SourceFile, path: FieldPath, document: str, gap: IntroductionGap) -> None:
    """What an introduction calls unfinished belongs to the items that it is about, too."""
    own = {key: entry for key, entry in draft.entries.items() if entry.document.id == document}
    for position, item_id in enumerate(gap.items):
        entry = draft.known(own, item_id, "an item of this document", _at(source, *path, "items", position))
        if entry is not None:
            item = entry.item.model_copy(update={"gaps": (*entry.item.gaps, gap)})
            draft.entries[item_id] = replace(entry, item=item)


def _finished(draft: _Draft, fingerprint: str) -> Catalogue:
    ordered = sorted(draft.entries, key=sort_key)
    entries = {
        item_id: replace(
            draft.entries[item_id],
            related=tuple(sorted(draft.related.get(item_id, ()), key=lambda related: sort_key(related.to))),
        )
        for item_id in ordered
    }
    return Catalogue(
        entries=MappingProxyType(entries),
        documents=MappingProxyType(draft.documents),
        quoted=MappingProxyType(draft.quoted),
        outlines=MappingProxyType(draft.outlines),
        parts=MappingProxyType(draft.parts),
        parents=MappingProxyType(draft.parents),
        terms=MappingProxyType({kind: MappingProxyType(terms) for kind, terms in draft.terms.items()}),
        concepts=tuple(draft.concepts),
        absent=tuple(draft.absent),
        unanswered=tuple(draft.unanswered),
        editions=draft.editions,
        left_out=tuple(draft.left_out),
        fingerprint=fingerprint,
    )
