from dataclasses import replace

import pytest

from catalogue.models.context import Term, VocabularyKind
from catalogue.search.acronyms import acronyms_of, written_out
from tests.unit.catalogue.search.builders import a_searched_catalogue

ACRONYMS = {"US": "United States", "WHO": "World Health Organization"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("what did the US say", "what did the United States say"),
        ("who works with the WHO?", "who works with the World Health Organization?"),
        ("help us", "help us"),
        ("US", "United States"),
        ("HELP US PLEASE", "HELP US PLEASE"),
        ("the EU", "the EU"),
        ("what did the u.s. say", "what did the United States say"),
        ("the E.U.", "the EU"),
        ("water, e.g. rivers", "water, EG rivers"),
    ],
)
def test_written_out_tells_acronyms_by_their_capitals(text: str, written: str) -> None:
    assert written_out(text, ACRONYMS) == written


def test_acronyms_of_a_catalogue_are_those_that_are_small_words_too() -> None:
    terms = (
        Term(id="us", name="United States", also=("US", "U.S.", "America")),
        Term(id="eu", name="EU", also=("EU",)),
    )
    states = {term.id: term for term in terms}
    catalogue = replace(a_searched_catalogue(), terms={VocabularyKind.STATE: states})
    assert acronyms_of(catalogue) == {"US": "United States"}
