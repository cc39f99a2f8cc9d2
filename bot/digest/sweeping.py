"""What is left behind is put into the queue again, and what has served its time is deleted."""

from datetime import timedelta

from bot.digest.pace import Pace
from bot.digest.patience import patiently
from bot.digest.ports import Job, Queue
from bot.storage.storage import Storage
from bot.storage.times import Clock


class Sweeping:
    """Sweeps every few minutes."""

    def __init__(self, storage: Storage, queue: Queue, clock: Clock, pace: Pace) -> None:
        self._storage = storage
        self._queue = queue
        self._clock = clock
        self._pace = pace

    async def enqueue_left_behind(self, older_than: timedelta | None = None) -> int:
        """Give deliveries without an outcome, and owners who weren't told, a job again; how many."""
        now = self._clock()
        behind = await self._storage.deliveries.left_behind(now - (older_than or self._pace.left_behind))
        under_way = await self._queue.under_way([delivery.id for delivery in behind])
        jobs = []
        for delivery in behind:
            subscription = await self._storage.subscriptions.get(delivery.subscription)
            if delivery.id not in under_way and subscription is not None:
                jobs.append(Job.of(delivery.id, subscription, f"{now:%Y%m%dT%H%M}"))
        await enqueue(self._storage, self._queue, jobs)
        return len(jobs)

    async def prune(self) -> None:
        """Delete what has served its time."""
        now = self._clock()
        await self._storage.prune()
        await self._storage.deliveries.prune(now - self._pace.deliveries_kept)
        await self._storage.subscriptions.prune_stopped(now - self._pace.stopped_kept)
        await self._queue.prune(now - self._pace.jobs_kept)


async def enqueue(storage: Storage, queue: Queue, jobs: list[Job]) -> None:
    """Put jobs into the queue, in a transaction of their own."""

    async def work() -> None:
        async with storage.database.writing() as connection:
            await queue.enqueue(connection, jobs)

    if jobs:
        await patiently(work)
        queue.nudge()
