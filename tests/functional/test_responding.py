"""Answers that Slack doesn't take: without their chart they go out all the same, and else whoever waits is told."""

import pytest

from bot.playground.errors import SlackError
from bot.playground.permits import ResponsePermit
from bot.playground.person import Person
from bot.playground.posting import app_responds
from bot.playground.records import Json, Message
from bot.playground.web_api import dispatch
from bot.playground.workspace import Workspace


@pytest.fixture
def no_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Slack that takes no charts."""

    def refuse_charts(workspace: Workspace, permit: ResponsePermit, content: Json) -> Message | None:
        if any(block["type"] == "data_visualization" for block in content.get("blocks") or ()):
            raise SlackError("invalid_blocks")
        return app_responds(workspace, permit, content)

    monkeypatch.setattr(dispatch, "app_responds", refuse_charts)


@pytest.fixture
def no_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Slack that takes nothing but plain words."""

    def refuse_blocks(workspace: Workspace, permit: ResponsePermit, content: Json) -> Message | None:
        if content.get("blocks"):
            raise SlackError("invalid_blocks")
        return app_responds(workspace, permit, content)

    monkeypatch.setattr(dispatch, "app_responds", refuse_blocks)


@pytest.mark.usefixtures("no_charts")
async def test_another_scorecard_comes_without_the_chart_that_slack_refuses(anna: Person):
    card = await anna.command("/hrplan", "scorecard theme:environment", channel="general")
    assert card is not None

    await anna.selects(card, "replace:select-themes", "scorecard")

    assert anna.last("general").text.startswith("Scorecard\n")
    assert "data_visualization" not in {block["type"] for block in anna.last("general").blocks}


@pytest.mark.usefixtures("no_charts")
async def test_a_scorecard_is_shared_without_the_chart_that_slack_refuses(anna: Person, wei: Person):
    card = await anna.command("/hrplan", "scorecard", channel="general")
    assert card is not None

    await anna.presses(card, "Share here")

    assert "targets in figures" in wei.last("general").text


@pytest.mark.usefixtures("no_blocks")
async def test_who_presses_for_an_answer_that_slack_refuses_is_told(anna: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None

    await anna.presses(card, "Related (2)")

    assert "try again" in anna.last("general").text


async def test_who_presses_where_slack_takes_no_answer_at_all_is_told_in_a_modal(
    anna: Person, monkeypatch: pytest.MonkeyPatch
):
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None

    def refuse(*_: object) -> None:
        raise SlackError("used_url")

    monkeypatch.setattr(dispatch, "app_responds", refuse)
    await anna.presses(card, "Related (2)")

    assert anna.modal is not None
    assert "try again" in str(anna.modal.blocks)


@pytest.mark.usefixtures("no_blocks")
async def test_who_presses_for_a_digest_that_slack_refuses_to_show_is_told(anna: Person):
    card = await anna.command("/hrplan", "digest preview daily 08:30 women", channel="general")
    assert card is not None

    await anna.presses(card, "Set it up")

    assert "try again" in anna.last("general").text
