"""Runs the app as the environment says: the playground, Socket Mode, or HTTP for one workspace or many."""

import asyncio
import logging
import secrets
import signal
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import uvicorn
import yaml
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.web.async_client import AsyncWebClient
from starlette.types import ASGIApp

from bot.commands import COMMANDS, FIRST_QUESTIONS
from bot.conversation import Conversation
from bot.opening import open_conversation
from bot.places import manifest_file
from bot.playground.offers import Completion, Offers, Question, events_of, shortcuts_of, steps_of
from bot.playground.server import build_playground
from bot.playground.workspace import Workspace
from bot.render.texts import texts_for
from bot.settings import Mode, Settings, SettingsError
from bot.slack.app import build_app
from bot.slack.office import Office, open_office
from bot.web import build_web

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Plan:
    """What to run: an ASGI app on a port, with a connection to Slack beside it in Socket Mode."""

    web: ASGIApp
    host: str
    port: int
    socket: AsyncSocketModeHandler | None = None


async def serve(settings: Settings, *, playground: bool, port: int | None) -> None:
    """Run until told to stop.

    Raises:
        SettingsError: where the environment and what is asked for don't fit.
    """
    mode = Mode.PLAYGROUND if playground else settings.mode
    if playground and settings.mode is not Mode.PLAYGROUND:
        raise SettingsError(
            "The playground does not start beside real Slack tokens. Unset them, or leave --playground out."
        )
    conversation = open_conversation(settings.hrplan_documents)
    async with AsyncExitStack() as stack:
        plan = _plan(mode, settings, open_office(conversation), port or settings.hrplan_port)
        if plan.socket is not None:
            await plan.socket.connect_async()  # type: ignore[no-untyped-call]
            stack.push_async_callback(plan.socket.close_async)
        address = f"http://{plan.host}:{plan.port}/"
        _log.info("hrplan is running (%s), %s", mode, address if mode is Mode.PLAYGROUND else f"{address}healthz")
        await _run_web(plan)


def _plan(mode: Mode, settings: Settings, office: Office, port: int) -> Plan:
    version = office.conversation.desk.catalogue.version
    if mode is Mode.PLAYGROUND:
        return Plan(playground_app(office, port), "127.0.0.1", port)
    if mode is Mode.SOCKET:
        app = build_app(office, client=_client(settings), signing_secret="")
        handler = AsyncSocketModeHandler(app, _secret(settings.slack_app_token))
        return Plan(build_web(app, version), settings.hrplan_host, port, handler)
    if mode is Mode.HTTP:
        app = build_app(office, client=_client(settings), signing_secret=_secret(settings.slack_signing_secret))
        return Plan(build_web(app, version), settings.hrplan_host, port)
    raise SettingsError("Installing in many workspaces needs the storage, which this build does not have.")


def _secret(value: Any) -> str:  # noqa: ANN401 - a SecretStr or None
    return value.get_secret_value() if value is not None else ""


def _client(settings: Settings) -> AsyncWebClient:
    return AsyncWebClient(token=_secret(settings.slack_bot_token), base_url=settings.slack_api_url)


def playground_app(office: Office, port: int) -> ASGIApp:
    """The playground on a port of this machine, around the real app."""
    manifest = yaml.safe_load(manifest_file().read_text(encoding="utf-8"))
    workspace = Workspace(base_url=f"http://127.0.0.1:{port}", events=events_of(manifest))
    secret = secrets.token_hex(16)
    client = AsyncWebClient(token=workspace.bot_token, base_url=workspace.api_url)
    app = build_app(office, client=client, signing_secret=secret)
    web = build_web(app, office.conversation.desk.catalogue.version)
    return build_playground(workspace, web, secret, offers(manifest, office.conversation))


def offers(manifest: dict[str, Any], conversation: Conversation) -> Offers:
    """What the page offers: commands to complete, first questions, shortcuts and steps of the manifest."""
    texts = texts_for("en")
    completions = tuple(
        Completion(example, command.usage, texts(f"command-{command.name}"))
        for command in COMMANDS
        for example in command.examples[:1]
    )
    return Offers(
        completions=completions,
        questions=tuple(Question(question, f"/hrplan {question}") for question in FIRST_QUESTIONS),
        shortcuts=shortcuts_of(manifest),
        steps=steps_of(manifest),
        about=f"hrplan catalogue {conversation.desk.catalogue.version}",
    )


async def _run_web(plan: Plan) -> None:
    config = uvicorn.Config(plan.web, host=plan.host, port=plan.port, log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, lambda: setattr(server, "should_exit", True))
    with server.capture_signals():
        await server.serve()
