"""Starting as the environment says, and refusing to start with words that help."""

import asyncio
import hashlib
import hmac
import json
import os
import signal
import socket
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner
from sqlalchemy.exc import OperationalError

from bot import serving
from bot.cli import main
from bot.playground.payloads import event_callback
from bot.playground.running import RunningWorkspace
from bot.playground.waiting import until
from bot.playground.workspace import Workspace
from bot.serving import serve
from bot.settings import Settings, SettingsError
from bot.storage.sealing import Seal, new_key

HTTP = {"slack_bot_token": "xoxb-1", "slack_signing_secret": "hidden"}
OAUTH = {"slack_client_id": "1.2", "slack_client_secret": "hidden", "slack_signing_secret": "hidden"}


def the_settings(tmp_path: Path, **values: Any) -> Settings:
    """Settings of nothing but these values."""
    database = {"hrplan_database_url": f"sqlite:///{tmp_path}/hrplan.db", "hrplan_documents": tmp_path / "documents"}
    return Settings(_env_file=None, **{**database, **values})


@asynccontextmanager
async def served(settings: Settings, *, playground: bool = False) -> AsyncIterator[httpx.AsyncClient]:
    """hrplan running on a free port, and a client of it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    task = asyncio.create_task(serve(settings, playground=playground, port=port))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        for _ in range(200):
            assert not task.done(), task.result()
            with suppress(httpx.TransportError):
                await client.get("/healthz")
                break
            await asyncio.sleep(0.05)
        try:
            yield client
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.wait_for(task, 20)


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


async def test_one_workspace_over_http(tmp_path: Path):
    async with served(the_settings(tmp_path, **HTTP)) as client:
        assert (await client.get("/healthz")).json()["status"] == "ok"
        assert (await client.post("/slack/events", content=b"command=x")).status_code == 401
        assert (await client.get("/slack/install")).status_code == 404
    assert (tmp_path / "hrplan.db").exists()


async def test_many_workspaces_over_http(tmp_path: Path):
    async with served(the_settings(tmp_path, **OAUTH, hrplan_encryption_key=f"{new_key()}, {new_key()}")) as client:
        begun = await client.get("/slack/install")

    assert begun.status_code == 302
    assert "chat%3Awrite" in begun.headers["location"] or "chat:write" in begun.headers["location"]


async def test_the_playground_leaves_nothing_behind(tmp_path: Path):
    async with served(the_settings(tmp_path), playground=True) as client:
        assert (await client.get("/healthz")).status_code == 200
    assert not (tmp_path / "hrplan.db").exists()


async def test_the_playground_stops_while_a_page_is_open(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    async with AsyncExitStack() as page, served(the_settings(tmp_path), playground=True) as client:
        person = (await client.get("/playground/page/start")).json()["people"][0]["id"]
        changes = client.stream("GET", "/playground/page/changes", params={"person": person})
        lines = (await page.enter_async_context(changes)).aiter_lines()
        assert (await anext(lines)).startswith("data: ")

    assert "graceful shutdown exceeded" not in capfd.readouterr().err


async def test_what_has_served_its_time_is_deleted_while_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    pruned = asyncio.Event()

    async def prune(_: object) -> None:
        if not caplog.records or "tried again" not in caplog.text:
            raise OperationalError("delete", {}, Exception("locked"))
        pruned.set()

    monkeypatch.setattr(serving, "PRUNE_EVERY_SECONDS", 0.01)
    monkeypatch.setattr("bot.storage.storage.Storage.prune", prune)
    async with served(the_settings(tmp_path, **HTTP)):
        await asyncio.wait_for(pruned.wait(), 5)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"hrplan_database_url": "mysql://somewhere"}, "mysql is not supported"),
        ({"hrplan_encryption_key": "short"}, "hrplan new-key"),
    ],
)
async def test_a_database_that_can_not_be_used_is_explained(tmp_path: Path, values: dict[str, Any], words: str):
    with pytest.raises(SettingsError, match=words):
        await serve(the_settings(tmp_path, **HTTP, **values), playground=False, port=1)


async def test_the_playground_does_not_start_beside_tokens(tmp_path: Path):
    with pytest.raises(SettingsError, match="beside real Slack tokens"):
        await serve(the_settings(tmp_path, **HTTP), playground=True, port=1)


def test_new_key_is_a_key_that_works():
    key = CliRunner().invoke(main, ["new-key"]).output.strip()

    assert Seal([key]).unseal(Seal([key]).seal({"token": "x"})) == {"token": "x"}


async def test_a_stop_waits_for_what_was_acknowledged(tmp_path: Path, workspace: RunningWorkspace):
    slack = workspace.workspace
    answers = slack.messages.setdefault(slack.channel("human-rights").id, [])
    settings = the_settings(tmp_path, **{**HTTP, "slack_bot_token": slack.bot_token}, slack_api_url=workspace.api_url)
    async with served(settings) as client:
        await _mentioned(client, slack, "indicator 51")
        await until(slack, lambda: answers)
        speaks = slack.faults.fall_silent()
        await _mentioned(client, slack, "indicator 52")
        await asyncio.wait_for(slack.faults.asked.wait(), 5)
        asyncio.get_running_loop().call_later(0.3, speaks.set)

    assert [message.text[:13] for message in answers] == ["Indicator 51:", "Indicator 52:"]


async def _mentioned(client: httpx.AsyncClient, slack: Workspace, said: str) -> None:
    """An event that Slack delivers, and that is acknowledged."""
    event = {"type": "app_mention", "user": slack.member("anna").id, "text": said, "ts": "1.1"}
    callback = event_callback({**event, "channel": slack.channel("human-rights").id}, 1)
    body, moment = json.dumps(callback).encode(), str(int(time.time()))
    signature = hmac.new(b"hidden", f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
    signed = {"x-slack-request-timestamp": moment, "x-slack-signature": f"v0={signature}"}
    answer = await client.post("/slack/events", content=body, headers={"content-type": "application/json", **signed})
    assert answer.status_code == 200
