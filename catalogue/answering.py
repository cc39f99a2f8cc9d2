"""From a query to its answer: the one function that every door goes through."""

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from catalogue import overviews
from catalogue.answers import (
    AboutPage,
    Absence,
    Answer,
    Card,
    Cards,
    HelpPage,
    Hit,
    How,
    ItemList,
    Misunderstood,
    NotFound,
    Page,
    Passage,
    RelatedList,
    SmallTalk,
    Step,
    TargetList,
    TargetRow,
)
from catalogue.catalogue import Catalogue, Entry
from catalogue.citing import cite
from catalogue.library import Library
from catalogue.models.items import Suggestion
from catalogue.queries import (
    About,
    Browse,
    Cite,
    Compare,
    Filters,
    Gaps,
    Help,
    Listing,
    Lookup,
    Mistake,
    Query,
    RelatedItems,
    Scorecard,
    Search,
    Targets,
    Wording,
)
from catalogue.references import sort_key
from catalogue.search.found import Finder, Found

PAGE_SIZE = 10
NEAREST = 3


@dataclass(frozen=True)
class Desk:
    """What answers are made from: the data, its index, and the copies of the documents at hand."""

    catalogue: Catalogue
    finder: Finder
    library: Library


def answer(desk: Desk, query: Query) -> Answer:
    """The answer to a query. A user's mistake is an answer too; nothing here raises."""
    catalogue = desk.catalogue
    match query:
        case Lookup():
            return _lookup(catalogue, query)
        case Search():
            return _search(desk, query)
        case Listing():
            return _listing(catalogue, query)
        case Targets():
            return _targets(catalogue, query)
        case Wording():
            return _of_item(catalogue, query.item, lambda entry: _passage(desk, entry))
        case RelatedItems():
            return _of_item(catalogue, query.item, lambda entry: _related(catalogue, entry))
        case Compare():
            return overviews.compare(catalogue, query)
        case Scorecard():
            return overviews.scorecard(catalogue, query)
        case Gaps():
            return overviews.gaps(catalogue, query)
        case Browse():
            return overviews.browse(catalogue, query)
        case Cite():
            return _of_item(catalogue, query.item, lambda entry: cite(catalogue, entry, query.style))
        case Help():
            return HelpPage(query.topic)
        case About():
            return AboutPage()
        case Mistake():
            return Misunderstood(query.typed, query.reason, query.detail, query.nearest)
        case _:
            assert_never(query)


def _of_item(catalogue: Catalogue, item_id: str, make: Callable[[Entry], Answer]) -> Answer:
    """An answer about one item, or that there is no such item."""
    entry = catalogue.entries.get(item_id)
    return _no_such(catalogue, (item_id,), item_id) if entry is None else make(entry)


def _lookup(catalogue: Catalogue, query: Lookup) -> Answer:
    ids = tuple(dict.fromkeys(each for item in query.ids for each in _holding(catalogue, item)))
    known = tuple(catalogue.entries[item] for item in ids if item in catalogue.entries)
    missing = tuple(item for item in ids if item not in catalogue.entries)
    if not known:
        return _no_such(catalogue, missing, query.typed)
    if len(known) == 1 and not missing and not query.more:
        return Card(known[0], How(Step.REFERENCE), typed=query.typed, whole=query.whole)
    return Cards(known, missing, query.more)


def _holding(catalogue: Catalogue, item_id: str) -> tuple[str, ...]:
    """The item itself; of a paragraph that is no suggestion of its own, the suggestions that are taken from it, too."""
    report, _, number = item_id.removeprefix("suggestion:").rpartition("-")
    if item_id in catalogue.entries or not re.fullmatch(r"suggestion:\D+-\d{1,3}", item_id):
        return (item_id,)
    of_report = [each for each in catalogue.of_kind("suggestion") if each.item.number.startswith(f"{report}-")]
    held = [each.id for each in of_report if isinstance(each.item, Suggestion) and each.item.holds(int(number))]
    return tuple(held) or (item_id,)


