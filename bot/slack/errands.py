"""Work that goes on after Slack was answered: Slack waits three seconds, and a person sees the wait after a tenth."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Errands:
    """The errands under way in this process. Each tells whoever asked how it ended; what it can't tell is logged.

    They are kept in memory alone. A process that is told to stop waits for them; with one that dies they are lost, and
    whoever waited asks again. Nothing is done twice by it, since Slack does not repeat what was acknowledged.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run an errand beside everything else."""
        self.begin(errand).add_done_callback(_ended)

    def begin(self, errand: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Run an errand for whoever begins it: they wait for its result, or for its failure."""
        task = asyncio.get_running_loop().create_task(errand)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def ended(self) -> None:
        """Wait for all that are under way: before the process stops, and in tests."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)


def _ended(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("An errand failed", exc_info=error)
