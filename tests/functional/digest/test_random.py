"""Processes die at random while Slack fails at random. The seed is printed; `HRPLAN_SEED=...` repeats a run.

These take long, and run where HRPLAN_SLOW is set.
"""

import asyncio
import os
import random
import time

import pytest

from tests.functional.digest.fleet import SLOW, Fleet
from tests.functional.digest.slack_server import Weather

SECONDS_OF_TROUBLE = 12.0
POINTS = ["in_tick", "before_post", "after_post", "after_record"]


@SLOW
@pytest.mark.parametrize("round_", range(2))
async def test_random_deaths_and_random_failures(fleet: Fleet, round_: int, capsys: pytest.CaptureFixture[str]):
    seed = int(os.environ.get("HRPLAN_SEED", time.time_ns() % 1_000_000)) + round_
    with capsys.disabled():
        print(f"\nHRPLAN_SEED={seed - round_} round {round_}")  # noqa: T201 - for whoever repeats it
    draw = random.Random(seed)
    fleet.slack.latency = 0.05
    fleet.slack.weather = Weather(
        seed, {"limit": 0.03, "error_after": 0.05, "hang_up_before": 0.05, "hang_up_after": 0.08}
    )
    await fleet.subscribe(60, per_channel=2)
    end = time.monotonic() + SECONDS_OF_TROUBLE
    while time.monotonic() < end:
        await _one_life(fleet, draw)
    fleet.slack.weather = None
    await fleet.start()
    await fleet.start()
    await fleet.until(fleet.settled, 90)

    await fleet.assert_each_posted_once()


async def _one_life(fleet: Fleet, draw: random.Random) -> None:
    """Two workers, of which one dies at a named point if it comes there, and any may be killed in between."""
    dying = await fleet.start(concurrency=2, dies=draw.choice(POINTS), dies_at=draw.randint(1, 8))
    other = await fleet.start(concurrency=2)
    await asyncio.sleep(draw.uniform(0.5, 3.0))
    for each in draw.sample([dying, other], draw.randint(1, 2)):
        each.kill()
