"""What is set for a channel, for everyone in it."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.remembering import Memory

ChannelKey = tuple[str, str]


class DigestsBy(StrEnum):
    """Who may set up digests in a channel, and change those that are there."""

    MEMBERS = "members"
    ADMINS = "admins"


@dataclass(frozen=True)
class ChannelSettings:
    """A channel's settings."""

    digests_by: DigestsBy = DigestsBy.MEMBERS


class Channels:
    """The settings of channels, by workspace and channel."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._memory: Memory[ChannelKey, ChannelSettings] = Memory()

    async def settings(self, team: str, channel: str) -> ChannelSettings:
        """A channel's settings; the defaults where nothing was set."""
        return await self._memory.get((team, channel), lambda: self._read(team, channel))

    async def save(self, team: str, channel: str, settings: ChannelSettings) -> None:
        """Set a channel's settings, all of them."""
        keys = {"team": team, "channel": channel}
        values = {"digests_by": settings.digests_by.value}
        async with self._database.writing() as connection:
            await connection.execute(self._database.upsert(tables.channels, keys, values))
        self._memory.forget((team, channel))

    async def forget_workspace(self, team: str) -> None:
        """Delete what is set for the channels of a workspace."""
        async with self._database.writing() as connection:
            await connection.execute(delete(tables.channels).where(tables.channels.c.team == team))
        self._memory.forget_all()

    async def _read(self, team: str, channel: str) -> ChannelSettings:
        table = tables.channels
        query = select(table.c.digests_by).where(table.c.team == team, table.c.channel == channel)
        async with self._database.reading() as connection:
            written = (await connection.execute(query)).scalar()
        return ChannelSettings() if written is None else ChannelSettings(DigestsBy(written))
