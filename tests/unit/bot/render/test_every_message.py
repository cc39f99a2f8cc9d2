"""Every message of everything that can be asked for, on every surface, in both languages, within Slack's limits."""

from typing import Any

import pytest
from slack_sdk.models.blocks import Block

from bot.conversation import Conversation, Preferences, Reply
from bot.playground.limits import advice_on_message, message_problems, view_problems
from bot.render.actions import read_action
from bot.render.blocks import Surface
from bot.render.message import render_message, render_surface
from bot.render.texts import LANGUAGES
from bot.requests import Digest, Export, Settings
from bot.slack.modals import answer_modal
from bot.slack.posts import shared_view
from tests.everything import every_command
from tests.opened import new_conversation, the_desk

FAMILIES = tuple(
    pytest.param(family, marks=pytest.mark.unmeasured) if family.startswith(("item", "term")) else family
    for family in every_command(the_desk().catalogue)
)
"""Families of hundreds of commands are unmeasured."""
UNKNOWN_TO_SDK = {"data_visualization"}


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    return new_conversation()


def problems_of(text: str, blocks: list[dict[str, Any]]) -> list[str]:
    """What Slack, a careful reader, or slack_sdk would object to."""
    problems = message_problems(text, blocks) + advice_on_message(text, blocks)
    for block in blocks:
        if block["type"] not in UNKNOWN_TO_SDK:
            parsed = Block.parse(block)
            assert parsed is not None
            parsed.validate_json()
    return problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_message_and_a_modal_are_within_the_limits(conversation: Conversation, family: str, language: str):
    texts = conversation.reader(Preferences(language)).texts
    for command in every_command(conversation.desk.catalogue)[family]:
        reply = conversation.read(command, Preferences(language))
        assert isinstance(reply, Reply), command
        assert problems_of(reply.message.text, list(reply.message.blocks)) == [], command
        assert view_problems(answer_modal(reply.view, texts)) == [], command


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_shared_or_on_home_is_within_the_limits(conversation: Conversation, family: str):
    texts = conversation.reader(Preferences()).texts
    for command in every_command(conversation.desk.catalogue)[family]:
        reply = conversation.read(command, Preferences())
        assert isinstance(reply, Reply), command
        shared = render_message(shared_view(reply.view, texts, "U123"), texts)
        assert message_problems(shared.text, list(shared.blocks)) == [], command
        home = {"type": "home", "blocks": render_surface(reply.view, texts, Surface.HOME)}
        assert view_problems(home) == [], command


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", ["item", "overviews", "questions"])
def test_a_compact_message_is_within_the_limits(conversation: Conversation, family: str, language: str):
    for command in every_command(conversation.desk.catalogue)[family]:
        reply = conversation.read(command, Preferences(language, compact=True))
        assert isinstance(reply, Reply)
        assert problems_of(reply.message.text, list(reply.message.blocks)) == [], command


@pytest.mark.unmeasured
def test_whatever_can_be_pressed_is_understood(conversation: Conversation):
    families = every_command(conversation.desk.catalogue)
    some = [command for commands in families.values() for command in commands[:: max(1, len(commands) // 12)]]
    for command in some:
        reply = conversation.read(command, Preferences())
        assert isinstance(reply, Reply)
        for action in _actions(list(reply.message.blocks)):
            act, carried = read_action(action)
            assert act is not None, (command, action)
            if act in {"answer", "modal", "replace", "share"}:
                assert not _is_mistake(conversation, carried), (command, carried)
            if act == "export":
                assert isinstance(conversation.read(carried, Preferences()), Export), (command, carried)


def _actions(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for block in blocks:
        for element in block["elements"] if block["type"] == "actions" else ():
            chosen = element.get("options")
            found += [{**element, "selected_option": option} for option in chosen] if chosen else [element]
    return found


def _is_mistake(conversation: Conversation, command: str) -> bool:
    reply = conversation.read(command, Preferences())
    if isinstance(reply, Digest | Settings | Export):
        return False
    return type(reply.answer).__name__ == "Misunderstood"


@pytest.mark.unmeasured
def test_a_card_says_all_in_its_text(conversation: Conversation):
    for command in every_command(conversation.desk.catalogue)["item"]:
        reply = conversation.read(command, Preferences())
        assert isinstance(reply, Reply)
        for words in ("Source: ", "hrplan catalogue"):
            assert words in reply.message.text, command
        for verdict in {verdict.outcome for verdict in reply.answer.entry.verdicts}:  # type: ignore[union-attr]
            assert str(verdict) in reply.message.text.casefold(), (command, verdict)


@pytest.mark.unmeasured
def test_a_scorecard_says_its_chart_in_words(conversation: Conversation):
    families = every_command(conversation.desk.catalogue)
    for command in ("scorecard", *families["part scorecard"], *families["term scorecard"]):
        reply = conversation.read(command, Preferences())
        assert isinstance(reply, Reply)
        for block in reply.message.blocks:
            if block["type"] == "data_visualization":
                for point in block["chart"]["series"][0]["data"]:
                    assert str(point["value"]) in reply.message.text, (command, point)
