"""Answers over many items: the plans side by side, verdicts counted, what is unfinished, what there is."""

from collections import Counter
from collections.abc import Iterable

from catalogue.answers import (
    Absence,
    Answer,
    Choice,
    Comparison,
    GapList,
    Menu,
    NotFound,
    Page,
    Score,
    ScorecardAnswer,
)
from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Part, VocabularyKind
from catalogue.queries import Browse, Compare, Filters, Gaps, Scorecard
from catalogue.references import KINDS
from catalogue.verdicts import Outcome

GAPS_SIZE = 10

LISTS = {
    "themes": VocabularyKind.THEME,
    "groups": VocabularyKind.GROUP,
    "states": VocabularyKind.STATE,
    "laws": VocabularyKind.LAW,
    "bodies": VocabularyKind.BODY,
    "treaties": VocabularyKind.TREATY,
    "organisations": VocabularyKind.ORGANISATION,
}
"""The controlled lists that can be browsed, by what people type."""

RIGHTS = "rights"
"""The rights and sections below the areas and chapters of all documents, which can be browsed as a list too."""


def compare(catalogue: Catalogue, query: Compare) -> Answer:
    """What was promised, what is committed to, recommended and suggested on one matter."""
    if not query.item:
        entries = [entry for entry in catalogue if query.filters.admit(catalogue, entry)]
        return _comparison(None, entries, query.filters) if entries else _nothing_passes("compare", query.filters)
    about = catalogue.entries.get(query.item)
    if about is None:
        return NotFound(query.item, Absence.NO_SUCH_NUMBER, query.item)
    return _comparison(about, [about, *(catalogue.entries[related.to] for related in about.related)], Filters())


def _comparison(about: Entry | None, entries: Iterable[Entry], filters: Filters) -> Comparison:
    by_kind: dict[str, list[Entry]] = {kind: [] for kind in KINDS}
    for entry in entries:
        by_kind[entry.item.kind].append(entry)
    promised, committed, recommended, suggested, told = (tuple(by_kind[kind]) for kind in KINDS)
    links = {related.to: related for related in about.related} if about else {}
    return Comparison(about, promised, committed, recommended, suggested, told, links, filters)


def _nothing_passes(command: str, filters: Filters) -> NotFound:
    return NotFound(command, Absence.NOTHING_PASSES, filters=filters)


def scorecard(catalogue: Catalogue, query: Scorecard) -> Answer:
    """Verdicts counted over all indicators and commitments that pass the filters."""
    entries = [entry for entry in catalogue if query.filters.admit(catalogue, entry)]
    if not entries:
        return _nothing_passes("scorecard", query.filters)
    parts = _parts_below(catalogue, query.filters)
    rows = tuple((part, score(entry for entry in entries if part in entry.parts)) for part in parts)
    documents = {entry.document.id for entry in entries}
    claims = tuple(
        claim
        for outline in catalogue.outlines.values()
        if outline.document in documents and outline.introduction
        for claim in outline.introduction.claims
    )
    return ScorecardAnswer(query.filters, score(entries), tuple(row for row in rows if row[1].targets), claims)


def score(entries: Iterable[Entry]) -> Score:
    """Verdicts counted: every outcome is there, if only with 0."""
    entries = list(entries)
    counts = Counter(verdict.outcome for entry in entries for verdict in entry.verdicts)
    with_targets = sum(bool(entry.verdicts) for entry in entries)
    return Score({outcome: counts[outcome] for outcome in Outcome}, counts.total(), with_targets, len(entries))


def _parts_below(catalogue: Catalogue, filters: Filters) -> tuple[Part, ...]:
    """The parts by which a selection is broken down: those below the one selected part, else the largest."""
    if len(filters.parts) == 1:
        return catalogue.parts[filters.parts[0]].parts
    return tuple(part for outline in catalogue.outlines.values() for part in outline.parts)


def gaps(catalogue: Catalogue, query: Gaps) -> Answer:
    """What the documents say is unfinished: of parts where whole parts are asked for, then of items."""
    rows: list[tuple[Entry | Part, str]] = [
        (part, gap) for part in _gap_parts(catalogue, query.filters) for gap in part.gaps
    ]
    for entry in catalogue:
        if query.filters.admit(catalogue, entry):
            rows += [(entry, gap) for gap in entry.item.gaps]
    page = Page(query.page, GAPS_SIZE, len(rows))
    shown = page.of(rows)
    if not shown:
        absence = Absence.NO_MORE if rows else Absence.NOTHING_PASSES
        return NotFound("gaps", absence, str(page.pages), filters=query.filters)
    return GapList(shown, page, query.filters)


def _gap_parts(catalogue: Catalogue, filters: Filters) -> Iterable[Part]:
    """The parts whose introductions are asked for: none where items are picked by anything but part or document."""
    if filters != Filters(parts=filters.parts, documents=filters.documents):
        return ()
    wanted = set(filters.parts)
    return [
        part
        for part in catalogue.parts.values()
        if (not wanted or part.id in wanted or catalogue.parents.get(part.id) in wanted)
        and (not filters.documents or _document_of(catalogue, part) in filters.documents)
    ]


def _document_of(catalogue: Catalogue, part: Part) -> str:
    top = catalogue.parents.get(part.id, part.id)
    return next(
        outline.document for outline in catalogue.outlines.values() if any(each.id == top for each in outline.parts)
    )


def browse(catalogue: Catalogue, query: Browse) -> Answer:
    """A menu: of everything, of the parts below one, or of a controlled list."""
    scope = query.scope
    if scope in LISTS:
        return Menu(scope, _terms(catalogue, LISTS[scope]))
    if scope == RIGHTS:
        return Menu(scope, tuple(_part_choice(catalogue, below) for part in _tops(catalogue) for below in part.parts))
    if scope in catalogue.parts:
        part = catalogue.parts[scope]
        return Menu(scope, tuple(_part_choice(catalogue, below) for below in part.parts), part)
    return Menu("", tuple(_part_choice(catalogue, part) for part in _tops(catalogue)))


def _tops(catalogue: Catalogue) -> tuple[Part, ...]:
    return tuple(part for outline in catalogue.outlines.values() for part in outline.parts)


def _part_choice(catalogue: Catalogue, part: Part) -> Choice:
    command = f"browse {part.id}" if part.parts else f"list {part.id}"
    return Choice(part.title, len(catalogue.in_part(part.id)), command, part.zh)


def _terms(catalogue: Catalogue, kind: VocabularyKind) -> tuple[Choice, ...]:
    """The terms that items name, those of most items first."""
    counts = Counter(term for entry in catalogue for term in catalogue.tags(entry, kind))
    terms = catalogue.terms[kind]
    by_count = sorted(counts, key=lambda term: (-counts[term], terms[term].name))
    return tuple(
        Choice(terms[term].name, counts[term], f"list {kind}:{term}", next(iter(terms[term].zh), None))
        for term in by_count
    )
