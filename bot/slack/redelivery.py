"""Slack delivers an event again when it has not heard in time, and an envelope of Socket Mode may come twice."""

import logging
from collections import OrderedDict
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.storage.requests_seen import RequestsSeen

_log = logging.getLogger(__name__)

REMEMBERED = 10_000


class Seen(Protocol):
    """What remembers deliveries."""

    async def first(self, delivery: str, team: str = "") -> bool:
        """Whether this delivery is seen for the first time; from now on it no longer is."""


class SeenInMemory:
    """Remembers the last deliveries of this process."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def first(self, delivery: str, team: str = "") -> bool:  # noqa: ARG002 - the protocol's
        """Whether this delivery is seen for the first time."""
        if delivery in self._seen:
            return False
        self._seen[delivery] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True


class SeenByAll:
    """Remembers deliveries for all processes; while the database fails, for this one at least."""

    def __init__(self, stored: RequestsSeen) -> None:
        self._here = SeenInMemory()
        self._stored = stored

    async def first(self, delivery: str, team: str = "") -> bool:
        """Whether this delivery is seen for the first time, by any process."""
        if not await self._here.first(delivery):
            return False
        try:
            return await self._stored.is_first(delivery, team)
        except SQLAlchemyError as problem:
            _log.error("A delivery can't be recorded: %s", problem.__class__.__name__)
            return True
