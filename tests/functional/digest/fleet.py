"""Worker processes around one database and one Slack, and what must be true in the end."""

import asyncio
import multiprocessing
import os
import signal
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

import pytest
from sqlalchemy import text

from bot.digest.slots import next_slot
from bot.storage.deliveries import DeliveryState
from bot.storage.storage import Storage
from bot.storage.subscriptions import Frequency, Schedule, Subscription
from tests.functional.digest import worker
from tests.functional.digest.slack_server import SlackServer
from tests.functional.digest.worker import Orders

QUICK: dict[str, Any] = {
    "tick": 1.0,
    "peers": 0.5,
    "sweep": 5.0,
    "between_posts": 0.02,
    "settle": 0.3,
    "lease": 2.0,
    "backoff": (0.2,) * 20,
}
"""Short enough for a test; the order between the durations is that of the real ones."""

SLOW = pytest.mark.skipif(not os.environ.get("HRPLAN_SLOW"), reason="takes long; set HRPLAN_SLOW=1 to run it")

PROCESSES = multiprocessing.get_context("forkserver")
"""Workers are forked from a process that has imported what they need, and done nothing else."""
PROCESSES.set_forkserver_preload(["tests.functional.digest.worker"])


@dataclass
class Worker:
    """A worker process, and the line to it."""

    process: BaseProcess
    line: Connection

    async def says(self, seconds: float = 60) -> Any:
        """What it says next; None where it died before."""

        def wait() -> Any:
            try:
                return self.line.recv() if self.line.poll(seconds) else "nothing"
            except EOFError:
                return None

        return await asyncio.to_thread(wait)

    async def died(self) -> None:
        """Wait until it has killed itself."""
        await asyncio.to_thread(self.process.join, 60)
        assert self.process.exitcode == -signal.SIGKILL

    def kill(self) -> None:
        self.process.kill()

    async def end(self) -> dict[str, float]:
        """Tell it to end in good order; its counters."""
        self.process.terminate()
        counters: dict[str, float] = await self.says()
        await asyncio.to_thread(self.process.join, 60)
        assert self.process.exitcode == 0
        return counters


class Fleet:
    """Workers, started and killed by a test; none outlives it."""

    def __init__(self, storage: Storage, slack: SlackServer, address: str, pace: dict[str, Any] | None = None) -> None:
        self.storage = storage
        self.slack = slack
        self.orders = Orders(address, slack.base_url, pace=QUICK if pace is None else pace)
        self.workers: list[Worker] = []
        self.subscriptions: list[Subscription] = []

    async def subscribe(self, count: int, *, per_channel: int = 1, overdue: timedelta = timedelta(minutes=2)) -> None:
        """Subscriptions that are due since a while."""
        slot = (datetime.now(UTC) - overdue).replace(second=0, microsecond=0)
        schedule = Schedule(Frequency.DAILY, time(slot.hour, slot.minute), "UTC")
        start = len(self.subscriptions)
        for number in range(start, start + count):
            channel = f"C{number // per_channel:03}"
            made = Subscription(f"s{number:03}", "T1", channel, f"U{number:03}", slot, schedule, next_slot=slot)
            self.subscriptions.append(made)
            await self.storage.subscriptions.add(made)

    async def start(self, **orders: Any) -> Worker:
        """A worker that has started, or died as it was told."""
        told = replace(self.orders, **orders)
        ours, theirs = PROCESSES.Pipe()
        process = PROCESSES.Process(target=worker.run, args=(told, theirs), daemon=True)
        started = Worker(process, ours)
        self.workers.append(started)
        await asyncio.to_thread(process.start)
        theirs.close()
        assert await started.says() == "ready" or told.dies
        return started

    async def kill_all(self) -> None:
        for each in self.workers:
            each.process.kill()
            await asyncio.to_thread(each.process.join)
            each.line.close()

    async def until(self, done: Any, seconds: float = 60) -> float:
        """Wait until something is so; for how many seconds it took."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        while not await done():
            assert loop.time() - start < seconds, await self.state()
            await asyncio.sleep(0.1)
        return loop.time() - start

    async def settled(self) -> bool:
        """Whether all is posted or otherwise final, and nothing is in the queue."""
        now = datetime.now(UTC)
        due = [each for each in await self.storage.subscriptions.all() if each.next_slot and each.next_slot <= now]
        return not due and await self.storage.deliveries.oldest_open() is None and not await self.queued()

    async def posted(self, at_least: int) -> bool:
        return len(self.slack.digests) >= at_least

    async def queued(self) -> int:
        """How many jobs DBOS has that aren't done."""
        schema = "" if self.storage.database.is_sqlite else "dbos."
        query = f"SELECT count(*) FROM {schema}workflow_status WHERE status IN ('ENQUEUED', 'PENDING', 'DELAYED')"
        async with self.storage.database.reading() as connection:
            return int((await connection.execute(text(query))).scalar() or 0)

    async def states(self) -> Counter[DeliveryState]:
        return Counter(await self.storage.deliveries.counts(datetime(2020, 1, 1, tzinfo=UTC)))

    async def state(self) -> str:
        return f"{await self.states()}, {await self.queued()} queued, {len(self.slack.digests)} posted"

    async def assert_each_posted_once(self, parts: int = 2) -> None:
        """Every part of every due slot is there once, every slot moved once, and nothing is left to do."""
        assert self.slack.doubled() == []
        expected = {
            (each.id, each.next_slot.isoformat(), part)
            for each in self.subscriptions
            if each.next_slot
            for part in range(parts)
        }
        assert {said.key for said in self.slack.digests} == expected
        assert await self.states() == {DeliveryState.POSTED: len(self.subscriptions)}
        assert await self.queued() == 0
        for before in self.subscriptions:
            after = await self.storage.subscriptions.get(before.id)
            assert after is not None
            assert before.next_slot is not None
            assert after.next_slot == next_slot(before.schedule, before.next_slot)
            assert (after.position, after.introduced, after.skipped) == ("1", True, 0)
