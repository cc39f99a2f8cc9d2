"""Time in the workspace comes from the clock that it is given; Slack's `ts` are made of it, and never repeat."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The real time."""
    return datetime.now(UTC)


class HandClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, start: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """The time it shows."""
        return self._now

    def moves(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Move the clock forward."""
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)

    def is_set_to(self, moment: datetime) -> None:
        """Set the clock."""
        self._now = moment.astimezone(UTC)


class MovableClock:
    """The real time, until somebody moves it on: the playground's, in which nobody waits for Monday."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """The time it shows."""
        return wall_clock() + self._ahead

    def moves(self, *, minutes: float) -> None:
        """Move it forward; it never goes back."""
        self._ahead += timedelta(minutes=max(0.0, minutes))


class Timestamps:
    """Slack's `ts`: seconds and microseconds, each later than the one before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def __call__(self) -> str:
        """The next one."""
        self._last = max(self._last + 1, round(self._clock().timestamp() * 1_000_000))
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
