"""The real app, with the real data, in a workspace in memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.opening import open_conversation
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace, running_workspace
from bot.slack.app import build_app
from bot.slack.office import Office, open_office
from bot.web import build_web
from tests.documents import documents_folder

SIGNING_SECRET = "a secret for tests"


@pytest.fixture(scope="session")
def conversation() -> Conversation:
    return open_conversation(documents_folder())


@asynccontextmanager
async def an_office(conversation: Conversation) -> AsyncIterator[Office]:
    """An office without storage."""
    yield open_office(conversation)


@pytest.fixture
async def slack(conversation: Conversation) -> AsyncIterator[RunningWorkspace]:
    async with running_workspace() as running, an_office(conversation) as office:
        client = AsyncWebClient(token=running.workspace.bot_token, base_url=running.api_url)
        app = build_app(office, client=client, signing_secret=SIGNING_SECRET)
        running.connect(build_web(app, conversation.desk.catalogue.version), SIGNING_SECRET)
        yield running


@pytest.fixture
def anna(slack: RunningWorkspace) -> Person:
    return slack.person("anna")


@pytest.fixture
def wei(slack: RunningWorkspace) -> Person:
    return slack.person("wei")
