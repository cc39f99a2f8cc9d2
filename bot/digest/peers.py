"""By which processes tell whether another is alive: a lock that each holds, and that falls when its process dies."""

import asyncio
import hashlib
import logging
import os
import secrets
import socket
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.storage.database import Database

_LOG = logging.getLogger(__name__)
_KEEPALIVE = "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
"""So that the server also notices within seconds when a whole machine is gone."""

_OLD_SECONDS = 3600.0


class Peers(Protocol):
    """The processes that work on the same queue."""

    name: str
    """The name of this process, which no other ever has."""

    async def join(self) -> None:
        """Take this process's lock, or take it again where the connection that held it broke."""
        ...

    async def bury(self, name: str) -> bool:
        """Whether another process is dead; if so, nobody else buries it until `rest` is called."""
        ...

    async def rest(self, name: str) -> None:
        """A dead process's work was taken over."""
        ...

    async def leave(self) -> None:
        """Give the lock back."""
        ...


def peers_of(database: Database) -> Peers:
    """The processes that use a database."""
    name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    return FilePeers(name, database.url) if database.is_sqlite else AdvisoryPeers(name, database.url)


class AdvisoryPeers:
    """Advisory locks of PostgreSQL, on a connection of their own: they fall when the server loses it."""

    def __init__(self, name: str, url: URL) -> None:
        self.name = name
        self._engine = create_async_engine(
            url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args={"options": _KEEPALIVE}
        )
        self._connection: AsyncConnection | None = None

    async def join(self) -> None:
        """Take this process's lock, or take it again where the connection that held it broke."""
        if self._connection is not None:
            try:
                await self._connection.execute(text("SELECT 1"))
                return
            except SQLAlchemyError:
                _LOG.warning("The connection that says that this process is alive broke; making another")
                await self._drop()
        self._connection = await self._engine.connect()
        if not await self._lock(self.name):
            await self._drop()

    async def bury(self, name: str) -> bool:
        """Whether another process is dead."""
        return name != self.name and self._connection is not None and await self._lock(name)

    async def rest(self, name: str) -> None:
        """A dead process's work was taken over."""
        if self._connection is not None:
            await self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _key(name)})

    async def leave(self) -> None:
        """Give the lock back: at once, since the server may take a moment to see that the connection is gone."""
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                await self._connection.execute(text("SELECT pg_advisory_unlock_all()"))
        await self._drop()
        await self._engine.dispose()

    async def _lock(self, name: str) -> bool:
        if self._connection is None:
            return False
        taken = await self._connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _key(name)})
        return bool(taken.scalar())

    async def _drop(self) -> None:
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                await self._connection.close()
        self._connection = None


def _key(name: str) -> int:
    digest = hashlib.sha256(f"hrplan digests {name}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


class FilePeers:
    """Locks on small files of SQLite beside the database: the system drops them when their process ends."""

    def __init__(self, name: str, url: URL) -> None:
        self.name = name
        self._folder = Path(f"{url.database}-workers")
        self._held: dict[str, sqlite3.Connection] = {}

    async def join(self) -> None:
        """Take this process's lock."""
        if self.name not in self._held:
            self._folder.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(self._clear_away)
            await asyncio.to_thread(self._lock, self.name)

    async def bury(self, name: str) -> bool:
        """Whether another process is dead; one without a file has left, or is of another machine's past."""
        return name not in self._held and await asyncio.to_thread(self._lock, name)

    async def rest(self, name: str) -> None:
        """A dead process's work was taken over."""
        await asyncio.to_thread(self._release, name)

    async def leave(self) -> None:
        """Give the lock back."""
        await asyncio.to_thread(self._release, self.name)

    def _lock(self, name: str) -> bool:
        connection = sqlite3.connect(self._file(name), timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            connection.close()
            return False
        self._held[name] = connection
        return True

    def _clear_away(self) -> None:
        """Delete the files of processes that died long ago; not younger ones, which a process may just be locking."""
        for file in self._folder.glob("*.lock"):
            if time.time() - file.stat().st_mtime > _OLD_SECONDS and self._lock(file.stem):
                self._release(file.stem)

    def _release(self, name: str) -> None:
        connection = self._held.pop(name, None)
        if connection is not None:
            connection.close()
            for file in self._folder.glob(f"{name}.lock*"):
                file.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.lock"
