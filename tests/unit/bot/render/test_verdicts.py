"""Every verdict in words, with its arithmetic: each branch says what is so, and no more."""

from typing import Any

import pytest

from bot.render.targets import target_line
from bot.render.texts import texts_for
from bot.render.verdicts import judged, tally
from bot.render.view import plain_line
from catalogue.verdicts import Outcome, judge
from tests.builders import a_commitment, a_target, an_indicator
from tests.unit.bot.render.builders import a_reader

SHARE = "% of days"
NO_FIGURE = {"measure": "Jobs", "comparator": "at least", "value": 50, "unit": "jobs"}


@pytest.mark.parametrize(
    ("comparator", "promised", "qualifier", "reported", "unit", "english", "chinese"),
    [
        ("more than", 80, None, 87, SHARE, "Reached: 7 points beyond", "达到：超出 7 个百分点"),
        ("at least", 80, None, 79, SHARE, "Short by 1 point", "未达到：尚差 1 个百分点"),
        ("at least", 50, "more than", 40, "jobs", "Short by less than 10 jobs", "未达到：尚差不到 10 jobs"),
        ("at least", 50, "about", 80, "jobs", "Reached: about 30 jobs beyond", "达到：超出 30 jobs 左右"),
        ("at least", 50, "more than", 80, "jobs", "Reached: more than 30 jobs beyond", "达到：超出 30 jobs 以上"),
        ("at least", 80, "about", 87, SHARE, "Reached: about 7 points beyond", "达到：超出 7 个百分点左右"),
        ("at least", 80, None, 80, SHARE, "Reached: the same figure", "达到：与承诺的数字相同"),
        ("at least", 80, "more than", 80, SHARE, "Reached: above the figure promised", "达到：高于承诺的数字"),
        ("at least", 80, "nearly", 80, SHARE, "Short: nearly the figure promised", "未达到：接近承诺的数字"),
        ("at least", 80, "less than", 80, SHARE, "Short: below the figure promised", "未达到：低于承诺的数字"),
        ("at most", 5, None, "0.6", SHARE, "Reached: 4.4 points below the limit", "达到：低于上限 4.4 个百分点"),
        ("at most", 5, None, 7, SHARE, "Short: 2 points above the limit", "未达到：高于上限 2 个百分点"),
        ("at most", 5, "more than", 5, SHARE, "Short: above the figure promised", "未达到：高于承诺的数字"),
        ("less than", 5, "less than", 5, SHARE, "Reached: below the figure promised", "达到：低于承诺的数字"),
        ("more than", 80, None, 80, SHARE, "Short: the same figure, but more was promised", None),
        ("less than", 5, None, 5, SHARE, "Short: the same figure, but less was promised", None),
        ("about", 95, None, 90, SHARE, "Short by 5 points", None),
        ("about", 50, None, 49, SHARE, "Reached: 1 point below, near enough for “about”", None),
        ("about", 50, "nearly", 50, SHARE, "Reached: nearly the figure promised", None),
        (
            "at least",
            80,
            "about",
            80,
            SHARE,
            "Not comparable: The report's words leave open on which side of the target it is",
            None,
        ),
        ("more than", 95, "more than", 95, SHARE, "Not comparable: The report only repeats the threshold", None),
    ],
)
def test_a_verdict_says_how_far_a_figure_is(
    comparator: str,
    promised: int,
    qualifier: str | None,
    reported: object,
    unit: str,
    english: str,
    chinese: str | None,
):
    found = {"value": reported, "qualifier": qualifier}
    target = a_target(comparator=comparator, value=promised, unit=unit, reported=found)

    assert judged(texts_for("en"), target, judge(target)) == english
    if chinese:
        assert judged(texts_for("zh"), target, judge(target)) == chinese


@pytest.mark.parametrize(
    ("items", "english", "chinese"),
    [
        (
            {"indicators": [an_indicator("1", targets=[NO_FIGURE])]},
            "Jobs: Promised: at least 50 jobs. No figure is reported.",
            "Jobs：承诺：至少 50 jobs。未报告数据。",
        ),
        (
            {"commitments": [a_commitment("IV.1.1", targets=[NO_FIGURE])]},
            "Jobs: Promised: at least 50 jobs. Open: no document reports on it.",
            "Jobs：承诺：至少 50 jobs。待定：尚无文件报告。",
        ),
    ],
)
def test_a_target_without_a_figure_says_so_once(items: dict[str, Any], english: str, chinese: str):
    for language, words in (("en", english), ("zh", chinese)):
        reader = a_reader(language, **items)
        entry = next(entry for entry in reader.catalogue if entry.verdicts)

        assert plain_line(target_line(reader, entry, 0)) == words


@pytest.mark.parametrize(
    ("outcome", "one", "two", "three"),
    [
        (Outcome.REACHED, "The one target", "Both targets in figures are reached.", "All 3 targets"),
        (Outcome.SHORT, "The one target in figures falls", "Both targets in figures fall short.", "All 3 targets"),
        (Outcome.NOT_COMPARABLE, "The one target", "Neither of the 2 targets", "None of the 3 targets"),
        (Outcome.NO_FIGURE, "No figure is reported for the one", "No figure is reported for either", "No figure"),
    ],
)
def test_one_two_and_three_verdicts_are_counted_as_people_do(outcome: Outcome, one: str, two: str, three: str):
    for count, words in ((1, one), (2, two), (3, three)):
        assert tally(texts_for("en"), [outcome] * count).startswith(words)


def test_one_verdict_is_not_all_of_them_in_chinese():
    assert tally(texts_for("zh"), [Outcome.SHORT]) == "唯一的量化目标未达到。"
