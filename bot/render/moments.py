"""Days and times in words, in the reader's language, by the clock of a time zone."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.render.texts import Texts


def moment_in_words(texts: Texts, moment: datetime, zone: str) -> str:
    """A moment by the clock of a zone: "Monday 9 March 2026, 09:00"."""
    local = moment.astimezone(ZoneInfo(zone))
    return texts(
        "moment",
        weekday=texts(f"weekday-{local.weekday()}"),
        day=str(local.day),
        month=texts(f"month-{local.month}"),
        year=str(local.year),
        time=clock_time(local.time()),
    )


def day_in_words(texts: Texts, written: str) -> str:
    """A day as documents and editions write it, in words: "8 March 2022"; a year or a month alone stays as it is."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return texts("day-in-words", day=str(day.day), month=texts(f"month-{day.month}"), year=str(day.year))


def clock_time(at: time) -> str:
    """A time of day: "09:00"."""
    return f"{at:%H:%M}"


def zone_in_words(texts: Texts, zone: str, moment: datetime) -> str:
    """A time zone with its distance from UTC at a moment: "Europe/Zurich, UTC+01:00"."""
    offset = moment.astimezone(ZoneInfo(zone)).strftime("%z")
    return texts("zone", zone=zone.replace("_", " "), offset=f"UTC{offset[:3]}:{offset[3:5]}")
