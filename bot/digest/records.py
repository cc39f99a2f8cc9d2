"""What is written about a delivery while it is worked on. Each change is one transaction and bears being done twice."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.patience import patiently
from bot.digest.ports import Composed
from bot.storage import tables
from bot.storage.deliveries import OPEN, Delivery, DeliveryState, Notice, delivery_of
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription
from bot.storage.times import Clock

Result = TypeVar("Result")

LATE = "late"
"""The reason of a delivery that was left out since it came too late."""


@dataclass(frozen=True)
class Progress:
    """What of a delivery is known to be posted: how many messages, and where the first is."""

    posted: int
    channel: str
    ts: str


@dataclass(frozen=True)
class Ending:
    """How a delivery ends."""

    state: DeliveryState
    reason: str = ""
    composed: Composed | None = None
    """What was posted, or that there was nothing to post; with it the subscription moves on."""
    progress: Progress | None = None
    """What of it is posted, where that isn't recorded yet."""


class Turn(Enum):
    """Whose turn it is to post a part."""

    OURS = "ours"
    ANOTHERS = "anothers"
    """An attempt is under way, or was when its process died."""
    POSTED = "posted"
    ENDED = "ended"
    """Nothing is left to do, or the delivery was deleted."""


@dataclass(frozen=True)
class Begun:
    """What came of beginning an attempt."""

    turn: Turn
    delivery: Delivery | None = None


class Records:
    """Writes how deliveries go."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def load(self, delivery: str) -> tuple[Delivery, Subscription] | None:
        """A delivery and its subscription; None where they were deleted."""

        return await patiently(lambda: self._storage.deliveries.with_subscription(delivery))

    async def begin_attempt(self, delivery: str, part: int, attempt: str) -> Begun:
        """Count an attempt at a part before it is made."""
        table = tables.deliveries
        free = (table.c.state == DeliveryState.QUEUED.value) & (table.c.posted == part)
        counted = {
            "state": DeliveryState.POSTING.value,
            "attempt": attempt,
            "attempts": table.c.attempts + 1,
            "changed": self._clock(),
        }
        begin = update(table).where(table.c.id == delivery, free).values(**counted).returning(table)

        async def work(connection: AsyncConnection) -> Begun:
            if row := (await connection.execute(begin)).first():
                return Begun(Turn.OURS, delivery_of(row))
            return _turn(await self._storage.deliveries.read(connection, delivery), part, attempt)

        return await self._write(work)

    async def end_attempt(self, attempted: Delivery) -> None:
        """An attempt ended, and certainly posted nothing."""
        await self._end_attempt(attempted, {})

    async def record_part(self, attempted: Delivery, progress: Progress) -> None:
        """With an attempt one more message of a delivery is posted, and others are to follow."""
        await self._end_attempt(attempted, asdict(progress))

    async def end(self, delivery: Delivery, subscription: Subscription, ending: Ending) -> bool:
        """A delivery ends, one way or another; False where it had ended before."""
        table = tables.deliveries
        is_open = table.c.state.in_([state.value for state in OPEN])
        changes: dict[str, Any] = {
            "state": ending.state.value,
            "reason": ending.reason[:64],
            "changed": self._clock(),
            **(asdict(ending.progress) if ending.progress else {}),
        }
        end = update(table).where(table.c.id == delivery.id, is_open).values(**changes)

        async def work(connection: AsyncConnection) -> bool:
            if not (await connection.execute(end)).rowcount:
                return False
            if not delivery.trial:
                await self._move_on(connection, subscription, ending)
            if await self._is_to_be_told(connection, subscription, ending):
                await self._storage.deliveries.change(connection, delivery.id, {"notice": Notice.DUE})
            return True

        return await self._write(work)

    async def _end_attempt(self, attempted: Delivery, changes: dict[str, Any]) -> None:
        """Nothing changes where the delivery has gone on without this attempt."""
        table = tables.deliveries
        still = (table.c.id == attempted.id) & (table.c.attempt == attempted.attempt)
        ended = {"state": DeliveryState.QUEUED.value, "attempt": "", "changed": self._clock(), **changes}

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(update(table).where(still).values(**ended))

        await self._write(work)

    async def set_notice(self, delivery: str, notice: Notice) -> None:
        """How far telling the owner is."""

        async def work(connection: AsyncConnection) -> None:
            changes = {"notice": notice, "changed": self._clock()}
            await self._storage.deliveries.change(connection, delivery, changes)

        await self._write(work)

    async def _is_to_be_told(self, connection: AsyncConnection, subscription: Subscription, ending: Ending) -> bool:
        """Whether the owner is to be told; where a subscription stops, only with the first delivery that finds it."""
        if ending.state is not DeliveryState.STOPPED:
            return ending.state is DeliveryState.UNKNOWN and bool(subscription.owner)
        table = tables.subscriptions
        running = (table.c.id == subscription.id) & (table.c.stopped == "")
        values = {"stopped": ending.reason[:32], "stopped_at": self._clock(), "next_slot": None}
        stopped = await connection.execute(update(table).where(running).values(**values))
        return bool(stopped.rowcount) and bool(subscription.owner)

    async def _move_on(self, connection: AsyncConnection, subscription: Subscription, ending: Ending) -> None:
        table = tables.subscriptions
        values: dict[str, Any] = {}
        if ending.composed is not None:
            values |= {"position": ending.composed.position, "catalogue_seen": ending.composed.catalogue_version}
        if ending.state is DeliveryState.POSTED:
            values |= {"introduced": True, "skipped": table.c.skipped - subscription.skipped}
        if ending.reason == LATE:
            values |= {"skipped": table.c.skipped + 1}
        if values:
            await connection.execute(update(table).where(table.c.id == subscription.id).values(**values))

    async def _write(self, work: Callable[[AsyncConnection], Awaitable[Result]]) -> Result:
        async def transaction() -> Result:
            async with self._storage.database.writing() as connection:
                return await work(connection)

        return await patiently(transaction)


def _turn(found: Delivery | None, part: int, attempt: str) -> Begun:
    """Whose turn it is where an attempt can't simply begin."""
    if found is None or not found.is_open or found.posted < part:
        return Begun(Turn.ENDED)
    if found.posted > part:
        return Begun(Turn.POSTED, found)
    return Begun(Turn.OURS if found.attempt == attempt else Turn.ANOTHERS, found)


def lag_of(delivery: Delivery, now: datetime) -> float:
    """How many seconds after its slot a delivery is posted."""
    return max(0.0, (now - delivery.slot).total_seconds())
