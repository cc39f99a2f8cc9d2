"""Overviews of both plans at once: what belongs to which document is said, and a chart has two bars at least."""

import pytest

from bot.conversation import Conversation, Preferences, Reply
from bot.render.view import Bullets, Chart, Controls, Part, Table, View, plain_line
from tests.builders import a_commitment, an_indicator
from tests.unit.bot.render.builders import a_conversation

TARGET = {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", "reported": {"value": 60}}


def _view(conversation: Conversation, words: str, language: str = "en") -> View:
    reply = conversation.read(words, Preferences(language))
    assert isinstance(reply, Reply)
    return reply.view


def _only(view: View, kind: type[Part]) -> list[Part]:
    return [part for part in view.parts if isinstance(part, kind)]


def test_areas_and_chapters_stand_by_document():
    lists = _only(_view(a_conversation(), "browse"), Bullets)

    assert len(lists) == 2
    assert all(plain_line(each.title) for each in lists if isinstance(each, Bullets))


def test_rights_and_sections_stand_by_document_too():
    report, plan = _only(_view(a_conversation(), "browse rights"), Bullets)

    assert isinstance(report, Bullets)
    assert isinstance(plan, Bullets)
    assert "Right to work" in plain_line(report.items[0])
    assert "Women" in plain_line(plan.items[0])


def test_parts_of_a_scorecard_name_their_document_where_there_are_several():
    plans = a_conversation(indicators=[an_indicator(targets=[TARGET])], commitments=[a_commitment(targets=[TARGET])])
    (table,) = _only(_view(plans, "scorecard"), Table)

    assert isinstance(table, Table)
    assert all("\n" in row[0] for row in table.rows)


@pytest.mark.parametrize("bars", [2, 0])
def test_a_chart_needs_two_bars(bars: int):
    targets = [TARGET, {**TARGET, "reported": {"value": 40}}]
    several = a_conversation(indicators=[an_indicator(targets=targets)])
    one = a_conversation(indicators=[an_indicator(targets=targets[1:])])
    view = _view(several if bars else one, "scorecard")
    charts = _only(view, Chart)
    pictures = [
        button
        for part in view.parts
        if isinstance(part, Controls)
        for button in part.elements
        if getattr(button, "act", "") == "picture"
    ]

    assert [len(chart.segments) for chart in charts if isinstance(chart, Chart)] == ([bars] if bars else [])
    assert bool(pictures) is bool(bars)


def test_what_a_linked_item_is_to_the_one_compared_is_said_from_its_own_side():
    links = [{"from": "commitment:IV.1.1", "to": "indicator:1", "kind": "continues"}]
    plans = a_conversation(indicators=[an_indicator()], commitments=[a_commitment()], links=links)

    assert "(continues Indicator 1)" in _read(plans, "compare indicator 1")
    assert "(continued by Commitment IV.1.1)" in _read(plans, "compare IV.1.1")


def _read(conversation: Conversation, words: str) -> str:
    reply = conversation.read(words, Preferences())
    assert isinstance(reply, Reply)
    return reply.message.text
