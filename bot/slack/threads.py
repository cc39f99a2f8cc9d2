"""What each thread showed last, so that "and the next one?" is understood: identifiers of items, and nothing said."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from bot.parsing.followups import Shown
from bot.slack.asked import Asked
from bot.storage.threads import LastShown, Where
from bot.storage.threads import Threads as StoredThreads

_log = logging.getLogger(__name__)


class Threads:
    """What was shown last, by workspace, channel and thread; a direct message outside threads has an empty one.

    It is beside the answer: while the database fails, a follow-up is a question of its own, and is answered as one.
    """

    def __init__(self, stored: StoredThreads) -> None:
        self._stored = stored

    async def last(self, asked: Asked, thread: str) -> Shown | None:
        """What a thread showed last."""
        try:
            found = await self._stored.last(_where(asked), thread)
        except SQLAlchemyError as problem:
            _log.error("What a thread showed can't be read: %s", problem.__class__.__name__)
            return None
        return None if found is None else Shown(found.items, found.place)

    async def remember(self, asked: Asked, thread: str, answer: str, shown: Shown) -> None:
        """Remember what a thread shows now; outside threads the answer may become the beginning of one."""
        threads = (thread,) if thread else ("", answer)
        try:
            await self._stored.remember(_where(asked), threads, LastShown(shown.items, shown.place))
        except SQLAlchemyError as problem:
            _log.error("What a thread shows can't be kept: %s", problem.__class__.__name__)


def _where(asked: Asked) -> Where:
    return Where(asked.team, asked.channel, asked.user if asked.channel.startswith("D") else "")
