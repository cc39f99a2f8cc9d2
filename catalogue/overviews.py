"""Answers over many items: the plans side by side, verdicts counted, what is unfinished, what there is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from catalogue.answers import (
    Absence,
    Answer,
    Choice,
    Comparison,
    GapList,
    GapRow,
    Menu,
    NotFound,
    Page,
    Score,
    ScorecardAnswer,
)
from catalogue.catalogue import Catalogue, Entry, Outline
from catalogue.models.context import Document, Part, VocabularyKind
from catalogue.models.gaps import Gap, IntroductionGap
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
        entries.sort(key=lambda entry: _distance(catalogue, query.filters, entry))
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


def _distance(catalogue: Catalogue, filters: Filters, entry: Entry) -> int:
    """How far an item is from what is asked for: items name first what they are about most."""
    distance = 0
    for kind, wanted in filters.vocabulary():
        if wanted:
            tags = catalogue.tags(entry, kind)
            distance += min(tags.index(term) for term in wanted if term in tags)
    return distance


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
    """What the documents say is unfinished."""
    rows = gap_rows(catalogue, query.filters)
    page = Page(query.page, GAPS_SIZE, len(rows))
    shown = page.of(rows)
    if not shown:
        absence = Absence.NO_MORE if rows else Absence.NOTHING_PASSES
        return NotFound("gaps", absence, str(page.pages), filters=query.filters)
    return GapList(shown, page, query.filters)


def gap_rows(catalogue: Catalogue, filters: Filters) -> list[GapRow]:
    """What the documents say is unfinished: of introductions, then of items; what several items say, once."""
    rows: list[GapRow] = []
    for outline in catalogue.outlines.values():
        for place, gap in _said_in_introductions(catalogue, outline):
            entries = tuple(catalogue.entries[item] for item in gap.items)
            own = _introduction_passes(catalogue, filters, outline, place, gap)
            if own or any(_passes(catalogue, filters, entry, gap) for entry in entries):
                rows.append(_gap_row(gap.text, place, [(entry, gap) for entry in entries] or [(None, gap)]))
    of_items: dict[tuple[str, str], list[tuple[Entry | None, Gap]]] = {}
    for entry in catalogue:
        for said in entry.item.gaps:
            if not isinstance(said, IntroductionGap) and _passes(catalogue, filters, entry, said):
                of_items.setdefault((entry.document.id, said.text), []).append((entry, said))
    return rows + [_gap_row(text, None, said_by) for (_, text), said_by in of_items.items()]


def _said_in_introductions(catalogue: Catalogue, outline: Outline) -> Iterator[tuple[Document | Part, IntroductionGap]]:
    """What the introduction of a document calls unfinished, then what those of its parts do."""
    if outline.introduction:
        document = catalogue.documents[outline.document]
        yield from ((document, gap) for gap in outline.introduction.gaps)
    for part in outline.parts:
        yield from ((each, gap) for each in (part, *part.parts) for gap in each.gaps)


def _introduction_passes(
    catalogue: Catalogue, filters: Filters, outline: Outline, place: Document | Part, gap: IntroductionGap
) -> bool:
    """Whether an introduction is asked for: by document, part, theme or group alone, since it has nothing else."""
    known = Filters(parts=filters.parts, documents=filters.documents, themes=filters.themes, groups=filters.groups)
    parts = {place.id, catalogue.parents.get(place.id)}
    return filters == known and all(
        not wanted or not set(wanted).isdisjoint(has)
        for wanted, has in (
            (filters.documents, {outline.document}),
            (filters.parts, parts),
            (filters.themes, gap.themes or ()),
            (filters.groups, gap.groups or ()),
        )
    )


def _passes(catalogue: Catalogue, filters: Filters, entry: Entry, gap: Gap) -> bool:
    """Whether an item passes by what this gap is about, where that is less than what the item is about."""
    themes, groups = _about(entry, gap)
    item = entry.item.model_copy(update={"themes": themes, "groups": groups})
    return filters.admit(catalogue, replace(entry, item=item))


def _about(entry: Entry | None, gap: Gap) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The themes and groups of a gap: its own, else those of the item."""
    themes, groups = (entry.item.themes, entry.item.groups) if entry else ((), ())
    return (
        themes if gap.themes is None else gap.themes,
        groups if gap.groups is None else gap.groups,
    )


def _gap_row(text: str, place: Document | Part | None, said: list[tuple[Entry | None, Gap]]) -> GapRow:
    about = [_about(entry, gap) for entry, gap in said]
    themes = frozenset(theme for themes, _ in about for theme in themes)
    groups = frozenset(group for _, groups in about for group in groups)
    return GapRow(text, place, tuple(entry for entry, _ in said if entry), themes, groups)


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
