"""The last resort: whatever breaks, the person is told in their language, and nothing said is logged."""

import pytest

from bot.conversation import Conversation
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.slack import listening
from bot.slack.office import Office


def _break(conversation: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(conversation, "read", fail)


async def test_a_broken_command_answers_in_the_language_of_the_person(
    wei: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    _break(conversation, monkeypatch)

    answer = await wei.command("/hrplan", "what somebody said", channel="general")

    assert answer is not None
    assert "请稍后再试" in answer.text
    assert "what somebody said" not in caplog.text


async def test_a_broken_button_answers_below_the_message(
    anna: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
):
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None
    _break(conversation, monkeypatch)

    await anna.presses(card, "Related (2)")

    assert "try again" in anna.last("general").text


async def test_a_broken_button_in_a_thread_answers_there(
    slack: RunningWorkspace, anna: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()
    _break(conversation, monkeypatch)

    await anna.presses(anna.thread(asked)[-1], "Related (2)")

    assert "try again" in anna.thread(asked)[-1].text


async def test_that_a_button_in_a_thread_takes_long_is_said_there(
    slack: RunningWorkspace, anna: Person, monkeypatch: pytest.MonkeyPatch
):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()
    monkeypatch.setattr(listening, "LONG_SECONDS", 0.0)

    await anna.presses(anna.thread(asked)[-1], "Related (2)")

    assert any("longer than usual" in message.text for message in anna.thread(asked))


async def test_a_broken_event_is_not_delivered_again(
    slack: RunningWorkspace, anna: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
):
    _break(conversation, monkeypatch)

    await anna.mentions("human-rights", "indicator 51")

    assert anna.last_delivery.status == 200


async def test_an_error_while_answering_an_error_ends_in_english(
    wei: Person, office: Office, monkeypatch: pytest.MonkeyPatch
):
    async def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(office.people, "preferences", fail)

    answer = await wei.command("/hrplan", "indicator 51", channel="general")

    assert answer is not None
    assert "try again" in answer.text


async def test_a_modal_that_slack_refuses_is_an_error_in_words(slack: RunningWorkspace, anna: Person):
    await anna.opens_home()
    await anna.presses(anna.home, "Browse")
    assert anna.modal is not None
    slack.workspace.faults.refuse("views.push", "internal_error")

    await anna.presses(anna.modal, "Themes")

    assert len(anna.modals) == 2
    assert "try again" in str(anna.modal.blocks)


async def test_where_no_modal_opens_it_is_said_directly(slack: RunningWorkspace, anna: Person):
    await anna.opens_home()
    slack.workspace.faults.refuse("views.open", "internal_error", times=2)

    await anna.presses(anna.home, "Browse")

    assert "try again" in anna.last().text


async def test_a_broken_mention_is_told_in_its_thread(
    slack: RunningWorkspace, wei: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
):
    _break(conversation, monkeypatch)

    asked = await wei.mentions("human-rights", "indicator 51")

    assert "请稍后再试" in wei.thread(asked)[-1].text


async def test_a_broken_direct_message_is_told_there(
    slack: RunningWorkspace, anna: Person, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
):
    _break(conversation, monkeypatch)

    await anna.writes_to_app("indicator 51")

    assert "try again" in anna.last().text


async def test_an_event_that_nobody_waits_for_fails_in_the_log_alone(
    slack: RunningWorkspace, anna: Person, caplog: pytest.LogCaptureFixture
):
    slack.workspace.faults.refuse("views.publish", "internal_error")

    await anna.opens_home()

    assert anna.sees() == []
    assert "app_home_opened" in caplog.text


async def test_a_guest_is_answered(slack: RunningWorkspace):
    sam = slack.person("sam")

    card = await sam.command("/hrplan", "indicator 51", channel="human-rights")

    assert card is not None
    assert "87 %" in card.text


async def test_a_person_that_slack_does_not_know_is_answered_in_english(slack: RunningWorkspace, wei: Person):
    slack.workspace.faults.refuse("users.info", "user_not_visible", times=5)

    card = await wei.command("/hrplan", "indicator 51", channel="general")

    assert card is not None
    assert card.text.startswith("Indicator 51")
