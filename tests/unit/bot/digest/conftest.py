from collections.abc import AsyncIterator

import pytest

from tests.databases import address, database_server, storage
from tests.functional.digest.slack_server import SlackServer

__all__ = ["address", "database_server", "slack", "storage"]


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server
