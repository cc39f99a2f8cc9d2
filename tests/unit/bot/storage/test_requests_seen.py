import asyncio
from datetime import timedelta

from bot.storage.storage import Storage, opened_storage
from tests.unit.bot.storage.builders import MONDAY


async def test_is_first_for_one_of_many(storage: Storage):
    firsts = await asyncio.gather(*(storage.requests_seen.is_first("Ev1", "T1") for _ in range(8)))

    assert sorted(firsts) == [False] * 7 + [True]


async def test_is_first_for_each_request(storage: Storage):
    assert await storage.requests_seen.is_first("Ev1", "T1")
    assert await storage.requests_seen.is_first("Ev2", "T1")


async def test_prune_forgets_what_will_not_come_again(address: str):
    now = MONDAY
    async with opened_storage(address, clock=lambda: now) as storage:
        await storage.requests_seen.is_first("Ev1", "T1")
        now += timedelta(hours=1)
        await storage.requests_seen.is_first("Ev2", "T1")
        now += timedelta(hours=1, minutes=1)
        await storage.prune()

        assert await storage.requests_seen.is_first("Ev1", "T1")
        assert not await storage.requests_seen.is_first("Ev2", "T1")
