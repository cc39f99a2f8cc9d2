"""A process is killed at a named point, and another finishes: every post is there once, every slot moved once."""

from dataclasses import replace

import pytest

from bot.digest.ports import SEND_AGAIN
from bot.storage.deliveries import DeliveryState
from tests.functional.digest.fleet import SLOW, Fleet

POINTS = ["in_tick", "before_post", "after_post", "after_record"]


@pytest.mark.parametrize("point", POINTS)
async def test_a_process_killed_is_followed_by_another(fleet: Fleet, point: str):
    await fleet.subscribe(6, per_channel=2)
    dying = await fleet.start(dies=point, dies_at=1 if point == "in_tick" else 4)
    await dying.died()
    await fleet.start()
    await fleet.until(fleet.settled)

    await fleet.assert_each_posted_once()


async def test_without_the_guard_a_kill_after_the_post_doubles_it(fleet: Fleet):
    """The negative control: the same kill, and nobody looks whether the message is there."""
    await fleet.subscribe(6, per_channel=2)
    await (await fleet.start(dies="after_post", dies_at=4)).died()
    await fleet.start(guarded=False)
    await fleet.until(fleet.settled)

    assert fleet.slack.doubled() != []


async def test_a_kill_after_the_post_where_the_history_may_not_be_read(fleet: Fleet):
    fleet.slack.history = False
    await fleet.subscribe(3)
    await (await fleet.start(dies="after_post", parts=1)).died()
    await fleet.start(parts=1)
    await fleet.until(fleet.settled)
    states = await fleet.states()

    assert fleet.slack.doubled() == []
    assert states[DeliveryState.UNKNOWN] >= 1
    assert states[DeliveryState.UNKNOWN] + states[DeliveryState.POSTED] == 3
    assert len(fleet.slack.notes) == states[DeliveryState.UNKNOWN]
    for note in fleet.slack.notes:
        button = note.blocks[0]["elements"][0]
        assert (button["action_id"], button["value"]) == (SEND_AGAIN, note.payload["delivery"])
        assert note.channel == f"DU{note.payload['subscription'][1:]}"


@SLOW
@pytest.mark.parametrize("point", ["before_post", "after_post"])
async def test_a_peer_takes_over_within_15_seconds(fleet: Fleet, point: str):
    """With the durations that are shipped, but for the tick and the wait between posts."""
    fleet.orders = replace(fleet.orders, pace={"tick": 5.0, "between_posts": 0.02}, concurrency=3)
    fleet.slack.latency = 0.2
    await fleet.subscribe(24)
    dying, survivor = await fleet.start(dies=point, dies_at=4), await fleet.start()
    await dying.died()
    seconds = await fleet.until(fleet.settled)

    assert seconds < 15
    await fleet.assert_each_posted_once()
    await survivor.end()
