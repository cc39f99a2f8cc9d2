"""A queue in memory, for the playground and for tests: it works at once, and forgets its jobs when its process ends.

What it forgets is found again by the sweep, since deliveries are in the database.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.ports import Job, Work

_LOG = logging.getLogger(__name__)


class ImmediateQueue:
    """Jobs of one process."""

    def __init__(self) -> None:
        self._work: Work | None = None
        self._waiting: list[Job] = []
        self._tasks: dict[asyncio.Task[None], Job] = {}
        self._channels: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def start(self, work: Work) -> None:
        """Begin to take jobs."""
        self._work = work
        self.nudge()

    async def enqueue(self, connection: AsyncConnection, jobs: Sequence[Job]) -> None:  # noqa: ARG002 - of the port
        """Put jobs into the queue; they are taken with the next nudge, when their transaction has ended."""
        self._waiting += jobs

    def nudge(self) -> None:
        """Take the jobs that wait. One whose transaction failed finds no delivery, and does nothing."""
        if self._work is None:
            return
        for job in self._waiting:
            task = asyncio.create_task(self._do(self._work, job))
            self._tasks[task] = job
            task.add_done_callback(lambda done: self._tasks.pop(done, None))
        self._waiting = []

    async def under_way(self, deliveries: Sequence[str]) -> set[str]:
        """Those of some deliveries for which a job is waiting or being done."""
        jobs = [*self._waiting, *self._tasks.values()]
        return {job.delivery for job in jobs} & set(deliveries)

    async def take_over(self) -> int:
        """There is nobody to take over from."""
        return 0

    async def prune(self, before: datetime) -> None:
        """Nothing is kept about jobs that were done."""

    async def idle(self) -> None:
        """Wait until all jobs are done."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def stop(self, seconds: float) -> None:
        """Take no more jobs, and give those under way some seconds to end."""
        self._work = None
        if not self._tasks:
            return
        _, late = await asyncio.wait(list(self._tasks), timeout=seconds)
        for task in late:
            task.cancel()

    async def _do(self, work: Work, job: Job) -> None:
        async with self._channels[job.channel]:
            try:
                await work(job.delivery)
            except Exception:  # noqa: BLE001 - the sweep gives it a job again
                _LOG.exception("The job %s failed", job.id)
