from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.schedules import ScheduleProblem, Trouble, Typed, parse_schedule, written_schedule
from bot.storage.subscriptions import Frequency, Schedule

ZONE = "Europe/Zurich"
DAILY, WEEKLY = Frequency.DAILY, Frequency.WEEKLY


@pytest.mark.parametrize(
    ("typed", "frequency", "weekday", "at", "rest"),
    [
        ("weekly monday 09:00 women", WEEKLY, 0, "09:00", "women"),
        ("daily 08:30 theme:environment verdict:short", DAILY, 0, "08:30", "theme:environment verdict:short"),
        ("daily", DAILY, 0, "09:00", ""),
        ("weekly", WEEKLY, 0, "09:00", ""),
        ("weekly women", WEEKLY, 0, "09:00", "women"),
        ("Weekly on Fridays at 5pm", WEEKLY, 4, "17:00", ""),
        ("every friday, 17.45, gaps", WEEKLY, 4, "17:45", "gaps"),
        ("every day at 9 air", DAILY, 0, "09:00", "air"),
        ("wed 7:05 am", WEEKLY, 2, "07:05", ""),
        ("weekly tues 12am", WEEKLY, 1, "00:00", ""),
        ("weekly thurs 12 p.m. health", WEEKLY, 3, "12:00", "health"),
        ("weekly 18h30 sunday", WEEKLY, 6, "18:30", ""),
        ("daily noon", DAILY, 0, "12:00", ""),
        ("daily at midnight women", DAILY, 0, "00:00", "women"),
        ("daily 51", DAILY, 0, "09:00", "51"),
        ("weekly mon 51-53", WEEKLY, 0, "09:00", "51-53"),
        ("每周一 9点 妇女", WEEKLY, 0, "09:00", "妇女"),
        ("每周 星期五 下午3点半", WEEKLY, 4, "15:30", ""),
        ("周日 晚上8:15 儿童", WEEKLY, 6, "20:15", "儿童"),
        ("每天 8：30 环境", DAILY, 0, "08:30", "环境"),
        ("每日 中午12点", DAILY, 0, "12:00", ""),
        ("每日 中午1点10分", DAILY, 0, "13:10", ""),
        ("星期天 早上7点", WEEKLY, 6, "07:00", ""),
    ],
)
def test_parse_schedule(typed: str, frequency: Frequency, weekday: int, at: str, rest: str):
    schedule = Schedule(frequency, time.fromisoformat(at), ZONE, weekday)

    assert parse_schedule(typed, ZONE) == Typed(schedule, rest)


@pytest.mark.parametrize(
    ("typed", "trouble", "quoted"),
    [
        ("women", Trouble.NO_FREQUENCY, "women"),
        ("", Trouble.NO_FREQUENCY, ""),
        ("daily 25:00", Trouble.NO_SUCH_TIME, "25:00"),
        ("daily 9:75", Trouble.NO_SUCH_TIME, "9:75"),
        ("weekly monday 13pm", Trouble.NO_SUCH_TIME, "13pm"),
        ("daily tuesday 9:00", Trouble.DAY_OF_DAILY, "tuesday"),
        ("weekly mondy 09:00", Trouble.UNKNOWN_DAY, "mondy"),
    ],
)
def test_parse_schedule_that_cannot_be_read(typed: str, trouble: Trouble, quoted: str):
    assert parse_schedule(typed, ZONE) == ScheduleProblem(trouble, quoted)


SCHEDULES = st.builds(
    Schedule,
    st.sampled_from(Frequency),
    st.times().map(lambda drawn: drawn.replace(second=0, microsecond=0)),
    st.just(ZONE),
    st.integers(0, 6),
)
SELECTIONS = st.sampled_from(["", "women", "theme:environment verdict:short", "妇女", "51-53", 'state:"South Africa"'])


@given(SCHEDULES, SELECTIONS)
def test_written_schedule_is_read_back(schedule: Schedule, selection: str):
    found = parse_schedule(f"{written_schedule(schedule)} {selection}", ZONE)

    assert isinstance(found, Typed)
    assert (found.rest, found.schedule.frequency, found.schedule.at) == (selection, schedule.frequency, schedule.at)
    assert found.schedule.weekday == (schedule.weekday if schedule.frequency is WEEKLY else 0)


@given(st.text(max_size=60))
def test_parse_schedule_bears_any_text(text: str):
    assert isinstance(parse_schedule(text, ZONE), Typed | ScheduleProblem)
