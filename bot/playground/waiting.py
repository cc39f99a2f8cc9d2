"""Waiting for the app's background work without sleeping: the workspace says when it changes."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace


async def until(workspace: "Workspace", condition: Callable[[], object], seconds: float = 15.0) -> None:
    """Return as soon as the condition holds; an AssertionError after `seconds`."""
    try:
        async with asyncio.timeout(seconds):
            while not condition():
                await workspace.next_change(workspace.version)
    except TimeoutError:
        raise AssertionError(f"nothing of the kind happened within {seconds:g} seconds") from None
