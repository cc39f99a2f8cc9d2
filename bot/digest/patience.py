"""Work on the database that waits for it to come back, rather than losing a post that was made."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

Result = TypeVar("Result")

WAITS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 30.0, 60.0, 60.0)
_LOG = logging.getLogger(__name__)


async def patiently(work: Callable[[], Awaitable[Result]], waits: Sequence[float] = WAITS) -> Result:
    """The result of some work; done again while the database can't be reached, for some minutes.

    The work must bear being done twice: its transaction may have been committed before the connection broke.
    """
    for wait in waits:
        try:
            return await work()
        except (DBAPIError, PoolTimeoutError) as problem:
            if not _passes(problem):
                raise
            _LOG.warning("The database can't be reached (%s); again in %s s", type(problem).__name__, wait)
        await asyncio.sleep(wait)
    return await work()


def _passes(problem: DBAPIError | PoolTimeoutError) -> bool:
    """Whether it is about the connection or a lock, not about what was asked."""
    if isinstance(problem, DBAPIError) and problem.connection_invalidated:
        return True
    return isinstance(problem, OperationalError | InterfaceError | PoolTimeoutError)
