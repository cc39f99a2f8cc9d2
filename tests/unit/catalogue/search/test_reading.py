from catalogue.answers import Correction, Step
from catalogue.search.phrases import Match
from catalogue.search.reading import Label, Slot
from tests.unit.catalogue.search.builders import a_reading, a_slot

PART = Match(0, 2, "right work", (Label("parts", "right:I.1"),))


def test_label_is_a_term_of_the_index() -> None:
    assert Label("states", "india").term == "@states:india"


def test_weight_is_that_of_all_slots() -> None:
    assert a_reading(Slot("a", 1.5), Slot("b", 2.0)).weight == 3.5


def test_is_slight_without_a_slot_of_weight() -> None:
    assert a_reading(Slot("plan", 0.2)).is_slight
    assert not a_reading(Slot("air", 2.0)).is_slight


def test_only_names_allows_slight_words_beside() -> None:
    assert a_reading(Slot("work", 2.0), Slot("plan", 0.2), names=(PART,)).only_names
    assert not a_reading(Slot("work", 2.0), Slot("air", 2.0), names=(PART,)).only_names
    assert not a_reading(Slot("work", 2.0)).only_names


def test_whole_parts_are_named_exactly_and_alone() -> None:
    assert a_reading(Slot("work", 2.0), names=(PART,)).whole_parts == ("right:I.1",)
    corrected = a_reading(Slot("work", 2.0), names=(PART,), corrections=(Correction("wrok", "work"),))
    assert corrected.whole_parts == ()


def test_step_says_how_an_item_is_found() -> None:
    assert a_reading(a_slot("air")).step(["air"]) is Step.WORDS
    assert a_reading(a_slot("work"), names=(PART,)).step(["work"]) is Step.NAME
    assert a_reading(a_slot("=5")).step(["5"]) is Step.FIGURE
    assert a_reading(a_slot("air"), corrections=(Correction("iar", "air"),)).step(["air"]) is Step.CORRECTED


def test_step_is_no_figure_that_the_item_lacks_or_that_is_a_year() -> None:
    assert a_reading(a_slot("=5"), a_slot("air")).step(["air"]) is Step.WORDS
    assert a_reading(a_slot("=2020", weight=0.5), a_slot("air")).step(["2020", "air"]) is Step.WORDS


def test_named_and_labels_give_the_names() -> None:
    reading = a_reading(names=(PART,))
    assert reading.named == ("right work",)
    assert list(reading.labels("parts")) == [("right work", Label("parts", "right:I.1"))]
    assert list(reading.labels("states")) == []


def test_terms_of_words_answer_them() -> None:
    assert a_reading(a_slot("air"), a_slot("dust")).terms_of("dust") == ["dust"]
