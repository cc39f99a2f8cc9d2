"""What is written about a delivery while it is worked on. Each change is one transaction and bears being done twice."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.outcomes import Posted
from bot.digest.patience import patiently
from bot.digest.ports import Composed
from bot.storage import tables
from bot.storage.deliveries import Delivery, DeliveryState, Notice
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription
from bot.storage.times import Clock

Result = TypeVar("Result")

LATE = "late"
"""The reason of a delivery that was left out since it came too late."""


@dataclass(frozen=True)
class Ending:
    """How a delivery ends."""

    state: DeliveryState
    reason: str = ""
    composed: Composed | None = None
    """What was posted, or that there was nothing to post; with it the subscription moves on."""


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

        async def work() -> tuple[Delivery, Subscription] | None:
            found = await self._storage.deliveries.get(delivery)
            subscription = found and await self._storage.subscriptions.get(found.subscription)
            return (found, subscription) if found and subscription else None

        return await patiently(work)

    async def begin_attempt(self, delivery: str, part: int, attempt: str) -> Begun:
        """Count an attempt at a part before it is made."""

        async def work(connection: AsyncConnection) -> Begun:
            found = await self._storage.deliveries.read(connection, delivery, for_change=True)
            if found is None or not found.is_open:
                return Begun(Turn.ENDED)
            if found.posted > part:
                return Begun(Turn.POSTED, found)
            if found.state is DeliveryState.POSTING:
                return Begun(Turn.OURS if found.attempt == attempt else Turn.ANOTHERS, found)
            changes: dict[str, Any] = {
                "state": DeliveryState.POSTING,
                "attempt": attempt,
                "attempts": found.attempts + 1,
                "changed": self._clock(),
            }
            await self._storage.deliveries.change(connection, delivery, changes)
            return Begun(Turn.OURS, replace(found, **changes))

        return await self._write(work)

    async def end_attempt(self, delivery: Delivery) -> None:
        """An attempt ended, and certainly posted nothing."""

        async def work(connection: AsyncConnection) -> None:
            found = await self._storage.deliveries.read(connection, delivery.id, for_change=True)
            if found is not None and found.attempt == delivery.attempt:
                changes = {"state": DeliveryState.QUEUED, "attempt": "", "changed": self._clock()}
                await self._storage.deliveries.change(connection, delivery.id, changes)

        await self._write(work)

    async def record_part(self, delivery: str, part: int, posted: Posted) -> None:
        """One message of a delivery is known to be posted."""

        async def work(connection: AsyncConnection) -> None:
            changes: dict[str, Any] = {
                "state": DeliveryState.QUEUED,
                "attempt": "",
                "posted": part + 1,
                "changed": self._clock(),
            }
            if part == 0:
                changes |= {"channel": posted.channel, "ts": posted.ts}
            await self._storage.deliveries.change(connection, delivery, changes)

        await self._write(work)

    async def end(self, delivery: str, subscription: Subscription, ending: Ending) -> Delivery | None:
        """A delivery ends, one way or another; None where it had ended before."""

        async def work(connection: AsyncConnection) -> Delivery | None:
            found = await self._storage.deliveries.read(connection, delivery, for_change=True)
            if found is None or not found.is_open:
                return None
            notice = await self._notice(connection, subscription, ending, found.notice)
            changes: dict[str, Any] = {
                "state": ending.state,
                "reason": ending.reason[:64],
                "notice": notice,
                "changed": self._clock(),
            }
            await self._storage.deliveries.change(connection, delivery, changes)
            if not found.trial:
                await self._move_on(connection, subscription, ending)
            return replace(found, **changes)

        return await self._write(work)

    async def set_notice(self, delivery: str, notice: Notice) -> None:
        """How far telling the owner is."""

        async def work(connection: AsyncConnection) -> None:
            changes = {"notice": notice, "changed": self._clock()}
            await self._storage.deliveries.change(connection, delivery, changes)

        await self._write(work)

    async def _notice(
        self, connection: AsyncConnection, subscription: Subscription, ending: Ending, now: Notice
    ) -> Notice:
        """Whether the owner is to be told; where a subscription stops, only with the first delivery that finds it."""
        if ending.state is DeliveryState.UNKNOWN:
            return Notice.DUE if subscription.owner else Notice.NONE
        if ending.state is not DeliveryState.STOPPED:
            return now
        table = tables.subscriptions
        running = (table.c.id == subscription.id) & (table.c.stopped == "")
        values = {"stopped": ending.reason[:32], "stopped_at": self._clock(), "next_slot": None}
        stopped = await connection.execute(update(table).where(running).values(**values))
        return Notice.DUE if stopped.rowcount and subscription.owner else now

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


def lag_of(delivery: Delivery, now: datetime) -> float:
    """How many seconds after its slot a delivery is posted."""
    return max(0.0, (now - delivery.slot).total_seconds())
