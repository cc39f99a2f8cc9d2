import gc
from collections.abc import Iterator

import pytest

from bot.memory import set_aside


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


class Ring:
    """Refers to itself, so that only the collector can throw it away."""

    def __init__(self) -> None:
        self.itself = self


def rings() -> int:
    return sum(isinstance(each, Ring) for each in gc.get_objects())


def test_what_is_there_is_left_out_of_the_next_collection():
    kept = [Ring()]
    set_aside()

    assert gc.get_freeze_count() > 0
    assert rings() == 0
    assert kept[0].itself is kept[0]


def test_what_is_needed_no_more_is_thrown_away_the_next_time():
    kept = [Ring()]
    set_aside()
    kept.clear()
    set_aside()
    gc.unfreeze()

    assert rings() == 0
