"""The clock that can be moved on, and what is done on the way."""

from datetime import datetime, timedelta

import pytest

from bot.playground.clock import HandClock, MovableClock, wall_clock
from bot.playground.errors import SlackError
from bot.playground.workspace import Workspace


def test_movable_clock_goes_forward_only():
    clock = MovableClock()
    clock.moves(minutes=90)
    clock.moves(minutes=-60)

    assert timedelta(minutes=89) < clock() - wall_clock() < timedelta(minutes=91)


async def test_time_passes_in_steps_and_what_is_due_is_done_at_each():
    workspace = Workspace(clock=MovableClock())
    seen: list[datetime] = []

    async def note() -> None:
        seen.append(workspace.clock())

    workspace.on_time_passed = note
    before = workspace.version
    await workspace.pass_time(40)

    assert [round((moment - seen[0]).total_seconds() / 60) for moment in seen] == [0, 15, 25]
    assert workspace.version > before


async def test_time_passes_where_nobody_waits_for_it():
    workspace = Workspace(clock=MovableClock())
    start = workspace.clock()

    await workspace.pass_time(60)

    assert workspace.clock() - start >= timedelta(minutes=60)


async def test_clock_of_a_test_is_not_moved_from_the_page():
    with pytest.raises(SlackError, match="clock_not_movable"):
        await Workspace(clock=HandClock()).pass_time(1)
