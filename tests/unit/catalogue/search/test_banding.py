from dataclasses import replace

import numpy as np
import pytest

from catalogue.search.banding import ANSWER, CHINESE_ALLOWANCE, CLOSEST, DOUBT, Band, band_of, is_clear
from catalogue.search.meaning import meaning_of
from catalogue.search.phrases import Match
from catalogue.search.ranking import Ranking
from catalogue.search.reading import Slot
from tests.unit.catalogue.search.builders import a_reading

SURE = 1.01 * ANSWER / (1 - DOUBT)
"""The quality from which on a question in unknown words of the weight of one is answered."""
LIKELY = 1.01 * CLOSEST / (1 - DOUBT)


def a_ranking(*qualities: float) -> Ranking:
    values = np.array(qualities, np.float32)
    return Ranking(np.arange(len(values), dtype=np.int32), values, values)


@pytest.mark.parametrize(
    ("quality", "band"),
    [(SURE, Band.ANSWER), (LIKELY, Band.CLOSEST), (0.9 * LIKELY, Band.NOTHING), (0.0, Band.NOTHING)],
)
def test_band_of_a_ranking_follows_its_best_item(quality: float, band: Band) -> None:
    assert band_of(a_ranking(quality), a_reading(Slot("air", 6.0)), 6.0) is band


def test_band_of_a_long_question_wants_a_smaller_share() -> None:
    long = a_reading(*(Slot(str(number), 6.0) for number in range(6)))
    assert band_of(a_ranking(SURE / 6**0.5), long, 6.0) is Band.ANSWER


def test_band_of_a_chinese_question_wants_a_smaller_share() -> None:
    assert band_of(a_ranking(SURE / CHINESE_ALLOWANCE), a_reading(Slot("空气", 6.0)), 6.0) is Band.ANSWER


def test_band_of_a_question_near_those_that_nothing_answers_wants_more() -> None:
    reading = a_reading(Slot("air", 6.0), meaning=meaning_of("air"))
    assert band_of(a_ranking(0.9), reading, 6.0) is Band.ANSWER
    assert band_of(replace(a_ranking(0.9), unanswered=0.3), reading, 6.0) is Band.ANSWER
    assert band_of(replace(a_ranking(0.9), unanswered=0.8), reading, 6.0) is Band.NOTHING


def test_band_of_names_alone_that_are_mentioned_is_an_answer() -> None:
    names = replace(a_reading(Slot("norway", 6.0)), names=(Match(0, 1, "norway", ()),))
    lightly = Ranking(np.array([7], np.int32), np.array([0.1], np.float32), np.array([1.0], np.float32))
    assert band_of(lightly, names, 6.0) is Band.ANSWER


def test_band_of_names_alone_that_are_hardly_mentioned_is_the_closest_there_is() -> None:
    names = replace(a_reading(Slot("norway", 6.0)), names=(Match(0, 1, "norway", ()),))
    hardly = Ranking(np.array([7], np.int32), np.array([0.1], np.float32), np.array([0.3], np.float32))
    assert band_of(hardly, names, 6.0) is Band.CLOSEST
    assert band_of(a_ranking(), names, 6.0) is Band.NOTHING


def test_band_of_names_with_a_figure_that_an_item_holds_is_an_answer() -> None:
    name = Slot("world bank", 3.0), Slot("=7600000", 5.0), Slot("=2020", 0.5)
    reading = replace(a_reading(*name), names=(Match(0, 1, "world bank", ()),))
    lightly = Ranking(np.array([7], np.int32), np.array([0.1], np.float32), np.array([1.0], np.float32))
    assert band_of(lightly, reading, 6.0) is Band.ANSWER
    assert band_of(lightly, replace(reading, slots=(*reading.slots, Slot("loans", 3.0))), 6.0) is Band.NOTHING


def test_band_allows_an_absent_subject_nothing() -> None:
    long = a_reading(*(Slot(str(number), 6.0) for number in range(6)))
    assert band_of(a_ranking(SURE / 6**0.5), replace(long, absent=("gun control",)), 6.0) is Band.NOTHING


def test_is_clear_where_the_first_stands_out() -> None:
    assert is_clear(a_ranking(0.5))
    assert is_clear(a_ranking(0.8, 0.4))
    assert not is_clear(a_ranking(0.5, 0.45))
