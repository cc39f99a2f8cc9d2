"""The states of installations under way: each is good once, for a few minutes, in whichever replica it comes back."""

import logging
from datetime import timedelta
from secrets import token_urlsafe

from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from sqlalchemy import delete

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.times import Clock

LIFE = timedelta(minutes=10)


class OAuthStates(AsyncOAuthStateStore):
    """Bolt's store of OAuth states."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt's own notes about states go."""
        return logging.getLogger(__name__)

    async def async_issue(self, *_: object, **__: object) -> str:
        """A new state."""
        state = token_urlsafe(32)
        async with self._database.writing() as connection:
            values = {"state": state, "expires": self._clock() + LIFE}
            await connection.execute(tables.oauth_states.insert().values(values))
        return state

    async def async_consume(self, state: str) -> bool:
        """Use a state up: True once, while it is fresh."""
        table = tables.oauth_states
        fresh = delete(table).where(table.c.state == state, table.c.expires > self._clock())
        async with self._database.writing() as connection:
            return (await connection.execute(fresh)).rowcount == 1

    async def prune(self) -> None:
        """Forget the states that are stale."""
        table = tables.oauth_states
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.expires <= self._clock()))
