from dataclasses import replace

import numpy as np

from catalogue.search.building import build_index
from catalogue.search.meaning import meaning_of
from catalogue.search.ranking import TOGETHER, both, holding, mask_of, matched_words, rank
from catalogue.search.reading import Alternative, Slot
from tests.builders import a_catalogue, an_indicator
from tests.unit.catalogue.search.builders import a_reading, a_slot, an_index

AIR, JOBS = 1, 0


def test_rank_puts_items_with_more_of_the_question_first() -> None:
    found = rank(an_index(), a_reading(a_slot("air"), a_slot("dust")))
    assert found.places.tolist() == [AIR, 6]
    assert 0 < found.qualities[1] < found.best < 1 + TOGETHER
    assert found.covered.tolist() == [1.0, 0.5]


def test_rank_finds_nothing_for_unknown_words() -> None:
    found = rank(an_index(), a_reading(Slot("nonsense", 3.0)))
    assert found.best == 0
    assert len(found.places) == 0


def test_rank_leaves_unknown_alternatives_aside() -> None:
    slot = Slot("haze", 2.0, (Alternative(("air",)), Alternative(("air", "nonsense"))))
    assert rank(an_index(), a_reading(slot)).best == rank(an_index(), a_reading(a_slot("air"))).best


def test_rank_of_no_question_is_empty() -> None:
    assert rank(an_index(), a_reading()).best == 0


def test_rank_counts_the_best_alternative_only() -> None:
    one = rank(an_index(), a_reading(a_slot("air"))).best
    both = rank(an_index(), a_reading(a_slot("air", "dust"))).best
    assert both == max(one, rank(an_index(), a_reading(a_slot("dust"))).best)


def test_rank_admits_what_the_mask_admits() -> None:
    mask = mask_of(an_index(), [["kinds:suggestion"]])
    assert rank(an_index(), a_reading(a_slot("air")), mask).places.tolist() == [6]


def test_rank_raises_items_with_words_side_by_side() -> None:
    slots = a_slot("urban"), a_slot("job")
    apart = rank(an_index(), a_reading(*slots))
    beside = rank(an_index(), a_reading(*slots, pairs=(("urban", "job"), ("urban", "nonsense"))))
    assert beside.best > apart.best


def test_rank_raises_items_that_answer_in_one_sentence() -> None:
    apart = an_indicator("1", title="Shelves", objective="Print many books. Sell paper.")
    together = an_indicator("2", title="Desks", objective="Print many forms. Sell books on paper.")
    index = build_index(a_catalogue(indicators=[apart, together]))
    found = rank(index, a_reading(a_slot("book"), a_slot("paper")))
    assert found.places[:2].tolist() == [1, 0]
    assert found.qualities[0] - found.qualities[1] > TOGETHER / 2


def test_rank_raises_items_that_are_asked_for_alike() -> None:
    haze = an_indicator("1", title="Books on haze", questions={"en": ["is the air dirty"]})
    jobs = an_indicator("2", title="Books on work", questions={"en": ["how do i get a job"]})
    index = build_index(a_catalogue(indicators=[jobs, haze]))
    for question, places in (("dirty smoke in the air", [0, 1]), ("looking for a job", [1, 0])):
        found = rank(index, a_reading(a_slot("book"), meaning=meaning_of(question)))
        assert found.places.tolist() == places
        assert 0 < found.near <= 1


def test_rank_knows_a_question_that_an_item_says_word_for_word() -> None:
    keyed = an_indicator("1", title="Books", keywords={"en": ["mobile library", "reading", "空气质量"]})
    index = build_index(a_catalogue(indicators=[keyed]))
    for sentence, near in ((("mobil", "librari"), 1.0), (("read",), 1.0), (("librari", "mobil"), 0.0), ((), 0.0)):
        assert rank(index, replace(a_reading(a_slot("book")), sentence=sentence)).near == near
    assert rank(index, replace(a_reading(a_slot("book")), sentence=("nonsense",))).near == 0


def test_rank_says_how_near_a_question_is_to_those_that_nothing_answers() -> None:
    ranking = rank(an_index(), a_reading(a_slot("air"), meaning=meaning_of("restaurant recommendation")))
    assert 0.3 < ranking.unanswered <= 1
    assert rank(an_index(), a_reading(a_slot("air"))).unanswered == 0


def test_rank_keeps_the_first_where_there_are_many() -> None:
    assert rank(an_index(), a_reading(a_slot("air")), most=1).places.tolist() == [AIR]


def test_holding_wants_all_terms() -> None:
    places, strengths = holding(an_index(), Alternative(("air", "dust")))
    assert places.tolist() == [AIR]
    assert strengths[0] == min(an_index().row("air")[1][0], an_index().row("dust")[1][0])


def test_matched_words_are_those_that_an_item_answers() -> None:
    slots = (a_slot("air"), a_slot("=65640000"), Slot("nonsense", 1.0))
    assert matched_words(an_index(), slots, np.array([AIR, JOBS], np.int32)) == [("air",), ("65640000",)]


def test_matched_words_join_the_pairs_of_a_chinese_word() -> None:
    slots = (a_slot("空气"), a_slot("气污"), a_slot("污染"), a_slot("air"))
    assert matched_words(an_index(), slots, np.array([AIR], np.int32)) == [("空气污染", "air")]
    apart = (a_slot("空气"), Slot("气气", 1.0), a_slot("气污"))
    assert matched_words(an_index(), apart, np.array([AIR], np.int32)) == [("空气", "气污")]


def test_mask_of_wants_one_of_each_list() -> None:
    mask = mask_of(an_index(), [["kinds:upr", "kinds:commitment"], ["groups:women"]])
    assert mask is not None
    assert mask.nonzero()[0].tolist() == [4, 5]


def test_both_admits_what_two_masks_admit() -> None:
    one, other = np.array([True, True, False]), np.array([True, False, False])
    combined = both(one, other)
    assert combined is not None
    assert combined.tolist() == [True, False, False]
    assert both(None, other) is other
    assert both(one, None) is one
    assert both(None, None) is None


def test_mask_of_nothing_is_none() -> None:
    assert mask_of(an_index(), []) is None
