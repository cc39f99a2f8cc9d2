from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.storage.deliveries import DeliveryState
from bot.storage.storage import Storage
from bot.storage.subscriptions import Content, Form, Frequency
from tests.unit.bot.storage.builders import MONDAY, a_delivery, a_schedule, a_subscription


async def test_add_and_get_give_the_same(storage: Storage):
    kept = a_subscription(
        schedule=a_schedule(frequency=Frequency.DAILY, at=time(8, 30), zone="Asia/Shanghai", weekday=6),
        selection='theme:environment state:"South Africa"',
        content=Content.SCORECARD,
        form=Form.CONDENSED,
        per_post=5,
        quiet=False,
        direct=True,
        language="zh",
        enterprise="E1",
        position="indicator:51",
        catalogue_seen="abc",
        introduced=True,
        skipped=2,
        paused=True,
        next_slot=None,
    )
    await storage.subscriptions.add(kept)

    assert await storage.subscriptions.get("s1") == kept
    assert await storage.subscriptions.get("s2") is None


async def test_lists_are_of_a_channel_of_an_owner_and_of_all(storage: Storage):
    first, second = a_subscription("s1"), a_subscription("s2", channel="C2", created=MONDAY + timedelta(days=1))
    third = a_subscription("s3", owner="U2", created=MONDAY + timedelta(days=2))
    for each in (third, second, first, a_subscription("s4", team="T2", created=MONDAY + timedelta(days=3))):
        await storage.subscriptions.add(each)

    assert await storage.subscriptions.of_channel("T1", "C1") == [first, third]
    assert await storage.subscriptions.of_owner("T1", "U1") == [first, second]
    assert [each.id for each in await storage.subscriptions.all()] == ["s1", "s2", "s3", "s4"]


async def test_change_gives_the_subscription_as_it_is_then(storage: Storage):
    await storage.subscriptions.add(a_subscription())
    changed = await storage.subscriptions.change("s1", {"schedule": a_schedule(weekday=3), "content": Content.CHANGES})

    assert changed == a_subscription(schedule=a_schedule(weekday=3), content=Content.CHANGES)
    assert await storage.subscriptions.change("s2", {"paused": True}) is None


async def test_claim_due_gives_the_most_overdue_first(storage: Storage):
    for name, hours in (("s1", 1), ("s2", 3), ("s3", 2), ("s4", -1)):
        await storage.subscriptions.add(a_subscription(name, next_slot=MONDAY - timedelta(hours=hours)))
    await storage.subscriptions.add(a_subscription("s5", next_slot=None, paused=True))
    async with storage.database.writing() as connection:
        claimed = await storage.subscriptions.claim_due(connection, MONDAY, 2)
        moved_to = replace(claimed[0], next_slot=MONDAY + timedelta(days=7), skipped=4)
        await storage.subscriptions.move(connection, [moved_to])
        await storage.subscriptions.move(connection, [])

    assert [each.id for each in claimed] == ["s2", "s3"]
    assert await storage.subscriptions.get("s2") == moved_to


async def test_remove_takes_its_deliveries_along(storage: Storage):
    await storage.subscriptions.add(a_subscription())
    async with storage.database.writing() as connection:
        await storage.deliveries.record(connection, [a_delivery()])

    assert await storage.subscriptions.remove("s1")
    assert not await storage.subscriptions.remove("s1")
    assert await storage.deliveries.of_subscription("s1") == []


async def test_prune_stopped_deletes_those_stopped_long_ago(storage: Storage):
    for name, day in (("s1", 1), ("s2", 20)):
        stopped = {"stopped": "channel_not_found", "stopped_at": datetime(2026, 3, day, tzinfo=UTC)}
        await storage.subscriptions.add(a_subscription(name, next_slot=None, **stopped))

    assert await storage.subscriptions.prune_stopped(datetime(2026, 3, 10, tzinfo=UTC)) == 1
    assert [each.id for each in await storage.subscriptions.all()] == ["s2"]


async def test_deliveries_are_the_latest_first_and_pruned_when_final(storage: Storage):
    await storage.subscriptions.add(a_subscription())
    slots = [MONDAY + timedelta(days=day) for day in range(4)]
    states = [DeliveryState.POSTED, DeliveryState.QUEUED, DeliveryState.UNKNOWN, DeliveryState.POSTED]
    recorded = [a_delivery(slot=slot, state=state) for slot, state in zip(slots, states, strict=True)]
    async with storage.database.writing() as connection:
        await storage.deliveries.record(connection, [])
        await storage.deliveries.record(connection, recorded)

    assert await storage.deliveries.of_subscription("s1", 2) == [recorded[3], recorded[2]]
    assert await storage.deliveries.oldest_open() == slots[1]
    assert await storage.deliveries.counts(slots[1]) == {
        DeliveryState.QUEUED: 1,
        DeliveryState.UNKNOWN: 1,
        DeliveryState.POSTED: 1,
    }
    assert await storage.deliveries.prune(slots[3]) == 2
    assert [each.state for each in await storage.deliveries.of_subscription("s1")] == [
        DeliveryState.POSTED,
        DeliveryState.QUEUED,
    ]


async def test_stop_in_channel_gives_those_that_ran_and_once(storage: Storage):
    for each in (
        a_subscription("s1"),
        a_subscription("s2", paused=True, next_slot=None),
        a_subscription("s3", channel="C2"),
        a_subscription("s4", team="T2"),
        a_subscription("s5", stopped="not_in_channel", next_slot=None),
    ):
        await storage.subscriptions.add(each)

    stopped = await storage.subscriptions.stop_in_channel("T1", "C1", "is_archived", MONDAY)
    again = await storage.subscriptions.stop_in_channel("T1", "C1", "is_archived", MONDAY)

    assert ([each.id for each in stopped], again) == (["s1", "s2"], [])
    found = {each.id: each for each in await storage.subscriptions.all()}
    assert (found["s1"].stopped, found["s1"].stopped_at, found["s1"].next_slot) == ("is_archived", MONDAY, None)
    assert (found["s3"].stopped, found["s4"].stopped, found["s5"].stopped) == ("", "", "not_in_channel")
