"""Taking what is due: the delivery, the next slot and the job are written in one transaction, or none of them."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.pace import Pace
from bot.digest.patience import patiently
from bot.digest.ports import Job, Queue
from bot.digest.slots import last_slot, next_slot
from bot.storage.deliveries import Delivery
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription
from bot.storage.times import Clock

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Taken:
    """A subscription that was due: where it goes on, and the delivery that it makes, if any."""

    subscription: Subscription
    delivery: Delivery | None = None


class Ticking:
    """Takes the subscriptions that are due, in batches; several processes share them among each other."""

    def __init__(self, storage: Storage, queue: Queue, clock: Clock, pace: Pace) -> None:
        self._storage = storage
        self._queue = queue
        self._clock = clock
        self._pace = pace

    async def take_due(self) -> int:
        """Take all that is due; how many deliveries that makes."""
        deliveries, claimed = 0, self._pace.batch
        while claimed == self._pace.batch:
            taken = await patiently(self._take_batch)
            claimed = len(taken)
            deliveries += sum(each.delivery is not None for each in taken)
            self._queue.nudge()
        return deliveries

    async def _take_batch(self) -> list[Taken]:
        now = self._clock()
        async with self._storage.database.writing() as connection:
            due = await self._storage.subscriptions.claim_due(connection, now, self._pace.batch)
            taken = [take(subscription, now, self._pace) for subscription in due]
            await self._write(connection, taken)
        return taken

    async def _write(self, connection: AsyncConnection, taken: list[Taken]) -> None:
        pairs = [(each.delivery, each.subscription) for each in taken if each.delivery is not None]
        await self._storage.subscriptions.move(connection, [each.subscription for each in taken])
        await self._storage.deliveries.record(connection, [delivery for delivery, _ in pairs])
        await self._queue.enqueue(connection, [Job.of(delivery.id, subscription) for delivery, subscription in pairs])


def take(subscription: Subscription, now: datetime, pace: Pace) -> Taken:
    """What becomes of a subscription that is due.

    Of several slots that passed the last is caught up, unless it is too late for that too; the others are counted as
    fallen out, for the next post to say so.
    """
    if subscription.next_slot is None:
        raise ValueError(f"the subscription {subscription.id} is not due")
    try:
        slot, passed = last_slot(subscription.schedule, subscription.next_slot, now)
        following = next_slot(subscription.schedule, now)
    except (KeyError, ValueError):
        # A zone that isn't known any more must not keep the others from their posts.
        _LOG.exception("The subscription %s has no next slot", subscription.id)
        return Taken(replace(subscription, next_slot=None, stopped="unknown_zone"))
    if now - slot >= pace.grace:
        return Taken(replace(subscription, next_slot=following, skipped=subscription.skipped + passed))
    moved = replace(subscription, next_slot=following, skipped=subscription.skipped + passed - 1)
    return Taken(moved, Delivery(f"{subscription.id}:{slot:%Y%m%dT%H%MZ}", subscription.id, slot, now, now))
