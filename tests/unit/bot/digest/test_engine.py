"""The engine with the queue in memory: what becomes of a delivery, for everything that Slack may say."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.digest.engine import DigestEngine, sweep_at_start
from bot.digest.immediate import ImmediateQueue
from bot.digest.outcomes import Absent, Limited, Outcome, Posted, Refused, Unclear, Unseen, Unsent
from bot.digest.overview import overview
from bot.storage.deliveries import Delivery, DeliveryState, Notice
from bot.storage.storage import Storage
from bot.storage.subscriptions import Subscription
from tests.functional.digest.composing import PlainComposer
from tests.unit.bot.digest.doubles import AT_ONCE, HandClock, ScriptedChat
from tests.unit.bot.storage.builders import MONDAY, a_delivery, a_subscription

WEEK = timedelta(days=7)


class Stage:
    """An engine and what is around it."""

    def __init__(self, storage: Storage, chat: ScriptedChat, parts: int) -> None:
        self.storage = storage
        self.chat = chat
        self.clock = HandClock()
        self.queue = ImmediateQueue()
        composer = PlainComposer(parts)
        self.engine = DigestEngine(storage, composer, chat, self.queue, clock=self.clock, pace=AT_ONCE)

    async def ticks(self) -> None:
        await self.engine.tick()
        await self.queue.idle()

    async def last(self) -> Delivery:
        return (await self.storage.deliveries.of_subscription("s1"))[0]

    async def subscription(self) -> Subscription:
        found = await self.storage.subscriptions.get("s1")
        assert found is not None
        return found


@asynccontextmanager
async def a_stage(
    storage: Storage, chat: ScriptedChat | None = None, *, parts: int = 1, subscription: Subscription | None = None
) -> AsyncIterator[Stage]:
    """A stage with one subscription that is due."""
    stage = Stage(storage, chat or ScriptedChat(), parts)
    await storage.subscriptions.add(subscription or a_subscription())
    await stage.queue.start(stage.engine._work)
    yield stage
    await stage.queue.stop(1)


async def test_a_digest_with_its_thread(storage: Storage):
    async with a_stage(storage, parts=3) as stage:
        stage.clock.now += timedelta(seconds=20)
        await stage.ticks()

        assert [(place.channel, part, thread) for place, _, part, thread in stage.chat.posts] == [
            ("C1", 0, ""),
            ("C1", 1, "1.0"),
            ("C1", 2, "1.0"),
        ]
        delivery = await stage.last()
        assert (delivery.state, delivery.attempts, delivery.posted) == (DeliveryState.POSTED, 3, 3)
        assert (delivery.channel, delivery.ts, delivery.notice) == ("C1", "1.0", Notice.NONE)
        after = await stage.subscription()
        assert (after.position, after.catalogue_seen, after.introduced) == ("1", "v2", True)
        assert after.next_slot == MONDAY + WEEK
        assert stage.engine.counters.snapshot()["delivered"] == 1
        assert stage.engine.counters.snapshot()["longest_lag_seconds"] == 20


async def test_a_digest_goes_on_where_the_last_ended(storage: Storage):
    async with a_stage(storage) as stage:
        await stage.ticks()
        stage.clock.now += WEEK
        await stage.ticks()

        assert [text.partition("no. ")[2] for text in stage.chat.texts] == ["1, part 0", "2, part 0"]


async def test_what_fell_out_is_said_once(storage: Storage):
    async with a_stage(storage, subscription=a_subscription(skipped=2)) as stage:
        await stage.ticks()

        assert (await stage.subscription()).skipped == 0


async def test_a_digest_with_nothing_to_say(storage: Storage):
    async with a_stage(storage, subscription=a_subscription(selection="nothing", skipped=1)) as stage:
        await stage.ticks()

        assert stage.chat.posts == []
        assert (await stage.last()).state is DeliveryState.EMPTY
        after = await stage.subscription()
        assert (after.catalogue_seen, after.introduced, after.skipped) == ("v2", False, 1)


async def test_a_digest_that_cannot_be_composed(storage: Storage, caplog: pytest.LogCaptureFixture):
    async with a_stage(storage, subscription=a_subscription(selection="broken")) as stage:
        await stage.ticks()
        delivery = await stage.last()

        assert (delivery.state, delivery.reason) == (DeliveryState.FAILED, "not_composed")
        assert "no such theme" in caplog.text


@pytest.mark.parametrize("outcome", [Limited(0), Unsent("ClientConnectorError")])
async def test_a_post_that_certainly_failed_is_tried_again(storage: Storage, outcome: Outcome):
    async with a_stage(storage, ScriptedChat.of([outcome, outcome])) as stage:
        await stage.ticks()

        assert len(stage.chat.posts) == 3
        assert stage.chat.looks == []
        assert ((await stage.last()).state, (await stage.last()).attempts) == (DeliveryState.POSTED, 3)


@pytest.mark.parametrize("outcomes", [[Unsent("no route")] * 3, [Limited(0)] * 101, [Unclear("hung up")] * 3])
async def test_a_post_that_slack_does_not_take_for_long_is_tried_again_later(storage: Storage, outcomes: list[Outcome]):
    async with a_stage(storage, ScriptedChat.of(outcomes)) as stage:
        await stage.ticks()
        delivery = await stage.last()
        assert (delivery.state, delivery.attempts) == (DeliveryState.QUEUED, len(outcomes))
        stage.clock.now += timedelta(minutes=20)
        await stage.engine.sweep()
        await stage.queue.idle()

        assert (await stage.last()).state is DeliveryState.POSTED


async def test_a_post_that_slack_does_not_take_for_too_long_falls_out(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Unsent("no route")] * 3)) as stage:
        await stage.ticks()
        stage.clock.now += timedelta(hours=12)
        await stage.engine.sweep()
        await stage.queue.idle()

        assert ((await stage.last()).state, (await stage.last()).reason) == (DeliveryState.DROPPED, "late")
        assert (await stage.subscription()).skipped == 1


async def test_an_unclear_post_that_is_there(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Unclear("hung up")], [Posted("C1", "7.0")]), parts=2) as stage:
        await stage.ticks()

        assert [(part, thread) for _, _, part, thread in stage.chat.posts] == [(0, ""), (1, "7.0")]
        assert ((await stage.last()).state, (await stage.last()).ts) == (DeliveryState.POSTED, "7.0")


async def test_an_unclear_post_that_is_not_there_is_posted_again(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Unclear("hung up")], [Absent()])) as stage:
        await stage.ticks()

        assert len(stage.chat.posts) == 2
        assert (await stage.last()).state is DeliveryState.POSTED


async def test_an_unclear_post_that_cannot_be_looked_for_is_left_to_its_owner(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Unclear("hung up")], [Unseen("missing_scope")])) as stage:
        await stage.ticks()
        delivery = await stage.last()

        assert [(place.channel, part) for place, _, part, _ in stage.chat.posts] == [("C1", 0), ("U1", -1)]
        assert (delivery.state, delivery.reason) == (DeliveryState.UNKNOWN, "missing_scope")
        assert delivery.notice is Notice.TOLD
        assert (await stage.subscription()).introduced is False


async def test_send_again_posts_what_is_unknown_once_more(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Unclear("hung up")], [Unseen("missing_scope")])) as stage:
        await stage.ticks()
        unknown = (await stage.last()).id
        stage.clock.now += timedelta(days=2)

        assert await stage.engine.send_again(unknown)
        assert not await stage.engine.send_again(unknown)
        await stage.queue.idle()
        assert (await stage.last()).state is DeliveryState.POSTED
        assert [part for _, _, part, _ in stage.chat.posts] == [0, -1, 0]
        assert not await stage.engine.send_again(unknown)
        assert not await stage.engine.send_again("gone")


async def test_send_again_of_a_thread_goes_on_in_it(storage: Storage):
    chat = ScriptedChat.of([Posted("C1", "1.0"), Unclear("hung up")], [Unseen("missing_scope")])
    async with a_stage(storage, chat, parts=3) as stage:
        await stage.ticks()
        await stage.engine.send_again((await stage.last()).id)
        await stage.queue.idle()

        assert [(part, thread) for _, _, part, thread in chat.posts if part >= 0] == [
            (0, ""),
            (1, "1.0"),
            (1, "1.0"),
            (2, "1.0"),
        ]


async def test_a_channel_that_is_gone_stops_the_subscription_and_tells_its_owner_once(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Refused("channel_not_found")])) as stage:
        await stage.ticks()
        stage.clock.now += WEEK
        await stage.ticks()
        after = await stage.subscription()

        assert stage.chat.texts[1:] == ["s1 stopped: channel_not_found"]
        assert (after.stopped, after.stopped_at, after.next_slot) == ("channel_not_found", MONDAY, None)
        assert ((await stage.last()).state, (await stage.last()).notice) == (DeliveryState.STOPPED, Notice.TOLD)


async def test_a_channel_that_is_gone_without_an_owner_tells_nobody(storage: Storage):
    chat = ScriptedChat.of([Refused("is_archived")])
    async with a_stage(storage, chat, subscription=a_subscription(owner="")) as stage:
        await stage.ticks()

        assert len(chat.posts) == 1
        assert ((await stage.subscription()).stopped, (await stage.last()).notice) == ("is_archived", Notice.NONE)


async def test_a_post_that_slack_finds_wrong_fails_and_the_subscription_goes_on(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Refused("invalid_blocks")])) as stage:
        await stage.ticks()

        assert ((await stage.last()).state, (await stage.last()).reason) == (DeliveryState.FAILED, "invalid_blocks")
        assert (await stage.subscription()).stopped == ""


@pytest.mark.parametrize(("change", "reason"), [({"paused": True}, "paused"), ({"stopped": "gone"}, "stopped")])
async def test_a_delivery_that_is_not_wanted_any_more(storage: Storage, change: dict[str, object], reason: str):
    async with a_stage(storage) as stage:
        stage.queue._work = None
        await stage.engine.tick()
        await storage.subscriptions.change("s1", change)
        await stage.queue.start(stage.engine._work)
        await stage.queue.idle()

        assert stage.chat.posts == []
        assert ((await stage.last()).state, (await stage.last()).reason) == (DeliveryState.DROPPED, reason)


async def test_a_delivery_that_waited_too_long_falls_out(storage: Storage):
    async with a_stage(storage) as stage:
        stage.queue._work = None
        await stage.engine.tick()
        stage.clock.now += timedelta(hours=12)
        await stage.queue.start(stage.engine._work)
        await stage.queue.idle()

        assert ((await stage.last()).state, (await stage.last()).reason) == (DeliveryState.DROPPED, "late")
        assert (await stage.subscription()).skipped == 1


async def test_an_attempt_of_a_process_that_died_is_looked_for(storage: Storage):
    chat = ScriptedChat.of(findings=[Posted("C1", "5.0")])
    async with a_stage(storage, chat, subscription=a_subscription(next_slot=None)) as stage:
        interrupted = a_delivery(state=DeliveryState.POSTING, attempts=1, attempt="theirs")
        async with storage.database.writing() as connection:
            await storage.deliveries.record(connection, [interrupted])
        await stage.engine._work(interrupted.id)

        assert chat.posts == []
        assert ((await stage.last()).state, (await stage.last()).ts) == (DeliveryState.POSTED, "5.0")


async def test_try_out_posts_now_and_counts_as_unread(storage: Storage):
    async with a_stage(storage, subscription=a_subscription(paused=True, next_slot=None)) as stage:
        made = await stage.engine.try_out(await stage.subscription())
        await stage.queue.idle()

        assert (await storage.deliveries.get(made.id)) == replace(
            made,
            state=DeliveryState.POSTED,
            attempts=1,
            attempt=(await stage.last()).attempt,
            posted=1,
            channel="C1",
            ts="1.0",
        )
        after = await stage.subscription()
        assert (after.position, after.introduced, after.paused) == ("", False, True)


async def test_sweep_gives_what_was_left_behind_a_job_again(storage: Storage):
    async with a_stage(storage, subscription=a_subscription(next_slot=None)) as stage:
        async with storage.database.writing() as connection:
            await storage.deliveries.record(connection, [a_delivery()])
        stage.clock.now += timedelta(minutes=14)
        assert await stage.engine.sweep() == 0
        stage.clock.now += timedelta(minutes=2)
        assert await stage.engine.sweep() == 1
        await stage.queue.idle()

        assert (await stage.last()).state is DeliveryState.POSTED
        assert stage.engine.counters.swept == 1


async def test_sweep_tells_an_owner_who_was_not_told(storage: Storage):
    """Their process died while telling them, and the history says that nothing arrived."""
    async with a_stage(storage, subscription=a_subscription(next_slot=None)) as stage:
        left = a_delivery(state=DeliveryState.UNKNOWN, notice=Notice.TELLING)
        async with storage.database.writing() as connection:
            await storage.deliveries.record(connection, [left])
        stage.clock.now += timedelta(hours=1)
        await stage.engine.sweep()
        await stage.queue.idle()

        assert stage.chat.texts == ["s1 may not have been posted"]
        assert (await stage.last()).notice is Notice.TOLD


@pytest.mark.parametrize("finding", [Posted("DU1", "1.0"), Unseen("missing_scope")])
async def test_sweep_does_not_tell_an_owner_twice(storage: Storage, finding: Posted | Unseen):
    async with a_stage(
        storage, ScriptedChat.of(findings=[finding]), subscription=a_subscription(next_slot=None)
    ) as stage:
        left = a_delivery(state=DeliveryState.UNKNOWN, notice=Notice.TELLING)
        async with storage.database.writing() as connection:
            await storage.deliveries.record(connection, [left])
        await stage.engine._work(left.id)

        assert stage.chat.posts == []
        assert (await stage.last()).notice is Notice.TOLD


async def test_an_owner_is_told_though_slack_fails_at_first(storage: Storage):
    chat = ScriptedChat.of([Refused("is_archived"), Limited(0), Unclear("hung up")], [Posted("DU1", "1.0")])
    async with a_stage(storage, chat) as stage:
        await stage.ticks()

        assert [part for _, _, part, _ in chat.posts] == [0, -1, -1]
        assert (await stage.last()).notice is Notice.TOLD


async def test_an_owner_who_cannot_be_told_now_is_told_later(storage: Storage):
    async with a_stage(storage, ScriptedChat.of([Refused("is_archived"), Unsent("no"), Unsent("no")])) as stage:
        await stage.ticks()
        assert (await stage.last()).notice is Notice.DUE
        stage.clock.now += timedelta(minutes=20)
        await stage.engine.sweep()
        await stage.queue.idle()

        assert (await stage.last()).notice is Notice.TOLD
        assert stage.chat.texts[-1] == "s1 stopped: is_archived"


async def test_sweep_deletes_what_has_served_its_time(storage: Storage):
    async with a_stage(storage) as stage:
        await stage.ticks()
        await storage.subscriptions.add(a_subscription("s2", stopped="is_archived", stopped_at=MONDAY, next_slot=None))
        stage.clock.now += timedelta(days=91)
        await stage.engine.sweep()

        assert await storage.deliveries.of_subscription("s1") == []
        assert [each.id for each in await storage.subscriptions.all()] == ["s1"]


async def test_sweep_at_start_finds_what_a_queue_in_memory_forgot(storage: Storage):
    async with a_stage(storage) as stage:
        stage.queue._work = None
        await stage.engine.tick()
        after_a_restart = ImmediateQueue()
        await after_a_restart.start(stage.engine._work)
        stage.clock.now += timedelta(seconds=1)
        await sweep_at_start(storage, after_a_restart, stage.clock, AT_ONCE)
        await after_a_restart.idle()

        assert (await stage.last()).state is DeliveryState.POSTED


async def test_start_ticks_by_itself_and_stop_ends_it(storage: Storage):
    stage = Stage(storage, ScriptedChat(), 1)
    await storage.subscriptions.add(a_subscription())
    await stage.engine.start()
    while not stage.chat.posts:
        await stage.queue.idle()
        await _a_moment()
    await stage.engine.stop()

    assert len(stage.chat.posts) == 1


async def test_a_deleted_subscription_is_not_posted(storage: Storage):
    async with a_stage(storage) as stage:
        stage.queue._work = None
        await stage.engine.tick()
        await storage.subscriptions.remove("s1")
        await stage.queue.start(stage.engine._work)
        await stage.queue.idle()

        assert stage.chat.posts == []


async def test_overview_says_what_waits_and_how_long(storage: Storage):
    async with a_stage(storage) as stage:
        await stage.ticks()
        await storage.subscriptions.add(a_subscription("s2", created=MONDAY + timedelta(days=1)))
        stage.queue._work = None
        stage.clock.now += timedelta(minutes=1)
        seen = await overview(storage, stage.clock())
        assert (seen.overdue, seen.lag) == (1, timedelta(0))
        await stage.engine.tick()
        seen = await overview(storage, stage.clock() + timedelta(minutes=4))

        assert [(row.subscription.id, row.last and row.last.state) for row in seen.rows] == [
            ("s1", DeliveryState.POSTED),
            ("s2", DeliveryState.QUEUED),
        ]
        assert seen.counts == {DeliveryState.POSTED: 1, DeliveryState.QUEUED: 1}
        assert (seen.overdue, seen.lag) == (0, timedelta(minutes=5))


async def _a_moment() -> None:
    await asyncio.sleep(0.01)
