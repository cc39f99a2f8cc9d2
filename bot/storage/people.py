"""What a person has set for themselves."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.remembering import Memory

PersonKey = tuple[str, str]


@dataclass(frozen=True)
class PersonSettings:
    """A person's settings; what is empty comes from their Slack profile."""

    language: str = ""
    """The language of the interface, such as `en` or `zh-Hans`."""
    compact: bool = False
    """Plain, short cards rather than full ones."""
    zone: str = ""
    """A time zone by its name, such as `Europe/Zurich`."""


class People:
    """The settings of people, by workspace and person."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._memory: Memory[PersonKey, PersonSettings] = Memory()

    async def settings(self, team: str, person: str) -> PersonSettings:
        """A person's settings; the defaults where nothing was set."""
        return await self._memory.get((team, person), lambda: self._read(team, person))

    def known(self, team: str, person: str) -> PersonSettings | None:
        """A person's settings, if they were read a moment ago."""
        return self._memory.known((team, person))

    async def save(self, team: str, person: str, settings: PersonSettings) -> None:
        """Set a person's settings, all of them."""
        await self._write(team, person, asdict(settings))

    async def set_language(self, team: str, person: str, language: str) -> None:
        """Set the language of the interface; empty for that of their Slack."""
        await self._write(team, person, {"language": language})

    async def set_compact(self, team: str, person: str, *, compact: bool) -> None:
        """Set whether cards are plain and short."""
        await self._write(team, person, {"compact": compact})

    async def set_zone(self, team: str, person: str, zone: str) -> None:
        """Set the time zone; empty for that of their Slack profile."""
        await self._write(team, person, {"zone": zone})

    async def forget(self, team: str, person: str) -> None:
        """Delete what a person has set."""
        table = tables.people
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.team == team, table.c.person == person))
        self._memory.forget((team, person))

    async def forget_workspace(self, team: str) -> None:
        """Delete what all people of a workspace have set."""
        async with self._database.writing() as connection:
            await connection.execute(delete(tables.people).where(tables.people.c.team == team))
        self._memory.forget_all()

    async def _write(self, team: str, person: str, values: dict[str, Any]) -> None:
        """Write some settings and leave the others as they are, whoever else writes at the same time."""
        defaults = asdict(PersonSettings())
        row = self._database.upsert(
            tables.people,
            {"team": team, "person": person},
            {**defaults, **values},
            kept=tuple(name for name in defaults if name not in values),
        )
        async with self._database.writing() as connection:
            await connection.execute(row)
        self._memory.forget((team, person))

    async def _read(self, team: str, person: str) -> PersonSettings:
        table = tables.people
        query = select(table.c.language, table.c.compact, table.c.zone)
        async with self._database.reading() as connection:
            row = (await connection.execute(query.where(table.c.team == team, table.c.person == person))).first()
        return PersonSettings() if row is None else PersonSettings(row.language, row.compact, row.zone)
