"""An answer in full: where a reader sees a page, a file holds all pages, under the same filters."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from catalogue.answering import Desk, answer
from catalogue.answers import Answer, Card, GapList, Hit, ItemList, Page, TargetList
from catalogue.queries import Gaps, Listing, Query, Search, Targets

Row = TypeVar("Row")


def whole_answer(desk: Desk, query: Query) -> Answer:
    """The answer to a query, with the rows of all its pages."""
    first = answer(desk, query)
    if not isinstance(query, Search | Listing | Targets | Gaps):
        return first
    pages = [answer(desk, replace(query, page=number)) for number in range(1, _pages(first) + 1)]
    match first:
        case ItemList():
            hits = _joined(pages, _hits)
            return replace(first, hits=hits, page=_one(len(hits)))
        case TargetList():
            targets = _joined(pages, lambda page: page.rows if isinstance(page, TargetList) else ())
            return replace(first, rows=targets, page=_one(len(targets)))
        case GapList():
            gaps = _joined(pages, lambda page: page.rows if isinstance(page, GapList) else ())
            return replace(first, rows=gaps, page=_one(len(gaps)))
        case _:
            return first


def _pages(found: Answer) -> int:
    return found.page.pages if isinstance(found, ItemList | TargetList | GapList) else 0


def _joined(pages: list[Answer], rows: Callable[[Answer], tuple[Row, ...]]) -> tuple[Row, ...]:
    return tuple(row for page in pages for row in rows(page))


def _hits(page: Answer) -> tuple[Hit, ...]:
    """The hits of a page; the first page of a search may be a card, with the others below it."""
    if isinstance(page, Card):
        return (Hit(page.entry), *page.others)
    return page.hits if isinstance(page, ItemList) else ()


def _one(total: int) -> Page:
    return Page(1, max(1, total), total)
