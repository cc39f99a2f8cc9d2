from dataclasses import replace
from datetime import timedelta

import pytest

from bot.digest.immediate import ImmediateQueue
from bot.digest.pace import Pace
from bot.digest.ticking import Ticking, take
from bot.storage.storage import Storage
from bot.storage.subscriptions import Frequency
from tests.unit.bot.storage.builders import MONDAY, a_schedule, a_subscription

PACE = Pace(batch=3)
DAILY = a_schedule(frequency=Frequency.DAILY)
DAY = timedelta(days=1)


def test_take_on_time():
    taken = take(a_subscription(), MONDAY + timedelta(seconds=20), PACE)

    assert taken.delivery is not None
    assert (taken.delivery.id, taken.delivery.slot) == ("s1:20260302T0800Z", MONDAY)
    assert (taken.subscription.next_slot, taken.subscription.skipped) == (MONDAY + timedelta(days=7), 0)


@pytest.mark.parametrize(
    ("hours_late", "slot", "skipped"),
    [
        (11.9, MONDAY, 0),
        (12, None, 1),
        (23.9, None, 1),
        (24, MONDAY + DAY, 1),
        (24 * 3 + 11, MONDAY + 3 * DAY, 3),
        (24 * 3 + 13, None, 4),
    ],
)
def test_take_after_a_stop(hours_late: float, slot: object, skipped: int):
    now = MONDAY + timedelta(hours=hours_late)
    taken = take(a_subscription(schedule=DAILY), now, PACE)

    assert (taken.delivery and taken.delivery.slot) == slot
    assert taken.subscription.skipped == skipped
    assert taken.subscription.next_slot is not None
    assert now < taken.subscription.next_slot <= now + DAY


def test_take_adds_to_what_fell_out_before():
    taken = take(a_subscription(schedule=DAILY, skipped=2), MONDAY + timedelta(hours=25), PACE)

    assert taken.subscription.skipped == 3


def test_take_with_a_zone_that_is_not_known_any_more():
    taken = take(a_subscription(schedule=a_schedule(zone="Europe/Atlantis")), MONDAY, PACE)

    assert (taken.delivery, taken.subscription.next_slot, taken.subscription.stopped) == (None, None, "unknown_zone")


def test_take_of_what_is_not_due():
    with pytest.raises(ValueError, match="not due"):
        take(a_subscription(next_slot=None), MONDAY, PACE)


async def test_take_due_goes_through_all_batches(storage: Storage):
    for number in range(7):
        await storage.subscriptions.add(a_subscription(f"s{number}", channel=f"C{number}"))
    await storage.subscriptions.add(a_subscription("later", next_slot=MONDAY + DAY))
    ticking = Ticking(storage, ImmediateQueue(), lambda: MONDAY, PACE)

    assert await ticking.take_due() == 7
    assert await ticking.take_due() == 0
    assert await storage.deliveries.oldest_open() == MONDAY
    assert {each.next_slot for each in await storage.subscriptions.all()} == {MONDAY + DAY, MONDAY + 7 * DAY}


async def test_take_due_of_a_slot_that_was_taken_before_keeps_its_delivery(storage: Storage):
    """A clock that is set back must not make a second delivery of a slot, nor keep the others from theirs."""
    await storage.subscriptions.add(a_subscription())
    ticking = Ticking(storage, ImmediateQueue(), lambda: MONDAY, PACE)
    await ticking.take_due()
    await storage.subscriptions.change("s1", {"next_slot": MONDAY})
    await ticking.take_due()

    assert len(await storage.deliveries.of_subscription("s1")) == 1


def test_take_leaves_the_rest_of_the_subscription():
    before = a_subscription(position="5", catalogue_seen="v1")
    taken = take(before, MONDAY, PACE)

    assert replace(taken.subscription, next_slot=MONDAY) == before
