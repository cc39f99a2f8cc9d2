"""The moments at which a subscription is due, by its local clock: libraries for this fire an hour twice in autumn.

In the hour that a change of the clocks repeats, it is due once, the first time. In an hour that is left out, it is due
at the first minute after.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.storage.subscriptions import Frequency, Schedule

_LONGEST_GAP = timedelta(hours=12)
"""A longer gap is a day that was left out, as when Samoa crossed the date line; nothing is due on such a day."""


def next_slot(schedule: Schedule, after: datetime) -> datetime:
    """The first slot after a moment, in UTC."""
    return next(_slots(schedule, after))


def last_slot(schedule: Schedule, first: datetime, now: datetime) -> tuple[datetime, int]:
    """The last slot up to now, beginning with one that is due, and how many slots that makes with it."""
    last, passed = first, 1
    for slot in _slots(schedule, first):
        if slot > now:
            break
        last, passed = slot, passed + 1
    return last, passed


def _slots(schedule: Schedule, after: datetime) -> Iterator[datetime]:
    zone = ZoneInfo(schedule.zone)
    start = after.astimezone(zone).date() - timedelta(days=1)
    for days in count():
        day = start + timedelta(days=days)
        if schedule.frequency is Frequency.WEEKLY and day.weekday() != schedule.weekday:
            continue
        slot = _slot_on(day, schedule, zone)
        if slot is not None and slot > after:
            yield slot


def _slot_on(day: date, schedule: Schedule, zone: ZoneInfo) -> datetime | None:
    local = datetime.combine(day, schedule.at)
    for minutes in range(int(_LONGEST_GAP.total_seconds()) // 60):
        moved = local + timedelta(minutes=minutes)
        in_utc = moved.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if in_utc.astimezone(zone).replace(tzinfo=None) == moved:
            return in_utc
    return None
