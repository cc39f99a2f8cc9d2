"""Socket Mode: envelopes over a real WebSocket of this machine, answered by the real app."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import WSMsgType, web
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.playground.running import RunningWorkspace
from bot.slack.app import build_app
from tests.functional.conftest import an_office

COMMAND = {
    "command": "/hrplan",
    "text": "indicator 51",
    "team_id": "T1",
    "user_id": "U1",
    "channel_id": "C1",
    "response_url": "https://hooks.example/",
    "trigger_id": "1.2.3",
}


class Socket:
    """Slack's side of the connection: hands out the address, sends envelopes, keeps the answers."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self._connection: web.WebSocketResponse | None = None
        self._connected = asyncio.Event()
        self._answered = asyncio.Event()

    async def on_open(self, request: web.Request) -> web.Response:
        """apps.connections.open"""
        return web.json_response({"ok": True, "url": f"ws://{request.host}/socket"})

    async def on_socket(self, request: web.Request) -> web.WebSocketResponse:
        """The connection itself."""
        self._connection = web.WebSocketResponse()
        await self._connection.prepare(request)
        await self._connection.send_json({"type": "hello", "num_connections": 1})
        self._connected.set()
        async for message in self._connection:
            if message.type is WSMsgType.TEXT and message.data.startswith("{"):
                answer = json.loads(message.data)
                self.answers[answer["envelope_id"]] = answer.get("payload")
                self._answered.set()
        return self._connection

    async def sends(self, envelope: str, kind: str, payload: dict[str, Any]) -> Any:
        """Send an envelope and wait for its acknowledgement."""
        self._answered.clear()
        await self.throws(envelope, kind, payload)
        await asyncio.wait_for(self._answered.wait(), 5)
        return self.answers[envelope]

    async def throws(self, envelope: str, kind: str, payload: dict[str, Any]) -> None:
        """Send an envelope and don't care."""
        await asyncio.wait_for(self._connected.wait(), 5)
        assert self._connection is not None
        await self._connection.send_json(
            {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True}
        )


@asynccontextmanager
async def listening(socket: Socket) -> AsyncIterator[str]:
    """Slack's side on a port; its Web API address."""
    app = web.Application()
    app.router.add_post("/api/apps.connections.open", socket.on_open)
    app.router.add_get("/socket", socket.on_socket)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}/api/"
    finally:
        await runner.cleanup()


@pytest.fixture
async def socket(slack: RunningWorkspace, conversation: Conversation) -> AsyncIterator[Socket]:
    double = Socket()
    client = AsyncWebClient(token=slack.workspace.bot_token, base_url=slack.api_url)
    async with listening(double) as api, an_office(conversation, client) as office:
        handler = AsyncSocketModeHandler(
            build_app(office, client=client, signing_secret=""), "xapp-1", web_client=AsyncWebClient(base_url=api)
        )
        await handler.connect_async()
        try:
            yield double
        finally:
            await handler.close_async()


async def test_a_command_is_answered_in_its_acknowledgement(socket: Socket):
    answer = await socket.sends("e1", "slash_commands", COMMAND)

    assert answer["response_type"] == "ephemeral"
    assert "87 %" in answer["text"]


async def test_an_envelope_that_comes_twice_is_acknowledged_twice(socket: Socket):
    first = await socket.sends("e1", "slash_commands", COMMAND)
    second = await socket.sends("e1", "slash_commands", COMMAND)

    assert first == second


async def test_an_event_that_comes_twice_is_answered_once(socket: Socket, slack: RunningWorkspace):
    channel = slack.workspace.channel("human-rights")
    event = {"type": "app_mention", "user": slack.person("anna").id, "text": "51", "ts": "1.1", "channel": channel.id}
    payload = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}

    await socket.sends("e1", "events_api", payload)
    await socket.sends("e2", "events_api", payload)
    for _ in range(50):
        await asyncio.sleep(0.02)
        if "chat.postMessage" in [method for method, _ in slack.workspace.api_calls]:
            break

    await asyncio.sleep(0.1)
    assert [method for method, _ in slack.workspace.api_calls].count("chat.postMessage") == 1


@pytest.mark.parametrize("payload", [{}, {"type": "block_actions"}, {"type": "unheard_of"}])
async def test_an_odd_envelope_does_not_end_the_connection(socket: Socket, payload: dict[str, Any]):
    await socket.throws("e1", "interactive", payload)

    assert "87 %" in (await socket.sends("e2", "slash_commands", COMMAND))["text"]
