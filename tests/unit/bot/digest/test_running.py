import asyncio
from datetime import timedelta

from bot.digest.immediate import ImmediateQueue
from bot.digest.running import OneToken, running_engine
from bot.storage.deliveries import DeliveryState
from bot.storage.storage import Storage
from tests.functional.digest.composing import PlainComposer
from tests.functional.digest.slack_server import SlackServer
from tests.unit.bot.digest.doubles import AT_ONCE, HandClock
from tests.unit.bot.storage.builders import a_delivery, a_subscription


async def test_running_engine_posts_what_a_run_before_left(storage: Storage, slack: SlackServer):
    await storage.subscriptions.add(a_subscription(next_slot=None))
    async with storage.database.writing() as connection:
        await storage.deliveries.record(connection, [a_delivery()])
    clock, queue = HandClock(), ImmediateQueue()
    clock.now += timedelta(seconds=1)
    async with running_engine(
        storage,
        PlainComposer(1),
        OneToken("xoxb-1"),
        base_url=slack.base_url,
        queue=queue,
        clock=clock,
        pace=AT_ONCE,
    ) as engine:
        await queue.idle()
        assert engine.counters.ended[DeliveryState.POSTED] == 1

    assert [said.text.partition(" ")[0] for said in slack.said] == ["s1"]


async def test_running_engine_is_durable_where_nothing_else_is_said(storage: Storage, slack: SlackServer):
    await storage.subscriptions.add(a_subscription())
    async with running_engine(
        storage, PlainComposer(1), OneToken("xoxb-1"), base_url=slack.base_url, clock=HandClock(), pace=AT_ONCE
    ) as engine:
        async with asyncio.timeout(20):
            while not slack.said:  # noqa: ASYNC110 - the queue works in a thread of its own
                await asyncio.sleep(0.05)
        assert await engine.take_over() == 0

    assert [said.text.partition(" ")[0] for said in slack.said] == ["s1"]
