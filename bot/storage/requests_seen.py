"""Slack delivers an event again where it missed the answer, perhaps to another replica: one of them answers, once."""

from datetime import timedelta

from sqlalchemy import delete

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.times import Clock

KEPT = timedelta(hours=2)
"""Slack's last retry comes after five minutes, or after an hour where a workspace asked for late events."""


class RequestsSeen:
    """The requests that were taken up."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def is_first(self, request: str, team: str) -> bool:
        """Take a request up by its event, trigger or envelope id: True for whoever is first, in any process."""
        keys = {"request": request[:128]}
        values = {"team": team, "seen": self._clock()}
        added = self._database.upsert(tables.requests_seen, keys, values, kept=tuple(values))
        async with self._database.writing() as connection:
            return (await connection.execute(added.returning(tables.requests_seen.c.request))).first() is not None

    async def prune(self) -> None:
        """Forget the requests that won't come again."""
        table = tables.requests_seen
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.seen < self._clock() - KEPT))

    async def forget_workspace(self, team: str) -> None:
        """Forget the requests of a workspace."""
        async with self._database.writing() as connection:
            await connection.execute(delete(tables.requests_seen).where(tables.requests_seen.c.team == team))
