"""Slow work that goes on after the answer: Slack waits three seconds, a workbook or a picture may take longer."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

_log = logging.getLogger(__name__)


class Errands:
    """The errands under way in this process. Each tells whoever asked how it ended; what it can't tell is logged."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run an errand beside everything else."""
        task = asyncio.get_running_loop().create_task(errand)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("An errand failed", exc_info=error)

    async def ended(self) -> None:
        """Wait for all that are under way: before the process stops, and in tests."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
