"""A small catalogue with something to find, and the parts of a search over it."""

from dataclasses import replace
from functools import cache
from typing import Any

from catalogue.catalogue import Catalogue
from catalogue.models.context import Concept
from catalogue.queries import Filters
from catalogue.search.building import build_index
from catalogue.search.finder import IndexFinder
from catalogue.search.found import Found
from catalogue.search.index import Index
from catalogue.search.interpreting import Interpreter
from catalogue.search.opening import build_finder
from catalogue.search.reading import Alternative, Reading, Slot
from tests.builders import a_catalogue, a_commitment, a_progress, a_recommendation, a_suggestion, an_indicator

CONCEPTS = (
    Concept(means=("children", "minors"), said=("kid", "little ones"), zh=("小孩",)),
    Concept(means=("air pollution",), said=("smog",)),
)


def an_item(number: str, title: str, objective: str, **fields: Any) -> dict[str, Any]:
    """An indicator with a title and an objective."""
    return an_indicator(number, title=title, objective=objective, **fields)


@cache
def a_searched_catalogue() -> Catalogue:
    """Indicators on air, jobs, minors and minorities, a commitment, and what others say; with a thesaurus."""
    target = {"measure": "Days with good air", "comparator": "at least", "value": 80, "unit": "% of days"}
    jobs = {"measure": "New urban jobs", "comparator": "more than", "value": "50 million", "unit": "jobs"}
    catalogue = a_catalogue(
        indicators=[
            an_item(
                "1",
                "New urban jobs",
                "Create more than 50 million jobs.",
                title_zh="城镇新增就业",
                reported=["65.64 million jobs were created."],
                targets=[{**jobs, "reported": {"value": "65.64 million", "qualifier": "about"}}],
                keywords={"en": ["employment"], "zh": ["就业"]},
            ),
            an_item(
                "2",
                "Cleaner air in cities",
                "Cut air pollution and fine dust (PM2.5).",
                targets=[{**target, "reported": {"value": 70}}, {**target, "measure": "Dust", "value": 5}],
                keywords={"en": ["haze"], "zh": ["空气污染"]},
                laws=["labour-law"],
            ),
            an_item("3", "Minors at risk", "Protect minors against abuse in pre-school and child care."),
            an_item("4", "Languages of minorities", "Publish books for every minority.", groups=["women"]),
        ],
        commitments=[a_commitment("IV.1.1", title="Childcare for women at work", groups=["women"])],
        recommendations=[a_recommendation("28.1", title="India on women", groups=["women"])],
        suggestions=[a_suggestion("ngo-1", title="Listen to villagers about their air")],
        progress=[a_progress("1", title="Votes in the Council", reported=["Norway voted, 176 votes were cast."])],
    )
    return replace(catalogue, concepts=CONCEPTS, absent=("right to vote", "罢工", "restaurant recommendation"))


@cache
def an_index() -> Index:
    """The index of that catalogue."""
    return build_index(a_searched_catalogue())


@cache
def a_finder() -> IndexFinder:
    """A finder over that catalogue."""
    return build_finder(a_searched_catalogue())


def an_interpreter() -> Interpreter:
    """The interpreter of that finder."""
    return a_finder().interpreter


def found(text: str, **filters: Any) -> Found:
    """What a question finds there."""
    return a_finder().find(text, Filters(**filters))


def ids(outcome: Found) -> list[str]:
    """The identifiers of the items found, best first."""
    return [hit.entry.id for hit in outcome.hits]


def a_reading(*slots: Slot, **fields: Any) -> Reading:
    """A reading of these slots."""
    return Reading(slots, **fields)


def a_slot(*terms: str, weight: float = 2.0) -> Slot:
    """A slot that any of these terms answers."""
    return Slot(" ".join(terms), weight, tuple(Alternative((term,)) for term in terms))
