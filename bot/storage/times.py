"""Moments as the database keeps them: always UTC, whichever database it is."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

Clock: TypeAlias = Callable[[], datetime]
"""Tells the time, with its zone. A test's clock stands still until it is moved."""


def wall_clock() -> datetime:
    """The real time."""
    return datetime.now(UTC)


class Moment(TypeDecorator[datetime]):
    """A moment with its zone. SQLite has no zones: there it is UTC without saying so, and is given back as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """A moment on its way into the database; one without a zone would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - given
        """A moment as it comes back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