def _no_such(catalogue: Catalogue, missing: Sequence[str], typed: str) -> NotFound:
    first = missing[0] if missing else ""
    return NotFound(typed or first, Absence.NO_SUCH_NUMBER, first, nearest=_nearest(catalogue, first))


def _nearest(catalogue: Catalogue, item_id: str) -> tuple[Entry, ...]:
    """The items whose numbers come closest in the documents' order."""
    kind = item_id.partition(":")[0]
    known = [entry.id for entry in catalogue.of_kind(kind)]
    if not known:
        return ()
    place = bisect(known, sort_key(item_id), key=sort_key)
    start = max(0, min(place - NEAREST // 2 - 1, len(known) - NEAREST))
    return tuple(catalogue.entries[item] for item in known[start : start + NEAREST])


def _search(desk: Desk, query: Search) -> Answer:
    found = desk.finder.find(query.text, query.filters)
    if found.talk is not None:
        return SmallTalk(found.talk)
    if found.targets:
        page = Page(query.page, PAGE_SIZE, len(found.targets))
        rows = page.of(found.targets)
        return TargetList(rows, page, found.how, found.filters, query.text) if rows else _no_more(query.text, page)
    if not found.hits:
        return _nothing(query, found)
    first = found.hits[0]
    if found.clear and query.page == 1 and not found.by_document:
        others = found.hits[1:PAGE_SIZE]
        return Card(first.entry, found.how, others, first.target, query.text, matched=first.matched, fact=first.fact)
    return _page(found.hits, query.page, found.how, found.filters, query.text, by_document=found.by_document)


def _nothing(query: Search, found: Found) -> NotFound:
    typed = "targets" if found.filters.verdicts != query.filters.verdicts else query.text
    return NotFound(typed, found.absence, found.detail, found.themes, filters=found.filters)


def _listing(catalogue: Catalogue, query: Listing) -> Answer:
    hits = [Hit(entry) for entry in catalogue if query.filters.admit(catalogue, entry)]
    if not hits:
        return NotFound("", Absence.NOTHING_PASSES, filters=query.filters)
    return _page(hits, query.page, How(Step.FILTER), query.filters, "")


def targets_of(catalogue: Catalogue, filters: Filters) -> tuple[TargetRow, ...]:
    """The targets of all items that pass; where verdicts are asked for, only targets with one of those."""
    return tuple(
        TargetRow(entry, index)
        for entry in catalogue
        if filters.admit(catalogue, entry)
        for index, verdict in enumerate(entry.verdicts)
        if not filters.verdicts or verdict.outcome in filters.verdicts
    )


def _targets(catalogue: Catalogue, query: Targets) -> Answer:
    rows = targets_of(catalogue, query.filters)
    page = Page(query.page, PAGE_SIZE, len(rows))
    shown = page.of(rows)
    if not shown:
        absence = Absence.NO_MORE if rows else Absence.NOTHING_PASSES
        return NotFound("targets", absence, str(page.pages), filters=query.filters)
    return TargetList(shown, page, How(Step.FILTER), query.filters)


def _page(
    hits: Sequence[Hit], number: int, how: How, filters: Filters, typed: str, *, by_document: bool = False
) -> Answer:
    page = Page(number, PAGE_SIZE, len(hits))
    rows = page.of(hits)
    return ItemList(rows, page, how, filters, typed, by_document) if rows else _no_more(typed, page)


def _no_more(typed: str, page: Page) -> NotFound:
    return NotFound(typed, Absence.NO_MORE, str(page.pages))


def _passage(desk: Desk, entry: Entry) -> Passage:
    quoted = desk.library.quote(entry)
    return Passage(entry, None if quoted is None else tuple(quoted))


def _related(catalogue: Catalogue, entry: Entry) -> RelatedList:
    return RelatedList(entry, tuple((related, catalogue.entries[related.to]) for related in entry.related))
