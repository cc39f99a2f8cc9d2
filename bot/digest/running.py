"""The engine with all that it is made of, for the composition root."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.chat import SlackChat
from bot.digest.durable import DurableQueue
from bot.digest.engine import DigestEngine, sweep_at_start
from bot.digest.immediate import ImmediateQueue
from bot.digest.pace import Pace
from bot.digest.ports import Composer, Queue, Tokens
from bot.storage.installations import Installations
from bot.storage.storage import Storage
from bot.storage.times import Clock, wall_clock


class OneToken:
    """The token of the one workspace, from the settings."""

    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, team: str, enterprise: str) -> str | None:  # noqa: ARG002 - of the port
        """The token, whichever workspace is asked for."""
        return self._token


class InstalledTokens:
    """The tokens of the workspaces that have installed hrplan."""

    def __init__(self, installations: Installations) -> None:
        self._installations = installations

    async def token(self, team: str, enterprise: str) -> str | None:
        """The token of a workspace, or of the organisation that it belongs to."""
        return await self._installations.token_of(team, enterprise)


@asynccontextmanager
async def running_engine(
    storage: Storage,
    composer: Composer,
    tokens: Tokens,
    *,
    base_url: str = AsyncWebClient.BASE_URL,
    queue: Queue | None = None,
    clock: Clock = wall_clock,
    pace: Pace | None = None,
) -> AsyncIterator[DigestEngine]:
    """The engine, running until the block ends; then it takes no more and lets the posts under way end.

    Without a queue it is the durable one, in the database of the storage.
    """
    chat = SlackChat(tokens, base_url)
    chosen = queue or DurableQueue(storage.database)
    engine = DigestEngine(storage, composer, chat, chosen, clock=clock, pace=pace)
    await engine.start()
    try:
        if isinstance(chosen, ImmediateQueue):
            await sweep_at_start(storage, chosen, clock, pace or Pace())
        yield engine
    finally:
        await engine.stop()
        await chat.close()
