import asyncio
from datetime import date

from bot.storage.feedback import Opinion
from bot.storage.storage import Storage

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


async def test_since_counts_by_day_and_subject(storage: Storage):
    await storage.feedback.count("indicator:51", MONDAY, helpful=True)
    await storage.feedback.count("indicator:51", TUESDAY, helpful=True)
    await storage.feedback.count("indicator:51", TUESDAY, helpful=False)
    await storage.feedback.count("list", TUESDAY, helpful=False)

    assert await storage.feedback.since(TUESDAY) == [
        Opinion(TUESDAY, "indicator:51", 1, 1),
        Opinion(TUESDAY, "list", 0, 1),
    ]


async def test_count_of_many_at_once_loses_none(storage: Storage):
    await asyncio.gather(*(storage.feedback.count("list", MONDAY, helpful=True) for _ in range(20)))

    assert await storage.feedback.since(MONDAY) == [Opinion(MONDAY, "list", 20, 0)]
