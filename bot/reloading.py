"""Changed data, without a restart: loaded beside the old and swapped in whole, or refused while the old goes on."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from bot.conversation import Conversation
from bot.memory import set_aside
from catalogue.answering import Desk
from catalogue.problems import CatalogueError

_log = logging.getLogger(__name__)

INTERVAL = 15.0
"""Seconds between looks at the files."""

Stamp = tuple[tuple[str, int, int], ...]


class Reloader:
    """Watches a folder of data on behalf of a conversation."""

    def __init__(self, conversation: Conversation, seeds: Path, load: Callable[[], Desk]) -> None:
        self._conversation = conversation
        self._seeds = seeds
        self._load = load
        self._seen = self._stamp()

    async def watch(self, interval: float = INTERVAL) -> None:
        """Look again and again, until cancelled."""
        while True:
            await asyncio.sleep(interval)
            await self.look()

    async def look(self) -> bool:
        """Swap the data in if the files have changed and are sound; whether it was swapped."""
        stamp = self._stamp()
        if stamp == self._seen:
            return False
        self._seen = stamp
        try:
            desk = await asyncio.to_thread(self._load)
        except CatalogueError as error:
            _log.error("The changed data can't be used; the old goes on answering:\n%s", error)
            return False
        self._conversation.use(desk)
        set_aside()
        _log.info("The data has changed: catalogue %s from now on", desk.catalogue.version)
        return True

    def _stamp(self) -> Stamp:
        """Names, times and sizes of the files: cheap to take, and different whenever one was written."""
        found = ((path, path.stat()) for path in sorted(self._seeds.rglob("*.yaml")))
        return tuple((path.as_posix(), stat.st_mtime_ns, stat.st_size) for path, stat in found)
