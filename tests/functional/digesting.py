"""Digests in a functional test: the real engine, in a workspace whose clock stands still until the test moves it."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.digest.composing import DigestComposer
from bot.digest.engine import DigestEngine
from bot.digest.immediate import ImmediateQueue
from bot.digest.pace import Pace
from bot.digest.running import OneToken, running_engine
from bot.playground.clock import HandClock
from bot.playground.running import RunningWorkspace, running_workspace
from bot.slack.clients import OneClient
from bot.slack.office import Office, open_office
from bot.storage.storage import Storage
from tests.functional.conftest import an_office

__all__ = ["clock", "digests", "office", "workspace"]

START = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Europe/Zurich"))
"""A Monday morning in Zurich; New York and Zurich change their clocks in the weeks after it."""


class Digests:
    """The engine, and the clock by which it works."""

    def __init__(self, engine: DigestEngine, queue: ImmediateQueue, clock: HandClock, storage: Storage) -> None:
        self.engine = engine
        self.clock = clock
        self.storage = storage
        self._queue = queue

    async def it_is(self, moment: datetime) -> None:
        """Move the clock to a moment, and have everything posted that is due then."""
        self.clock.is_set_to(moment)
        await self.engine.tick()
        await self._queue.idle()

    async def passes(self, **time: float) -> None:
        """Move the clock on, and have everything posted that is due then."""
        await self.it_is(self.clock() + timedelta(**time))

    async def posted(self) -> None:
        """Wait for what is being posted."""
        await self._queue.idle()


@pytest.fixture
def clock() -> HandClock:
    return HandClock(START)


@pytest.fixture
async def workspace(clock: HandClock) -> AsyncIterator[RunningWorkspace]:
    """A workspace whose clock is moved by hand."""
    async with running_workspace(clock=clock) as running:
        yield running


@pytest.fixture
async def digests(conversation: Conversation, workspace: RunningWorkspace, clock: HandClock) -> AsyncIterator[Digests]:
    """The engine, running."""
    queue = ImmediateQueue()
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    pace = Pace(tick=3_600, peers=3_600, sweep=3_600, between_posts=0, settle=0, backoff=(0.0, 0.0))
    async with (
        an_office(conversation, client) as plain,
        running_engine(
            plain.storage,
            DigestComposer(conversation),
            OneToken(workspace.workspace.bot_token),
            base_url=workspace.api_url,
            queue=queue,
            clock=clock,
            pace=pace,
        ) as engine,
    ):
        yield Digests(engine, queue, clock, plain.storage)


@pytest.fixture
def office(conversation: Conversation, workspace: RunningWorkspace, digests: Digests) -> Office:
    """What the app works with: the engine too."""
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    return open_office(conversation, digests.storage, OneClient(client), clock=digests.clock, engine=digests.engine)
