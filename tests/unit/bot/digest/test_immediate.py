import asyncio
from typing import Any

import pytest

from bot.digest.immediate import ImmediateQueue
from bot.digest.ports import Job
from tests.unit.bot.storage.builders import MONDAY

NO_CONNECTION: Any = None


async def test_jobs_of_one_channel_are_done_one_after_the_other():
    under_way, most = 0, 0

    async def work(delivery: str) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1

    queue = ImmediateQueue()
    await queue.enqueue(NO_CONNECTION, [Job("a", "a", "C1"), Job("b", "b", "C1")])
    assert await queue.under_way(["a", "c"]) == {"a"}
    queue.nudge()
    await queue.start(work)
    await queue.idle()

    assert (under_way, most) == (0, 1)
    assert await queue.take_over() == 0
    await queue.prune(MONDAY)
    await queue.stop(1)


async def test_a_job_that_breaks_leaves_the_others(caplog: pytest.LogCaptureFixture):
    done = []

    async def work(delivery: str) -> None:
        if delivery == "a":
            raise LookupError("no")
        done.append(delivery)

    queue = ImmediateQueue()
    await queue.start(work)
    await queue.enqueue(NO_CONNECTION, [Job("a", "a", "C1"), Job("b", "b", "C1")])
    queue.nudge()
    await queue.idle()

    assert done == ["b"]
    assert "The job a failed" in caplog.text


async def test_stop_ends_what_takes_too_long():
    async def work(delivery: str) -> None:
        await asyncio.sleep(60)

    queue = ImmediateQueue()
    await queue.start(work)
    await queue.enqueue(NO_CONNECTION, [Job("a", "a", "C1")])
    queue.nudge()
    await queue.stop(0.01)
    await queue.idle()

    assert await queue.under_way(["a"]) == set()
