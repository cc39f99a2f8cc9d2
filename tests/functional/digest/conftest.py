from collections.abc import AsyncIterator

import pytest

pytest.register_assert_rewrite("tests.functional.digest.fleet")

from bot.storage.storage import Storage  # noqa: E402
from tests.databases import address, database_server, storage  # noqa: E402
from tests.functional.digest.fleet import Fleet  # noqa: E402
from tests.functional.digest.slack_server import SlackServer  # noqa: E402

__all__ = ["address", "database_server", "fleet", "slack", "storage"]


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture
async def fleet(storage: Storage, slack: SlackServer, address: str) -> AsyncIterator[Fleet]:
    fleet = Fleet(storage, slack, address)
    yield fleet
    await fleet.kill_all()
