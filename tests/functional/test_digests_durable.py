"""The whole way once more with the queue that survives a crash, as it runs outside of the playground."""

from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.digest.composing import DigestComposer
from bot.digest.engine import DigestEngine
from bot.digest.pace import Pace
from bot.digest.running import running_engine
from bot.playground.clock import HandClock
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.slack.clients import OneClient
from bot.slack.office import Office, open_office
from tests.functional.conftest import an_office
from tests.functional.digesting import clock, workspace

__all__ = ["clock", "workspace"]

ZURICH = ZoneInfo("Europe/Zurich")


@pytest.fixture
async def office(conversation: Conversation, workspace: RunningWorkspace, clock: HandClock) -> AsyncIterator[Office]:
    """An office as `hrplan serve` makes it."""
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    clients = OneClient(client)
    pace = Pace(tick=3_600, peers=3_600, sweep=3_600, between_posts=0, settle=0)
    async with (
        an_office(conversation, client) as plain,
        running_engine(
            plain.storage, DigestComposer(conversation), clients, base_url=workspace.api_url, clock=clock, pace=pace
        ) as engine,
    ):
        yield open_office(conversation, plain.storage, clients, clock=clock, engine=engine)


async def test_digest_is_set_up_tried_out_posted_and_stopped(
    anna: Person, wei: Person, office: Office, clock: HandClock
):
    assert isinstance(office.engine, DigestEngine)
    await anna.command("/hrplan", "digest weekly monday 09:00 women items:5", channel="general")
    await anna.command("/hrplan", "digest test", channel="general")
    await wei.waits_until(lambda: wei.sees("general") and len(wei.thread(wei.last("general"))) == 6, seconds=20)

    clock.is_set_to(datetime(2026, 3, 9, 9, 0, tzinfo=ZURICH))
    assert await office.engine.tick() == 1
    await wei.waits_until(lambda: len(wei.sees("general")) == 2, seconds=20)

    post = wei.last("general")
    assert post.text.startswith("Women: 1 to 5 of")
    await wei.waits_until(lambda: len(wei.thread(post)) == 6, seconds=20)
    await anna.presses(post, "Stop")
    assert await office.storage.subscriptions.all() == []
