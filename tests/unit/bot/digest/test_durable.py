"""The queue on DBOS, in this process: it is one of a process, so these tests are few."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.durable import DurableQueue
from bot.digest.ports import Job
from bot.storage.storage import Storage


class Book:
    """Writes down which deliveries were worked on; it breaks at those called `broken`, and waits at `a-slow`."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.begun: list[str] = []

    async def work(self, delivery: str) -> None:
        self.begun.append(delivery)
        if delivery == "broken":
            raise LookupError("broken")
        if delivery == "a-slow":
            await asyncio.sleep(60)
        self.done.append(delivery)


async def put(storage: Storage, queue: DurableQueue, *jobs: Job) -> None:
    async with storage.database.writing() as connection:
        await queue.enqueue(connection, jobs)


async def put_and_break(storage: Storage, queue: DurableQueue, job: Job) -> None:
    async with storage.database.writing() as connection:
        await queue.enqueue(connection, [job])
        raise ZeroDivisionError


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not is_so():  # noqa: ASYNC110 - jobs are done in another thread's time
            await asyncio.sleep(0.05)


async def nothing_under_way(queue: DurableQueue, *deliveries: str) -> None:
    async with asyncio.timeout(20):
        while await queue.under_way(deliveries):  # noqa: ASYNC110 - jobs are done in another thread's time
            await asyncio.sleep(0.05)


async def test_jobs_are_done_once_with_their_transaction(storage: Storage):
    book, queue = Book(), DurableQueue(storage.database, poll_seconds=0.1)
    await queue.start(book.work)
    try:
        await put(storage, queue, Job("d1", "d1", "T/C"), Job("d2", "d2", "T/C"), Job("d1", "d1", "T/C"))
        await put(storage, queue, Job("d1", "d1", "T/C"), Job("broken", "broken", "T/D"))
        with pytest.raises(ZeroDivisionError):
            await put_and_break(storage, queue, Job("d3", "never", "T/C"))
        await until(lambda: len(book.begun) >= 3)
        await until(lambda: sorted(book.done) == ["d1", "d2"])
        queue.nudge()
        await nothing_under_way(queue, "d1", "d2", "broken")
        assert await queue.under_way([]) == set()
        assert await queue.take_over() == 0
        await queue.prune(datetime.now(UTC) - timedelta(hours=1))
        await queue.prune(datetime.now(UTC) + timedelta(hours=1))
        await put(storage, queue, Job("d1", "d1", "T/C"))
        await until(lambda: book.done.count("d1") == 2)
    finally:
        await queue.stop(1)

    assert "never" not in book.begun


async def test_a_job_that_its_process_left_is_taken_over(storage: Storage):
    first, second = Book(), Book()
    leaving = DurableQueue(storage.database, poll_seconds=0.1)
    await leaving.start(first.work)
    await put(storage, leaving, Job("a-slow", "a-slow", "T/C"), Job("d2", "d2", "T/C"))
    await until(lambda: first.begun == ["a-slow"])
    with pytest.raises(RuntimeError, match="one durable queue"):
        await DurableQueue(storage.database).start(first.work)
    await leaving.stop(1)
    queue = DurableQueue(storage.database, poll_seconds=0.1)
    await queue.start(second.work)
    try:
        assert await queue.under_way(["a-slow", "d2", "d3"]) == {"a-slow", "d2"}
        assert await queue.take_over() == 1
        await until(lambda: second.begun == ["a-slow"])
    finally:
        await queue.stop(1)

    assert first.done == []
