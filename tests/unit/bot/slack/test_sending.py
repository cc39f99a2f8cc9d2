"""What is told to whom where Slack refuses."""

import asyncio

import pytest

from bot.slack.errands import Errands
from bot.slack.mentioning import text_of


async def test_an_errand_that_fails_is_logged(caplog: pytest.LogCaptureFixture):
    async def fail() -> None:
        raise RuntimeError("broken")

    errands = Errands()
    errands.start(fail())
    await errands.ended()
    await asyncio.sleep(0)

    assert "broken" in caplog.text


def test_the_text_of_a_message_is_its_text():
    assert text_of({"text": "Hello &amp; <@U1> <https://x.example|there>"}) == "Hello &   there"


def test_a_message_of_blocks_alone_has_their_text():
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "Air quality"}}
    rich = {"type": "rich_text", "elements": [{"elements": [{"type": "text", "text": "in cities"}]}]}

    assert text_of({"text": "", "blocks": [section, rich]}) == "Air quality\nin cities"


def test_a_message_of_attachments_alone_has_their_text():
    assert text_of({"attachments": [{"fallback": "Smog", "title": "News"}]}) == "Smog\nNews"


def test_a_message_of_nothing_has_no_text():
    assert text_of({}) == ""
