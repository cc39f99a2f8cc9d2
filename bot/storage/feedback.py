"""How many found an answer helpful, by day and subject. Who said so is not kept, nor in which workspace."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bot.storage import tables
from bot.storage.database import Database


@dataclass(frozen=True)
class Opinion:
    """The count of one day: `about` is an item, such as `indicator:51`, or a kind of answer, such as `list`."""

    day: date
    about: str
    helpful: int
    unhelpful: int


class Feedback:
    """Counts of opinions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, about: str, day: date, *, helpful: bool) -> None:
        """Count one opinion."""
        table = tables.feedback
        keys = {"day": day, "about": about[:100]}
        counted = table.c.helpful if helpful else table.c.unhelpful
        added = self._database.upsert(table, keys, {"helpful": 0, "unhelpful": 0}, kept=("helpful", "unhelpful"))
        one_more = table.update().where(table.c.day == day, table.c.about == about[:100])
        async with self._database.writing() as connection:
            await connection.execute(added)
            await connection.execute(one_more.values({counted: counted + 1}))

    async def since(self, day: date) -> list[Opinion]:
        """The counts from a day on, by day and then by what they are about."""
        table = tables.feedback
        query = select(table).where(table.c.day >= day).order_by(table.c.day, table.c.about)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return [Opinion(row.day, row.about, row.helpful, row.unhelpful) for row in rows]
