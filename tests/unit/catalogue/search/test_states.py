from catalogue.models.context import VocabularyKind
from catalogue.search.states import States
from tests.unit.catalogue.search.builders import a_searched_catalogue, an_index, an_interpreter

STATES = States(an_index(), a_searched_catalogue().terms[VocabularyKind.STATE])


def items_of(text: str) -> list[int] | None:
    mask = STATES.items_of(an_interpreter().read(text))
    return None if mask is None else mask.nonzero()[0].tolist()


def test_items_of_a_state_are_those_that_it_recommended_or_that_mention_it() -> None:
    assert items_of("minorities in India") == [5]
    assert items_of("Norwegian pollution") == [7]


def test_items_of_a_state_alone_are_no_matter() -> None:
    assert items_of("what India wants") is None
    assert items_of("air pollution") is None


def test_items_of_a_state_that_is_a_corrected_word_are_no_matter() -> None:
    assert items_of("Norwya pollution") is None


def test_silent_is_a_state_that_made_no_recommendation() -> None:
    reading = an_interpreter().read("Norway on jobs")
    assert STATES.silent(reading, recommended=True) == "Norway"
    assert STATES.silent(reading, recommended=False) is None
    assert STATES.silent(an_interpreter().read("India and Norway"), recommended=True) is None
