"""Schedules as people type them: `weekly monday 09:00 women`, `daily 8.30am`, `周一 9点`. The rest is the selection.

A mistake is a value, for whoever answers to put into words.
"""

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TypeAlias

from bot.storage.subscriptions import Frequency, Schedule

DEFAULT_TIME = time(9, 0)
DEFAULT_WEEKDAY = 0

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_FREQUENCIES = {
    "daily": Frequency.DAILY,
    "every day": Frequency.DAILY,
    "each day": Frequency.DAILY,
    "每天": Frequency.DAILY,
    "每日": Frequency.DAILY,
    "weekly": Frequency.WEEKLY,
    "every week": Frequency.WEEKLY,
    "each week": Frequency.WEEKLY,
    "每周": Frequency.WEEKLY,
    "每星期": Frequency.WEEKLY,
}
_FREQUENCY = re.compile(rf"(?:{'|'.join(_FREQUENCIES)})(?![a-z])[\s,，]*", re.IGNORECASE)
_EVERY = re.compile(r"(?:every|each|on)\s+(?=[a-z])", re.IGNORECASE)
_DAY_WORD = re.compile(r"([a-z]+)(?![a-z])s?\.?[\s,，]*", re.IGNORECASE)
_CHINESE_DAY = re.compile(r"每?(?:周|星期|礼拜)([一二三四五六日天])[\s,，]*")
_CHINESE_DAYS = "一二三四五六日"
_CLOCK = re.compile(
    r"(?P<at>at\s+|@\s*)?(?:(?P<half>上午|早上|中午|下午|晚上)\s*)?"
    r"(?P<hour>\d{1,2})(?:(?:[:：.h](?P<minute>\d{1,2}))|(?P<point>[点點](?:(?P<chinese>\d{1,2})分?|(?P<thirty>半))?))?"
    r"\s*(?P<suffix>[ap]\.?m\.?)?(?![\w:：.])[\s,，]*",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?:at\s+)?(noon|midnight)(?![a-z])[\s,，]*", re.IGNORECASE)


class Trouble(StrEnum):
    """What is wrong with a schedule."""

    NO_FREQUENCY = "no_frequency"
    """It says neither how often nor on which day."""
    UNKNOWN_DAY = "unknown_day"
    NO_SUCH_TIME = "no_such_time"
    DAY_OF_DAILY = "day_of_daily"
    """It is daily and names a day."""


@dataclass(frozen=True)
class ScheduleProblem:
    """A schedule that can't be read."""

    trouble: Trouble
    typed: str


@dataclass(frozen=True)
class Typed:
    """A schedule, and the text that follows it."""

    schedule: Schedule
    rest: str


Parsed: TypeAlias = Typed | ScheduleProblem


def parse_schedule(text: str, zone: str) -> Parsed:
    """The schedule at the beginning of a text, in a time zone, and what follows it.

    The day and the time may be left out (Monday, 09:00), and stand in either order.
    """
    frequency, rest = _take_frequency(text.strip())
    weekday, at = None, None
    for _ in range(2):
        if weekday is None and (day := _take_day(rest)) is not None:
            weekday, rest = day
        if at is None and (clock := _take_time(rest)) is not None:
            if isinstance(clock, ScheduleProblem):
                return clock
            at, rest = clock
    if frequency is None and weekday is None:
        return ScheduleProblem(Trouble.NO_FREQUENCY, text.strip())
    if frequency is Frequency.DAILY and weekday is not None:
        return ScheduleProblem(Trouble.DAY_OF_DAILY, WEEKDAYS[weekday])
    if frequency is Frequency.WEEKLY and weekday is None and (misspelt := _misspelt_day(rest)):
        return ScheduleProblem(Trouble.UNKNOWN_DAY, misspelt)
    day_of_week = DEFAULT_WEEKDAY if weekday is None else weekday
    found = Schedule(frequency or Frequency.WEEKLY, at or DEFAULT_TIME, zone, day_of_week)
    return Typed(found, rest.strip())


def written_schedule(schedule: Schedule) -> str:
    """A schedule as it is typed: the inverse of `parse_schedule`, without the zone."""
    at = f"{schedule.at:%H:%M}"
    return f"daily {at}" if schedule.frequency is Frequency.DAILY else f"weekly {WEEKDAYS[schedule.weekday]} {at}"


def _take_frequency(text: str) -> tuple[Frequency | None, str]:
    if _CHINESE_DAY.match(text):
        return None, text
    if match := _FREQUENCY.match(text):
        return _FREQUENCIES[match.group().strip(" ,，\t\n").lower()], text[match.end() :]
    return None, text


def _take_day(text: str) -> tuple[int, str] | None:
    if match := _CHINESE_DAY.match(text):
        return _chinese_day(match[1]), text[match.end() :]
    start = match.end() if (match := _EVERY.match(text)) else 0
    if match := _DAY_WORD.match(text, start):
        day = _english_day(match[1].lower())
        if day is not None:
            return day, text[match.end() :]
    return None


def _english_day(word: str) -> int | None:
    singular = word.removesuffix("s") if word.endswith("days") else word
    return WEEKDAYS.index(singular) if singular in WEEKDAYS else _SHORT.get(word)


def _chinese_day(character: str) -> int:
    return _CHINESE_DAYS.index("日" if character == "天" else character)


def _take_time(text: str) -> tuple[time, str] | ScheduleProblem | None:
    if match := _NOON.match(text):
        return time(12 if match[1].lower() == "noon" else 0), text[match.end() :]
    match = _CLOCK.match(text)
    if match is None or not any(match[name] for name in ("at", "minute", "point", "suffix", "half")):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["chinese"] or (30 if match["thirty"] else 0))
    half = match["suffix"][0].lower() if match["suffix"] else _half(match["half"])
    hour = _hour(hour, half)
    if not (0 <= hour < 24 and minute < 60):
        return ScheduleProblem(Trouble.NO_SUCH_TIME, match.group().strip(" ,，"))
    return time(hour, minute), text[match.end() :]


def _half(word: str | None) -> str:
    if word is None:
        return ""
    return "a" if word in {"上午", "早上"} else "n" if word == "中午" else "p"


def _hour(hour: int, half: str) -> int:
    """The hour of the day; -1 where there is none, such as 13 p.m."""
    if not half:
        return hour
    if half == "n":
        return hour if hour >= 10 else hour + 12
    if not 1 <= hour <= 12:
        return -1
    return hour % 12 + (12 if half == "p" else 0)


def _misspelt_day(text: str) -> str:
    """A first word that looks like a day and is none, such as `mondy`."""
    word = re.match(r"[a-z]+", text, re.IGNORECASE)
    if word is None or not word.group().lower().endswith("y"):
        return ""
    return word.group() if any(day[:3] == word.group()[:3].lower() for day in WEEKDAYS) else ""
