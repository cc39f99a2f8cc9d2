"""Many workspaces: installing by OAuth, answering with each workspace's own token, and leaving without a trace."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot.conversation import Conversation
from bot.playground.directory import TEAM_ID
from bot.playground.running import RunningWorkspace
from bot.slack.app import build_app
from bot.slack.clients import InstalledClients
from bot.slack.oauth import oauth_options
from bot.slack.office import Office, open_office
from bot.storage.people import PersonSettings
from bot.storage.sealing import new_key
from bot.storage.storage import Storage, opened_storage
from bot.web import build_web
from tests.functional.conftest import SIGNING_SECRET

# Slack's SDK asks for a token with a class that aiohttp is about to rename.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened_storage(f"sqlite:///{tmp_path}/hrplan.db", [new_key()]) as opened:
        yield opened


@pytest.fixture
async def office(conversation: Conversation, storage: Storage, workspace: RunningWorkspace) -> Office:
    return open_office(conversation, storage, InstalledClients(storage.installations, workspace.api_url))


@pytest.fixture
async def slack(
    conversation: Conversation, storage: Storage, office: Office, workspace: RunningWorkspace
) -> AsyncIterator[RunningWorkspace]:
    """The workspace beside an app for many of them, which this one has not installed yet."""
    options = oauth_options(
        storage,
        client_id="1.2",
        client_secret="hidden",
        scopes=["commands", "chat:write"],
        client=AsyncWebClient(base_url=workspace.api_url),
    )
    app = build_app(office, signing_secret=SIGNING_SECRET, **options)
    web = build_web(app, lambda: conversation.desk.catalogue.version)
    workspace.connect(web, SIGNING_SECRET, office.errands.ended)
    yield workspace
    await workspace.settled()


@pytest.fixture
async def browser(slack: RunningWorkspace) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=slack.courier._app)
    async with httpx.AsyncClient(transport=transport, base_url="https://hrplan.example") as client:
        yield client


async def _installs(browser: httpx.AsyncClient) -> httpx.Response:
    begun = await browser.get("/slack/install")
    assert begun.status_code == 302
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["scope"] == ["commands,chat:write"]
    return await browser.get("/slack/oauth_redirect", params={"code": "good", "state": asked["state"][0]})


async def test_an_installed_workspace_is_answered(slack: RunningWorkspace, browser: httpx.AsyncClient):
    installed = await _installs(browser)
    assert installed.status_code == 200

    card = await slack.person("anna").command("/hrplan", "indicator 51", channel="general")
    assert card is not None
    assert "87 %" in card.text

    asked = await slack.person("wei").mentions("human-rights", "51")
    await slack.settled()
    assert slack.person("wei").thread(asked)[-1].by_app


async def test_tokens_are_encrypted_in_the_database(
    slack: RunningWorkspace, browser: httpx.AsyncClient, tmp_path: Path
):
    await _installs(browser)

    for file in tmp_path.iterdir():  # noqa: ASYNC240 - a handful of small files
        assert slack.workspace.bot_token.encode() not in file.read_bytes()


async def test_an_installation_with_a_state_of_somebody_else_is_refused(browser: httpx.AsyncClient, storage: Storage):
    refused = await browser.get("/slack/oauth_redirect", params={"code": "good", "state": "guessed"})

    assert refused.status_code == 400
    assert await storage.installations.token_of(TEAM_ID) is None


async def test_a_state_is_good_once(browser: httpx.AsyncClient):
    begun = await browser.get("/slack/install")
    cookies = dict(browser.cookies)
    answer = {"code": "good", "state": parse_qs(urlsplit(begun.headers["location"]).query)["state"][0]}

    first = await browser.get("/slack/oauth_redirect", params=answer)
    browser.cookies.update(cookies)
    second = await browser.get("/slack/oauth_redirect", params=answer)

    assert (first.status_code, second.status_code) == (200, 401)


async def test_a_workspace_without_installation_is_told_so(slack: RunningWorkspace):
    anna = slack.person("anna")
    await anna.command("/hrplan", "indicator 51", channel="general")

    assert "not installed" in anna.last("general").text
    assert anna.last("general").only_for == anna.id


async def test_a_command_costs_no_call_once_everything_is_known(slack: RunningWorkspace, browser: httpx.AsyncClient):
    await _installs(browser)
    await slack.person("anna").command("/hrplan", "51", channel="general")
    calls = len(slack.workspace.api_calls)

    await slack.person("anna").command("/hrplan", "52", channel="general")

    assert len(slack.workspace.api_calls) == calls


async def test_uninstalling_deletes_everything_of_the_workspace(
    slack: RunningWorkspace, browser: httpx.AsyncClient, storage: Storage
):
    await _installs(browser)
    anna = slack.person("anna")
    await storage.people.save(TEAM_ID, anna.id, PersonSettings("zh"))
    await anna.mentions("human-rights", "51")
    await slack.settled()

    await anna.uninstalls_app()
    await slack.settled()

    assert await storage.installations.token_of(TEAM_ID) is None
    async with storage.database.reading() as connection:
        for table in ("people", "bots", "installations", "requests_seen", "channels", "subscriptions"):
            rows = (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar()
            assert not rows, table


async def test_a_token_of_a_person_that_is_revoked_deletes_nothing(
    slack: RunningWorkspace, browser: httpx.AsyncClient, storage: Storage
):
    await _installs(browser)

    await slack.courier.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}, "event_ts": "1.1"})

    assert await storage.installations.token_of(TEAM_ID) is not None


async def test_settings_open_with_the_token_of_the_workspace(
    slack: RunningWorkspace, browser: httpx.AsyncClient, office: Office
):
    anna = slack.person("anna")
    assert await office.clients.client(TEAM_ID) is None
    await _installs(browser)

    await anna.command("/hrplan", "settings")

    assert anna.modal is not None
