"""What became of each post of a subscription: when, in how many attempts, and with which outcome; never its content."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.subscriptions import Subscription, subscription_of


class DeliveryState(StrEnum):
    """How far a delivery is. From `POSTED` on it is final."""

    QUEUED = "queued"
    POSTING = "posting"
    """An attempt was counted and its outcome isn't known yet."""
    POSTED = "posted"
    EMPTY = "empty"
    """There was nothing to say, and so nothing was posted."""
    FAILED = "failed"
    UNKNOWN = "unknown"
    """It may have been posted, and nobody can tell; its owner decides whether it is sent again."""
    DROPPED = "dropped"
    """The subscription was paused or changed before its turn came."""
    STOPPED = "stopped"
    """It can't be posted any more, and so the subscription was stopped."""


class Notice(StrEnum):
    """How far telling the owner is."""

    NONE = ""
    DUE = "due"
    TELLING = "telling"
    TOLD = "told"


OPEN = (DeliveryState.QUEUED, DeliveryState.POSTING)


@dataclass(frozen=True)
class Delivery:
    """One post of a subscription."""

    id: str
    subscription: str
    slot: datetime
    created: datetime
    changed: datetime
    state: DeliveryState = DeliveryState.QUEUED
    attempts: int = 0
    """How often a message was handed to Slack, counted before it was."""
    attempt: str = ""
    """The attempt that is under way."""
    posted: int = 0
    """How many of its messages are known to be posted: the first, and then those of its thread."""
    channel: str = ""
    """Where Slack says the first was posted; for a direct subscription the id of the conversation."""
    ts: str = ""
    """The first message, by which its thread is found."""
    reason: str = ""
    """Why it failed, as Slack says it."""
    notice: Notice = Notice.NONE
    trial: bool = False
    """Asked for by hand; what it reads counts as unread."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in OPEN


class Deliveries:
    """The deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, connection: AsyncConnection, deliveries: list[Delivery]) -> None:
        """Keep new deliveries, within a transaction; one that is there already stays as it is."""
        if deliveries:
            new = self._database.insert(tables.deliveries).on_conflict_do_nothing()
            await connection.execute(new, [_row(delivery) for delivery in deliveries])

    async def get(self, delivery: str) -> Delivery | None:
        """A delivery by its id."""
        async with self._database.reading() as connection:
            return await self.read(connection, delivery)

    async def with_subscription(self, delivery: str) -> tuple[Delivery, Subscription] | None:
        """A delivery and its subscription; None where they were deleted."""
        async with self._database.reading() as connection:
            found = await self.read(connection, delivery)
            if found is None:
                return None
            query = select(tables.subscriptions).where(tables.subscriptions.c.id == found.subscription)
            row = (await connection.execute(query)).first()
        return None if row is None else (found, subscription_of(row))

    async def read(self, connection: AsyncConnection, delivery: str, *, for_change: bool = False) -> Delivery | None:
        """A delivery by its id, within a transaction; nobody else changes it until that ends, if so asked."""
        query = select(tables.deliveries).where(tables.deliveries.c.id == delivery)
        row = (await connection.execute(query.with_for_update() if for_change else query)).first()
        return None if row is None else delivery_of(row)

    async def change(self, connection: AsyncConnection, delivery: str, changes: Mapping[str, Any]) -> None:
        """Change some fields of a delivery, within a transaction."""
        table = tables.deliveries
        await connection.execute(update(table).where(table.c.id == delivery).values(**_plain(changes)))

    async def of_subscription(self, subscription: str, most: int = 10) -> list[Delivery]:
        """The last deliveries of a subscription, the latest first."""
        table = tables.deliveries
        query = select(table).where(table.c.subscription == subscription)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.order_by(table.c.slot.desc()).limit(most))).all()
        return [delivery_of(row) for row in rows]

    async def last_of_each(self) -> dict[str, Delivery]:
        """The last delivery of each subscription."""
        table = tables.deliveries
        last = select(table.c.subscription, func.max(table.c.slot).label("slot")).group_by(table.c.subscription)
        latest = last.subquery()
        same = (table.c.subscription == latest.c.subscription) & (table.c.slot == latest.c.slot)
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(table).join(latest, same))).all()
        return {row.subscription: delivery_of(row) for row in rows}

    async def left_behind(self, before: datetime, most: int = 500) -> list[Delivery]:
        """Deliveries that should long have an outcome, or an owner who should long have been told."""
        table = tables.deliveries
        unfinished = table.c.state.in_([state.value for state in OPEN])
        untold = table.c.notice.in_([Notice.DUE.value, Notice.TELLING.value])
        query = select(table).where(unfinished | untold, table.c.changed < before)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.order_by(table.c.changed).limit(most))).all()
        return [delivery_of(row) for row in rows]

    async def counts(self, since: datetime) -> dict[DeliveryState, int]:
        """How many deliveries of the slots from a moment on are in which state."""
        table = tables.deliveries
        query = select(table.c.state, func.count()).where(table.c.slot >= since).group_by(table.c.state)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return {DeliveryState(state): count for state, count in rows}

    async def oldest_open(self) -> datetime | None:
        """The slot of the oldest delivery that isn't final."""
        table = tables.deliveries
        query = select(func.min(table.c.slot)).where(table.c.state.in_([state.value for state in OPEN]))
        async with self._database.reading() as connection:
            found: datetime | None = (await connection.execute(query)).scalar()
        return found

    async def prune(self, before: datetime) -> int:
        """Delete the final deliveries that were last changed before a moment; how many."""
        table = tables.deliveries
        final = table.c.state.not_in([state.value for state in OPEN])
        told = table.c.notice.in_([Notice.NONE.value, Notice.TOLD.value])
        async with self._database.writing() as connection:
            return (await connection.execute(delete(table).where(final, told, table.c.changed < before))).rowcount


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in values.items()}


def _row(delivery: Delivery) -> dict[str, Any]:
    return _plain({field.name: getattr(delivery, field.name) for field in fields(Delivery)})


def delivery_of(row: Row[Any]) -> Delivery:
    """The delivery of a row."""
    plain = {field.name: getattr(row, field.name) for field in fields(Delivery)}
    return Delivery(**{**plain, "state": DeliveryState(row.state), "notice": Notice(row.notice)})
