"""The real app, with the real data, in a workspace in memory."""

import asyncio
import atexit
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.opening import open_conversation
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace, running_workspace
from bot.slack.app import build_app
from bot.slack.clients import OneClient
from bot.slack.office import Office, open_office
from bot.storage.storage import opened_storage
from bot.web import build_web
from tests.documents import documents_folder

SIGNING_SECRET = "a secret for tests"
PATIENCE = 2.5
"""Longer than the app's own, so that a busy machine makes no difference; `test_acknowledging` has the app's own."""


@pytest.fixture(scope="session")
def conversation() -> Conversation:
    return open_conversation(documents_folder())


@asynccontextmanager
async def an_office(conversation: Conversation, client: AsyncWebClient) -> AsyncIterator[Office]:
    """An office with an empty storage."""
    with TemporaryDirectory() as folder:
        shutil.copyfile(_empty_database(), Path(folder) / "hrplan.db")
        async with opened_storage(f"sqlite:///{folder}/hrplan.db") as storage:
            yield open_office(conversation, storage, OneClient(client), maintainers="general")


@cache
def _empty_database() -> Path:
    """A database whose tables are made, to be copied: making them takes longer than most tests."""
    folder = Path(mkdtemp(prefix="hrplan-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

    async def make() -> None:
        async with opened_storage(f"sqlite:///{folder}/empty.db"):
            pass

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, make()).result()
    return folder / "empty.db"


@pytest.fixture
async def office(conversation: Conversation, workspace: RunningWorkspace) -> AsyncIterator[Office]:
    """What the app of `slack` works with."""
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    async with an_office(conversation, client) as office:
        yield office


@pytest.fixture
async def workspace() -> AsyncIterator[RunningWorkspace]:
    """A workspace that no app is connected to yet."""
    async with running_workspace() as running:
        yield running


@pytest.fixture
async def slack(
    conversation: Conversation, workspace: RunningWorkspace, office: Office
) -> AsyncIterator[RunningWorkspace]:
    """The workspace with the app in it."""
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    app = build_app(office, patience=PATIENCE, client=client, signing_secret=SIGNING_SECRET)
    web = build_web(app, lambda: conversation.desk.catalogue.version)
    workspace.connect(web, SIGNING_SECRET, office.errands.ended)
    yield workspace
    await workspace.settled()


@pytest.fixture
def anna(slack: RunningWorkspace) -> Person:
    return slack.person("anna")


@pytest.fixture
def wei(slack: RunningWorkspace) -> Person:
    return slack.person("wei")
