from collections.abc import AsyncIterator

import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace, running_workspace
from tests.unit.bot.playground.echo import SIGNING_SECRET, build_echo


@pytest.fixture
async def slack() -> AsyncIterator[RunningWorkspace]:
    async with running_workspace() as running:
        running.connect(build_echo(running.api_url, running.workspace.bot_token), SIGNING_SECRET)
        yield running


@pytest.fixture
def anna(slack: RunningWorkspace) -> Person:
    return slack.person("anna")


@pytest.fixture
def wei(slack: RunningWorkspace) -> Person:
    return slack.person("wei")
