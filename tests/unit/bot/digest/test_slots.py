"""The moments of a schedule, above all where clocks change. Expected moments were worked out by hand from the rules."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.slots import last_slot, next_slot
from bot.storage.subscriptions import Frequency, Schedule


def daily(at: str, zone: str) -> Schedule:
    return Schedule(Frequency.DAILY, time.fromisoformat(at), zone)


def weekly(weekday: int, at: str, zone: str) -> Schedule:
    return Schedule(Frequency.WEEKLY, time.fromisoformat(at), zone, weekday)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CHANGES_OF_CLOCKS = [
    # zone, local time, the UTC slots of three local days around a change of the clocks
    # Geneva, 29 March 2026: 02:00 to 03:00 is left out; 25 October: 02:00 to 03:00 comes twice
    ("Europe/Zurich", "02:30", ["2026-03-28 01:30", "2026-03-29 01:00", "2026-03-30 00:30"]),
    ("Europe/Zurich", "02:30", ["2026-10-24 00:30", "2026-10-25 00:30", "2026-10-26 01:30"]),
    ("Europe/Zurich", "09:00", ["2026-03-28 08:00", "2026-03-29 07:00", "2026-03-30 07:00"]),
    ("Europe/Zurich", "09:00", ["2026-10-24 07:00", "2026-10-25 08:00", "2026-10-26 08:00"]),
    # New York, 8 March 2026: 02:00 to 03:00 is left out; 1 November: 01:00 to 02:00 comes twice
    ("America/New_York", "02:15", ["2026-03-07 07:15", "2026-03-08 07:00", "2026-03-09 06:15"]),
    ("America/New_York", "01:30", ["2026-10-31 05:30", "2026-11-01 05:30", "2026-11-02 06:30"]),
    # Lord Howe, by half an hour: 4 October 2026 02:00 to 02:30 is left out; 5 April: 01:30 to 02:00 comes twice
    ("Australia/Lord_Howe", "02:15", ["2026-10-02 15:45", "2026-10-03 15:30", "2026-10-04 15:15"]),
    ("Australia/Lord_Howe", "01:45", ["2026-04-03 14:45", "2026-04-04 14:45", "2026-04-05 15:15"]),
    # Casablanca, around Ramadan: 15 February 2026 02:00 to 03:00 comes twice; 22 March: 02:00 to 03:00 is left out
    ("Africa/Casablanca", "02:30", ["2026-02-14 01:30", "2026-02-15 01:30", "2026-02-16 02:30"]),
    ("Africa/Casablanca", "02:30", ["2026-03-21 02:30", "2026-03-22 02:00", "2026-03-23 01:30"]),
    # Shanghai has no summer time
    ("Asia/Shanghai", "02:30", ["2026-03-28 18:30", "2026-03-29 18:30", "2026-03-30 18:30"]),
]


@pytest.mark.parametrize(("zone", "at", "slots"), CHANGES_OF_CLOCKS)
def test_next_slot_around_a_change_of_clocks(zone: str, at: str, slots: list[str]):
    schedule = daily(at, zone)
    expected = [moment(slot) for slot in slots]

    assert next_slot(schedule, expected[0] - timedelta(minutes=1)) == expected[0]
    assert [next_slot(schedule, slot) for slot in expected[:2]] == expected[1:]


def test_next_slot_within_the_second_of_two_equal_hours_is_the_next_day():
    assert next_slot(daily("02:30", "Europe/Zurich"), moment("2026-10-25 01:10")) == moment("2026-10-26 01:30")


def test_next_slot_of_a_week():
    schedule = weekly(0, "09:00", "Asia/Shanghai")

    assert next_slot(schedule, moment("2026-03-01 12:00")) == moment("2026-03-02 01:00")
    assert next_slot(schedule, moment("2026-03-02 01:00")) == moment("2026-03-09 01:00")


def test_next_slot_where_the_local_day_is_not_that_of_utc():
    assert next_slot(weekly(0, "00:30", "Pacific/Auckland"), moment("2026-06-01 00:00")) == moment("2026-06-07 12:30")


def test_next_slot_leaves_out_a_day_that_was_left_out():
    """Samoa went from 29 to 31 December 2011."""
    schedule = daily("09:00", "Pacific/Apia")
    slot = next_slot(schedule, moment("2011-12-29 12:00"))

    assert slot == moment("2011-12-29 19:00")
    assert next_slot(schedule, slot).astimezone(ZoneInfo("Pacific/Apia")).date() == date(2011, 12, 31)


def test_last_slot_counts_those_that_passed():
    schedule, first = daily("09:00", "UTC"), moment("2026-03-02 09:00")

    assert last_slot(schedule, first, first) == (first, 1)
    assert last_slot(schedule, first, moment("2026-03-05 08:59")) == (moment("2026-03-04 09:00"), 3)


ZONES = sorted({zone for zone, _, _ in CHANGES_OF_CLOCKS})


@given(
    zone=st.sampled_from(ZONES),
    at=st.times().map(lambda drawn: drawn.replace(second=0, microsecond=0)),
    start=st.integers(0, 4 * 365 * 24 * 60).map(
        lambda minutes: moment("2024-01-01 00:00") + timedelta(minutes=minutes)
    ),
)
def test_next_slot_comes_once_each_local_day(zone: str, at: time, start: datetime):
    schedule = Schedule(Frequency.DAILY, at, zone)
    slots = [next_slot(schedule, start)]
    for _ in range(40):
        slots.append(next_slot(schedule, slots[-1]))
    days = [slot.astimezone(ZoneInfo(zone)).date() for slot in slots]

    assert slots[0] > start
    assert all(after - before == timedelta(days=1) for before, after in pairwise(days))
