"""Several processes, releases and interruptions that aren't crashes; and what becomes of slots that were missed."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from bot.storage.deliveries import DeliveryState
from bot.storage.storage import Storage
from tests.databases import new_database
from tests.functional.digest.fleet import SLOW, Fleet
from tests.functional.digest.slack_server import SlackServer, Weather


async def test_two_workers_share_what_is_due(fleet: Fleet):
    fleet.slack.latency = 0.05
    await fleet.subscribe(24, per_channel=2)
    first, second = await fleet.start(concurrency=3), await fleet.start(concurrency=3)
    await fleet.until(fleet.settled)

    await fleet.assert_each_posted_once()
    delivered = [(await each.end())["delivered"] for each in (first, second)]
    assert sum(delivered) == 24
    assert min(delivered) > 0


async def test_a_release_with_other_code_finishes_a_full_queue(fleet: Fleet):
    fleet.slack.latency = 0.1
    await fleet.subscribe(20)
    old = await fleet.start(concurrency=2)
    await fleet.until(lambda: fleet.posted(4))
    old.kill()
    assert await fleet.queued() > 10
    await fleet.start(other_release=True)
    await fleet.until(fleet.settled)

    await fleet.assert_each_posted_once()


async def test_told_to_end_a_worker_finishes_the_posts_under_way(fleet: Fleet):
    fleet.slack.latency = 0.3
    await fleet.subscribe(20)
    ending = await fleet.start(concurrency=4)
    await fleet.until(lambda: fleet.posted(2))
    counters = await ending.end()
    posted = len(fleet.slack.digests)

    assert 2 * counters["delivered"] == posted < 40
    assert (await fleet.states())[DeliveryState.POSTING] == 0
    await fleet.start()
    await fleet.until(fleet.settled)
    await fleet.assert_each_posted_once()


async def test_told_to_end_a_worker_leaves_what_takes_too_long_to_the_next(fleet: Fleet):
    fleet.orders.pace["drain"] = 1.0
    await fleet.subscribe(4)
    slow = await fleet.start(seconds_to_compose=30.0)
    await fleet.until(lambda: _is_any_pending(fleet))
    await slow.end()
    await fleet.start()
    await fleet.until(fleet.settled)

    await fleet.assert_each_posted_once()


async def test_connections_to_the_database_break(database_server: str, slack: SlackServer):
    """Every connection of every worker, the one with its lock too, several times while it posts."""
    from bot.storage.storage import opened_storage

    address = new_database(database_server)
    slack.latency = 0.1
    async with opened_storage(address) as storage:
        fleet = Fleet(storage, slack, address)
        try:
            await fleet.subscribe(30)
            await fleet.start(concurrency=3)
            await fleet.start(concurrency=3)
            for posts in (6, 18, 30):
                await fleet.until(lambda least=posts: fleet.posted(least))
                await asyncio.to_thread(_break_connections, address)
            await fleet.until(fleet.settled)
            await fleet.assert_each_posted_once()
        finally:
            await fleet.kill_all()


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=SLOW)])
async def test_slack_fails_in_every_way(fleet: Fleet, seed: int):
    fleet.slack.weather = Weather(
        seed,
        {
            "limit": 0.05,
            "error_before": 0.05,
            "error_after": 0.05,
            "hang_up_before": 0.05,
            "hang_up_after": 0.1,
            "slow": 0.05,
        },
    )
    fleet.slack.history_plan.extend(["limit", "limit"])
    await fleet.subscribe(30, per_channel=2)
    await fleet.start()
    await fleet.until(fleet.settled)

    await fleet.assert_each_posted_once()


async def test_channels_that_are_gone_stop_their_subscriptions_and_tell_the_owner_once(fleet: Fleet):
    await fleet.subscribe(6, per_channel=3)
    fleet.slack.refusing["C000"] = "is_archived"
    await fleet.start()
    await fleet.until(fleet.settled)

    assert {said.channel for said in fleet.slack.digests} == {"C001"}
    assert sorted(note.text for note in fleet.slack.notes) == [f"s00{n} stopped: is_archived" for n in range(3)]
    stopped = [each for each in await fleet.storage.subscriptions.all() if each.stopped]
    assert [(each.channel, each.stopped, each.next_slot) for each in stopped] == [("C000", "is_archived", None)] * 3


async def test_down_for_a_while_a_missed_slot_is_caught_up_once(fleet: Fleet, storage: Storage):
    await fleet.subscribe(3, overdue=timedelta(days=3, hours=2))
    await fleet.start()
    await fleet.until(fleet.settled)

    assert fleet.slack.doubled() == []
    assert len(fleet.slack.digests) == 6
    for each in await storage.subscriptions.all():
        deliveries = await storage.deliveries.of_subscription(each.id)
        assert [delivery.state for delivery in deliveries] == [DeliveryState.POSTED]
        assert timedelta(hours=1, minutes=55) < datetime.now(UTC) - deliveries[0].slot < timedelta(hours=2, minutes=5)
        assert each.skipped == 0
        assert each.next_slot is not None
        assert timedelta(0) < each.next_slot - datetime.now(UTC) < timedelta(days=1)


async def test_down_for_longer_than_the_grace_nothing_is_posted_and_it_is_counted(fleet: Fleet, storage: Storage):
    await fleet.subscribe(2, overdue=timedelta(days=1, hours=13))
    await fleet.start()
    await fleet.until(fleet.settled)

    assert fleet.slack.said == []
    assert [each.skipped for each in await storage.subscriptions.all()] == [2, 2]


async def _is_any_pending(fleet: Fleet) -> bool:
    return await fleet.queued() == len(fleet.subscriptions)


def _break_connections(address: str) -> None:
    ours: Any = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database()"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(ours + " AND pid <> pg_backend_pid()")
