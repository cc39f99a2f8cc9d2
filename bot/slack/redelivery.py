"""Slack delivers an event again when it has not heard in time, and an envelope of Socket Mode may come twice."""

from collections import OrderedDict
from typing import Protocol

REMEMBERED = 10_000


class Seen(Protocol):
    """What remembers deliveries."""

    async def first(self, delivery: str) -> bool:
        """Whether this delivery is seen for the first time; from now on it no longer is."""


class SeenInMemory:
    """Remembers the last deliveries of this process."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def first(self, delivery: str) -> bool:
        """Whether this delivery is seen for the first time."""
        if delivery in self._seen:
            return False
        self._seen[delivery] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True
