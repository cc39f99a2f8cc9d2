from decimal import Decimal

import pytest

from catalogue.models.targets import Qualifier
from catalogue.verdicts import (
    Outcome,
    Reason,
    bound_of,
    difference_words,
    explain,
    judge,
    promised_words,
    reported_words,
)
from tests.builders import a_target

REACHED, SHORT, UNCLEAR = Outcome.REACHED, Outcome.SHORT, Outcome.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("comparator", "promised", "qualifier", "reported", "outcome"),
    [
        ("at least", 80, None, 80, REACHED),
        ("at least", 80, None, "79.9", SHORT),
        ("more than", 80, None, 80, SHORT),
        ("more than", 80, None, 87, REACHED),
        ("more than", 95, "more than", 95, UNCLEAR),
        ("more than", 95, "more than", 96, REACHED),
        ("more than", 95, "more than", 90, SHORT),
        ("at least", "10 million", "more than", "9.6 million", SHORT),
        ("at least", 200, "more than", 200, REACHED),
        ("at least", 85, "nearly", 85, SHORT),
        ("at least", 85, "about", 85, UNCLEAR),
        ("at least", 85, "about", 120, REACHED),
        ("at least", 85, "about", 60, SHORT),
        ("at most", 5, None, 5, REACHED),
        ("at most", 5, None, "0.6", REACHED),
        ("at most", 5, None, 6, SHORT),
        ("at most", 5, "more than", 5, SHORT),
        ("at most", 5, "less than", 5, REACHED),
        ("less than", 5, None, 5, SHORT),
        ("less than", 5, "less than", 5, REACHED),
        ("about", 50, None, 48, REACHED),
        ("about", 50, None, 60, REACHED),
        ("about", 95, None, 90, SHORT),
        ("about", 50, "about", 50, REACHED),
        ("falls by at least", 15, None, "22.5", REACHED),
        ("falls by at least", 15, None, "13.2", SHORT),
        ("rises by at least", 100, None, "93.7", SHORT),
        ("all", 100, None, 100, REACHED),
        ("all", 100, None, "99.9", SHORT),
    ],
)
def test_judge_holds_the_figure_as_printed_against_the_promise(comparator, promised, qualifier, reported, outcome):
    target = a_target(comparator=comparator, value=promised, reported={"value": reported, "qualifier": qualifier})

    assert judge(target).outcome is outcome


def test_judge_without_a_report_says_that_there_is_no_figure():
    assert judge(a_target()).outcome is Outcome.NO_FIGURE
    assert explain(a_target(), judge(a_target())) == "The evaluation reports no figure for this target."


def test_judge_of_an_open_plan_leaves_the_target_open():
    verdict = judge(a_target(), open_plan=True)

    assert verdict.outcome is Outcome.OPEN
    assert "forward-looking" in explain(a_target(), verdict)


def test_judge_with_a_stated_reason_gives_that_reason():
    target = a_target(reported={"value": 60, "unit": "person-times"}, incomparable="Person-times are not jobs.")

    verdict = judge(target)

    assert verdict.outcome is UNCLEAR
    assert explain(target, verdict) == "Person-times are not jobs."


def test_judge_of_a_benchmark_without_a_figure_is_not_comparable():
    target = a_target(value=None, benchmark="the national average", comparator="more than", reported={"value": 8})

    verdict = judge(target)

    assert verdict.reason is Reason.NO_BENCHMARK
    assert explain(target, verdict) == "The documents give no figure for the threshold (the national average)."


def test_judge_of_a_benchmark_with_a_figure_compares_with_it():
    target = a_target(
        value=7, benchmark="the national average", comparator="more than", unit="% a year", reported={"value": 8}
    )

    assert explain(target, judge(target)) == (
        "8 % a year reported against more than 7 % a year (the national average): 1 point beyond"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"comparator": "more than", "value": 80, "unit": "% of days", "reported": {"value": 87}},
            "87 % of days reported against more than 80 % of days: 7 points beyond",
        ),
        (
            {"value": "10 million", "unit": "people", "reported": {"value": "9.6 million", "qualifier": "more than"}},
            "more than 9.6 million people reported against at least 10 million people: less than 400,000 people short",
        ),
        (
            {"value": 200, "reported": {"value": 300, "qualifier": "about"}},
            "about 300 jobs reported against at least 200 jobs: about 100 jobs beyond",
        ),
        ({"reported": {"value": 50}}, "50 jobs reported against at least 50 jobs: the same figure"),
        (
            {"comparator": "more than", "reported": {"value": 50}},
            "50 jobs reported against more than 50 jobs: the same figure, and more was promised",
        ),
        (
            {"comparator": "all", "value": 100, "unit": "% of counties", "reported": {"value": 99}},
            "99 % of counties reported against all: 100 % of counties: 1 point short",
        ),
        (
            {"value": 50, "reported": {"value": 50, "qualifier": "about"}},
            (
                "about 50 jobs reported against at least 50 jobs: "
                "the words of the report leave open which side of the target that is."
            ),
        ),
        (
            {"comparator": "more than", "value": 95, "unit": "%", "reported": {"value": 95, "qualifier": "more than"}},
            "The report repeats the threshold (more than 95 %) and gives no figure of its own.",
        ),
    ],
)
def test_explain_shows_the_arithmetic(fields, words):
    target = a_target(**fields)

    assert explain(target, judge(target)) == words


@pytest.mark.parametrize(
    ("comparator", "qualifier", "beyond", "bound"),
    [
        ("at least", "more than", True, Qualifier.MORE_THAN),
        ("at least", "more than", False, Qualifier.LESS_THAN),
        ("at most", "less than", True, Qualifier.MORE_THAN),
        ("at most", "more than", False, Qualifier.MORE_THAN),
        ("at least", "about", True, Qualifier.ABOUT),
        ("at least", "at least", True, None),
        ("at least", None, True, None),
    ],
)
def test_bound_of_says_how_exact_a_difference_is(comparator, qualifier, beyond, bound):
    target = a_target(comparator=comparator, reported={"value": 60, "qualifier": qualifier})

    assert bound_of(target, beyond=beyond) is bound


def test_bound_of_an_unreported_target_is_none():
    assert bound_of(a_target(), beyond=True) is None


def test_reported_words_without_a_report_are_empty():
    assert reported_words(a_target()) == ""


@pytest.mark.parametrize(
    ("comparator", "qualifier", "words"),
    [
        ("at least", "nearly", "just short"),
        ("at most", "more than", "just short"),
        ("more than", None, "the same figure, and more was promised"),
        ("less than", None, "the same figure, and less was promised"),
        ("at least", "more than", "the same figure"),
    ],
)
def test_difference_words_of_the_same_figure_say_what_falls_short(comparator, qualifier, words):
    target = a_target(comparator=comparator, reported={"value": 50, "qualifier": qualifier})

    assert difference_words(target, judge(target)) == words


def test_promised_words_of_a_benchmark_name_it():
    target = a_target(value=None, benchmark="the national average", comparator="more than")

    assert promised_words(target) == "more than the national average"


def test_judge_counts_differences_in_the_promised_direction():
    falling = a_target(comparator="at most", value=18, reported={"value": "16.9"})

    assert judge(falling).difference == Decimal("1.1")
