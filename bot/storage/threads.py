"""What each thread showed last, so that "and the next one?" is understood whichever replica hears it.

Identifiers of items only: nothing that was said, and nobody's name but in a direct message, which is one person's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.times import Clock

KEPT = timedelta(days=30)
"""Nobody asks for the next one after that."""


@dataclass(frozen=True)
class LastShown:
    """The items that a thread showed last, and the place of the one that was chosen since; 0 where none was."""

    items: tuple[str, ...]
    place: int = 0


@dataclass(frozen=True)
class Where:
    """A conversation; `person` is whose it is where it is a direct message."""

    team: str
    channel: str
    person: str = ""


class Threads:
    """What was shown last, by conversation and thread; outside threads the thread is empty."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def last(self, where: Where, thread: str) -> LastShown | None:
        """What a thread showed last."""
        table = tables.threads
        here = (table.c.team == where.team, table.c.channel == where.channel, table.c.thread == thread)
        async with self._database.reading() as connection:
            row = (await connection.execute(select(table.c["items"], table.c.place).where(*here))).first()
        if row is None:
            return None
        found = LastShown(tuple(row[0].split()), row[1])
        return found if found.items and found.place <= len(found.items) else None

    async def remember(self, where: Where, threads: Sequence[str], shown: LastShown) -> None:
        """Remember what these threads show now."""
        values = {
            "person": where.person,
            "items": " ".join(shown.items),
            "place": shown.place,
            "shown": self._clock(),
        }
        async with self._database.writing() as connection:
            for thread in threads:
                keys = {"team": where.team, "channel": where.channel, "thread": thread}
                await connection.execute(self._database.upsert(tables.threads, keys, values))

    async def prune(self) -> None:
        """Forget the threads in which nothing was shown for long."""
        table = tables.threads
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.shown < self._clock() - KEPT))

    async def forget_workspace(self, team: str) -> None:
        """Forget the threads of a workspace."""
        async with self._database.writing() as connection:
            await connection.execute(delete(tables.threads).where(tables.threads.c.team == team))

    async def forget_person(self, team: str, person: str) -> None:
        """Forget the direct messages of a person."""
        table = tables.threads
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.team == team, table.c.person == person))
