from dataclasses import replace

from catalogue.models.context import Concept
from catalogue.search.reading import Alternative, Label
from catalogue.search.text import pieces
from catalogue.search.vocabulary import absent_of, absent_words_of, names_of, sayings_of, words_of
from tests.unit.catalogue.search.builders import a_searched_catalogue


def meanings(phrases, text: str) -> list:
    return [meaning for match in phrases.find(pieces(text)) for meaning in match.meanings]


def test_names_of_a_catalogue_are_terms_and_parts() -> None:
    names = names_of(a_searched_catalogue())
    assert meanings(names, "Norwegian") == [Label("states", "norway")]
    assert meanings(names, "劳动法") == [Label("laws", "labour-law")]
    assert meanings(names, "right to work") == [Label("parts", "right:I.1")]
    assert meanings(names, "工作权") == [Label("parts", "right:I.1")]


def test_sayings_of_a_catalogue_stand_for_what_is_meant() -> None:
    sayings = sayings_of(a_searched_catalogue())
    assert meanings(sayings, "kids") == [Alternative(("child",)), Alternative(("minor",))]
    assert meanings(sayings, "小孩") == [Alternative(("child",)), Alternative(("minor",))]
    assert meanings(sayings, "smog") == [Alternative(("air", "pollution"))]


def test_sayings_of_meant_words_stand_for_the_others() -> None:
    assert meanings(sayings_of(a_searched_catalogue()), "minors") == [Alternative(("child",))]


def test_sayings_of_marks_alone_are_none() -> None:
    catalogue = replace(a_searched_catalogue(), concepts=(Concept(means=("!",), said=("kid",)),))
    assert meanings(sayings_of(catalogue), "kid") == []


def test_absent_of_a_catalogue_are_its_subjects() -> None:
    assert meanings(absent_of(a_searched_catalogue()), "the right to vote") == ["right to vote"]


def test_sayings_of_a_demonym_stand_for_the_name_of_the_state() -> None:
    assert meanings(sayings_of(a_searched_catalogue()), "the Norwegians") == [Alternative(("norway",))]


def test_words_of_a_catalogue_are_those_of_names_and_sayings() -> None:
    words = words_of(a_searched_catalogue())
    assert {"norwegian", "kid", "little", "minors", "smog"} <= words
    assert "vote" not in words


def test_absent_words_of_a_catalogue_are_those_of_its_subjects() -> None:
    assert {"right", "vote"} <= absent_words_of(a_searched_catalogue())
