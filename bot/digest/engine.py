"""The engine of digests: it takes what is due, has it posted, takes over from the dead, and sweeps up.

It stops cleanly: `stop` takes no more and gives the posts under way time to end.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.chat import Chat
from bot.digest.counters import Counters
from bot.digest.delivering import SENT_AGAIN, Deliverer, Means
from bot.digest.notices import Notices
from bot.digest.pace import Pace
from bot.digest.patience import patiently
from bot.digest.ports import Composer, Job, Queue
from bot.digest.records import Records
from bot.digest.sweeping import Sweeping
from bot.digest.ticking import Ticking
from bot.storage.deliveries import Delivery, DeliveryState
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription
from bot.storage.times import Clock, wall_clock

_LOG = logging.getLogger(__name__)


class DigestEngine:
    """Runs digests. Everything that it was doing is done by another process, or the next one, if this one dies."""

    def __init__(
        self,
        storage: Storage,
        composer: Composer,
        chat: Chat,
        queue: Queue,
        *,
        clock: Clock = wall_clock,
        pace: Pace | None = None,
    ) -> None:
        self._storage = storage
        self._queue = queue
        self._clock = clock
        self._pace = pace or Pace()
        self.counters = Counters()
        means = Means(Records(storage, clock), chat, clock, self._pace)
        self._deliverer = Deliverer(means, composer, self.counters)
        self._notices = Notices(means, composer)
        self._ticking = Ticking(storage, queue, clock, self._pace)
        self._sweeping = Sweeping(storage, queue, clock, self._pace)
        self._loops: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Take part: from now on this process posts what is due."""
        await self._queue.start(self._work)
        self._loops = [
            asyncio.create_task(_every(self._pace.tick, self.tick)),
            asyncio.create_task(_every(self._pace.peers, self.take_over)),
            asyncio.create_task(_every(self._pace.sweep, self.sweep)),
        ]

    async def stop(self) -> None:
        """Take no more, and wait for the posts under way, for some seconds."""
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        await self._queue.stop(self._pace.drain)

    async def tick(self) -> int:
        """Take the subscriptions that are due; how many posts that makes. Runs every minute by itself."""
        return await self._ticking.take_due()

    async def take_over(self) -> int:
        """Take over the work of processes that died; how many jobs."""
        taken = await self._queue.take_over()
        self.counters.taken_over += taken
        return taken

    async def sweep(self) -> int:
        """Put what was left behind into the queue again, and delete what has served its time; how many were left."""
        swept = await self._sweeping.enqueue_left_behind()
        self.counters.swept += swept
        await self._sweeping.prune()
        return swept

    async def try_out(self, subscription: Subscription) -> Delivery:
        """Post what would come next, now, and count it as unread."""
        now = self._clock()
        delivery = Delivery(f"{subscription.id}:{now:%Y%m%dT%H%M%S%f}t", subscription.id, now, now, now, trial=True)

        async def work() -> None:
            async with self._storage.database.writing() as connection:
                await self._storage.deliveries.record(connection, [delivery])
                await self._queue.enqueue(connection, [Job.of(delivery.id, subscription)])

        await patiently(work)
        self._queue.nudge()
        return delivery

    async def send_again(self, delivery: str) -> bool:
        """Post a delivery of unknown outcome once more; False where it is gone, or was sent again already."""

        async def work() -> bool:
            async with self._storage.database.writing() as connection:
                return await self._reopen(connection, delivery)

        reopened = await patiently(work)
        self._queue.nudge()
        return reopened

    async def _reopen(self, connection: AsyncConnection, delivery: str) -> bool:
        found = await self._storage.deliveries.read(connection, delivery, for_change=True)
        subscription = found and await self._storage.subscriptions.get(found.subscription)
        if not found or not subscription or found.state is not DeliveryState.UNKNOWN:
            return False
        changes = {"state": DeliveryState.QUEUED, "attempt": "", "reason": SENT_AGAIN, "changed": self._clock()}
        await self._storage.deliveries.change(connection, delivery, changes)
        await self._queue.enqueue(connection, [Job.of(delivery, subscription, f"again{found.attempts}")])
        return True

    async def _work(self, delivery: str) -> None:
        if await self._deliverer.deliver(delivery):
            await self._notices.tell(delivery)


async def sweep_at_start(storage: Storage, queue: Queue, clock: Clock, pace: Pace) -> None:
    """Give every open delivery a job: for a queue that forgets when its process ends."""
    await Sweeping(storage, queue, clock, pace).enqueue_left_behind(-pace.left_behind)


async def _every(seconds: float, work: Callable[[], Awaitable[int]]) -> None:
    """Do something at once and then at each full interval of the clock, such as each minute; whatever fails."""
    while True:
        try:
            await work()
        except Exception:  # noqa: BLE001 - the next time may go well
            _LOG.exception("Digests: %s failed", getattr(work, "__name__", "a task"))
        await asyncio.sleep(seconds - time.time() % seconds)
