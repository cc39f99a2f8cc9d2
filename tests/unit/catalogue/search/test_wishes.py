import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.wishes import read_wish
from catalogue.verdicts import Outcome


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("childcare in the new plan", ("commitment",)),
        ("air in the 2016-2020 plan", ("indicator",)),
        ("which indicator covers metals", ("indicator",)),
        ("what did India recommend", ("upr",)),
        ("suggestions on climate", ("suggestion",)),
        ("votes in the progress report", ("progress",)),
        ("smog", ()),
    ],
)
def test_read_wish_sees_the_kind_that_is_asked_for(text: str, kinds: tuple[str, ...]) -> None:
    assert read_wish(text).kinds == kinds


def test_read_wish_leaves_the_subject() -> None:
    assert read_wish("Childcare in the new plan").subject.split() == ["childcare"]


@pytest.mark.parametrize(
    "text",
    [
        "women's employment in both plans",
        "climate recommendations and commitments on energy",
        "discrimination across all documents",
        "juvenile justice: results and commitments",
        "妇女 两个计划",
    ],
)
def test_read_wish_sees_that_documents_are_held_side_by_side(text: str) -> None:
    wish = read_wish(text)
    assert wish.across
    assert wish.kinds == (("indicator", "commitment") if "plans" in text or "计划" in text else ())


@pytest.mark.parametrize(
    "text",
    [
        "childcare, old plan and new one",
        "childcare in the old and the new plan",
        "childcare in the first and second plan",
        "childcare: 2016 plan vs 2021 plan",
        "childcare in the 2016-2020 and 2021-2025 plans",
        "the new plan or the old one: childcare",
        "childcare in plan 1 and plan 2",
        "childcare between the plans",
    ],
)
def test_read_wish_sees_that_the_two_plans_are_held_side_by_side(text: str) -> None:
    wish = read_wish(text)
    assert (wish.across, wish.kinds) == (True, ("indicator", "commitment"))
    assert {"childcare"} <= set(re.findall(r"\w+", wish.subject)) <= {"childcare", "in", "the"}


def test_read_wish_needs_more_than_one_side() -> None:
    assert not read_wish("recommendations on energy and coal").across


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("which targets were missed", Outcome.SHORT),
        ("targets that were not reached", Outcome.SHORT),
        ("which indicators have no figure", Outcome.NO_FIGURE),
        ("which health targets were met", Outcome.REACHED),
        ("targets that cannot be compared", Outcome.NOT_COMPARABLE),
        ("open targets", Outcome.OPEN),
        ("哪些目标未达到", Outcome.SHORT),
        ("没有数据的指标有哪些", Outcome.NO_FIGURE),
    ],
)
def test_read_wish_sees_the_verdict_that_is_asked_for(text: str, outcome: Outcome) -> None:
    assert read_wish(text).outcome is outcome


def test_read_wish_takes_one_target_for_no_list() -> None:
    wish = read_wish("did they reach the air quality goal")
    assert wish.outcome is None
    assert wish.figure


def test_read_wish_takes_targets_without_a_verdict_for_no_list() -> None:
    assert read_wish("targets on air").outcome is None


@given(st.text(max_size=120))
def test_read_wish_reads_any_text(text: str) -> None:
    assert isinstance(read_wish(text).subject, str)
