from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from catalogue.models.context import VocabularyKind
from catalogue.search.opening import build_finder
from catalogue.search.reading import Alternative, Slot
from tests.builders import a_catalogue, an_indicator
from tests.unit.catalogue.search.builders import an_index, an_interpreter

UNKNOWN = an_index().rarity(0)


def slot(text: str, typed: str) -> Slot:
    """The slot of a word of a question."""
    return next(slot for slot in an_interpreter().read(text).slots if slot.typed == typed)


def typed(text: str) -> list[str]:
    return [slot.typed for slot in an_interpreter().read(text).slots]


def weights(found: Slot) -> dict[tuple[str, ...], float]:
    return {alternative.terms: alternative.weight for alternative in found.alternatives}


def test_read_drops_words_that_carry_no_weight() -> None:
    assert typed("what is the pollution like, please?") == ["pollution"]


def test_read_weighs_an_unknown_word_in_full() -> None:
    assert slot("village nonsense", "village").weight < UNKNOWN
    assert slot("astronaut", "astronaut") == Slot("astronaut", UNKNOWN)


def test_read_weighs_unknown_verbs_and_adjectives_less() -> None:
    assert slot("dodgy air", "dodgy").weight < UNKNOWN


def test_read_weighs_words_of_every_item_least() -> None:
    assert slot("china air", "china").weight < 1


def test_read_lets_sayings_stand_for_words() -> None:
    assert weights(slot("kids", "kids")) == {("child",): 0.7, ("minor",): 0.7}


def test_read_puts_the_word_itself_before_sayings() -> None:
    found = weights(slot("minors", "minors"))
    assert found["minor",] == 1.0
    assert found["child",] < 0.5


def test_read_finds_relatives_of_a_word() -> None:
    assert ("protect",) in weights(slot("protection", "protection"))


def test_read_finds_words_written_together_and_apart() -> None:
    assert ("preschool",) in weights(slot("pre school", "school"))
    assert ("childcar",) in weights(slot("childcare", "childcare"))


def test_read_answers_names_with_their_labels() -> None:
    found = an_interpreter().read("Indian view").slots
    assert found[0].alternatives == (Alternative(("@states:india",)),)


def test_read_keeps_the_words_of_a_name_nobody_carries() -> None:
    assert typed("Norway") == ["norway"]
    assert weights(slot("Norway", "norway")) == {("norway",): 1.0}


def test_read_leaves_what_no_item_holds_of_a_name_to_its_label() -> None:
    catalogue = a_catalogue(indicators=[an_indicator(laws=["labour-law"])])
    laws = catalogue.terms[VocabularyKind.LAW]
    named = {"labour-law": laws["labour-law"].model_copy(update={"also": ("LLPRC", "Amendment 13")})}
    interpreter = build_finder(replace(catalogue, terms={**catalogue.terms, VocabularyKind.LAW: named})).interpreter
    assert [slot.typed for slot in interpreter.read("LLPRC").slots] == ["llprc"]
    assert [slot.typed for slot in interpreter.read("Amendment 13").slots] == ["amendment 13"]
    assert "=13" in [slot.typed for slot in interpreter.read("Amendment 12, 13").slots]


def test_read_lets_groups_answer_their_words() -> None:
    assert weights(slot("women", "women"))["@groups:women",] < 0.5


def test_read_reads_figures_in_full_and_years_lightly() -> None:
    assert weights(slot("65.64 million jobs", "=65640000")) == {("=65640000",): 1.0}
    assert slot("in 2016", "=2016").weight < slot("7 items", "=7").weight


def test_read_adds_a_slot_for_an_unknown_compound() -> None:
    assert "dust-air" in typed("dust-air law")
    assert "pre-school" not in typed("pre-school")
    assert typed("-air") == ["air"]


def test_read_lets_nothing_answer_absent_subjects() -> None:
    found = an_interpreter().read("right to vote")
    assert [slot.alternatives for slot in found.slots] == [(), ()]
    assert an_interpreter().read("罢工").slots == (Slot("罢工", UNKNOWN / 2),)


def test_read_reads_what_stands_beside_an_absent_subject_in_chinese() -> None:
    assert typed("污染罢工就业") == ["罢工", "污染", "就业"]


def test_read_lets_a_region_be_answered_by_its_word_too() -> None:
    assert slot("help for Asia", "asia").alternatives[-1] == Alternative(("asia",))


def test_read_pairs_chinese_characters() -> None:
    assert typed("空气污染严重吗") == ["空气", "气污", "污染"]
    assert weights(slot("小孩", "小孩")) == {("child",): 0.7, ("minor",): 0.7}
    assert weights(slot("妇女", "妇女"))["@groups:women",] < 0.5


def test_read_keeps_characters_of_known_words() -> None:
    assert typed("就业") == ["就业"]


def test_read_weighs_chinese_pairs_across_two_words_least() -> None:
    assert slot("污染就业", "染就").weight < slot("外星", "外星").weight / 2


def test_read_weighs_what_only_questions_hold_less() -> None:
    asked = {"en": ["is it dodgy"], "zh": ["老板管我"]}
    read = build_finder(a_catalogue(indicators=[an_indicator(title_zh="城镇就业", questions=asked)])).interpreter.read
    weights_of = {slot.typed: slot.weight for slot in read("dodgy jobs 老板 城镇").slots}
    assert weights_of["老板"] < weights_of["城镇"]
    assert weights_of["dodgy"] < weights_of["jobs"]


def test_read_counts_a_repeated_word_once() -> None:
    assert typed("air air") == ["air"]


def test_read_gives_the_pairs_of_words_side_by_side() -> None:
    assert an_interpreter().read("the urban jobs of minors").pairs == (("urban", "job"), ("job", "minor"))


@given(st.text(max_size=150))
def test_read_reads_any_text(text: str) -> None:
    reading = an_interpreter().read(text)
    assert all(slot.weight >= 0 for slot in reading.slots)
    assert all(0 < each.weight <= 1 for slot in reading.slots for each in slot.alternatives)
