"""Runs the app as the environment says: the playground, Socket Mode, or HTTP for one workspace or many."""

import asyncio
import logging
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

import uvicorn
import yaml
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import ASGIApp

from bot.commands import COMMANDS, FIRST_QUESTIONS
from bot.conversation import Conversation, Preferences
from bot.digest.composing import DigestComposer
from bot.digest.immediate import ImmediateQueue
from bot.digest.pace import Pace
from bot.digest.ports import Queue
from bot.digest.running import running_engine
from bot.digest.zones import find_zone, known_zones
from bot.memory import set_aside
from bot.opening import open_conversation, open_desk
from bot.places import manifest_file, seeds_folder
from bot.playground.clock import MovableClock
from bot.playground.offers import Completion, Offers, Question, events_of, shortcuts_of, steps_of
from bot.playground.server import Playground, build_playground
from bot.playground.workspace import Workspace
from bot.reloading import Reloader
from bot.render.texts import LANGUAGES, texts_for
from bot.settings import Mode, Settings, SettingsError
from bot.slack.app import build_app
from bot.slack.clients import Clients, InstalledClients, OneClient
from bot.slack.oauth import oauth_options
from bot.slack.office import Office, open_office
from bot.storage.address import AddressError
from bot.storage.migrating import NewerDatabaseError
from bot.storage.sealing import SealingError
from bot.storage.storage import Storage, opened_storage
from bot.storage.times import Clock, wall_clock
from bot.web import build_web

_log = logging.getLogger(__name__)

PRUNE_EVERY_SECONDS = 300
GRACE_SECONDS = 5
"""How long requests under way may still take when hrplan is told to stop."""


@dataclass(frozen=True)
class Plan:
    """What to run: an ASGI app on a port, with a connection to Slack beside it in Socket Mode.

    `on_stop` is called when hrplan is told to stop, before requests under way are waited for.
    """

    web: ASGIApp
    host: str
    port: int
    socket: AsyncSocketModeHandler | None = None
    on_stop: Callable[[], None] = lambda: None


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
    conversation = open_conversation(settings.hrplan_documents, cache=settings.hrplan_cache)
    await asyncio.to_thread(_read_ahead, conversation)
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(_opened_storage(mode, settings))
        stack.enter_context(_meanwhile(_pruning(storage)))
        stack.enter_context(_meanwhile(_reloader(conversation, settings).watch()))
        plan = await _plan(Parts(mode, settings, conversation, storage, stack), port or settings.hrplan_port)
        set_aside()
        if plan.socket is not None:
            await plan.socket.connect_async()  # type: ignore[no-untyped-call]
            stack.push_async_callback(plan.socket.close_async)
        address = f"http://{plan.host}:{plan.port}/"
        _log.info("hrplan is running (%s), %s", mode, address if mode is Mode.PLAYGROUND else f"{address}healthz")
        await _run_web(plan)


def _read_ahead(conversation: Conversation) -> None:
    """Read what is otherwise read when it is first needed, so that nobody's first click or search waits for it."""
    for language in LANGUAGES:
        for question in FIRST_QUESTIONS:
            conversation.read(question, Preferences(language))
    known_zones()
    find_zone("UTC")


@asynccontextmanager
async def _opened_storage(mode: Mode, settings: Settings) -> AsyncIterator[Storage]:
    """What is stored; the playground forgets it in the end."""
    with TemporaryDirectory(prefix="hrplan-") as folder:
        address = f"sqlite:///{folder}/playground.db" if mode is Mode.PLAYGROUND else settings.hrplan_database_url
        keys = _secret(settings.hrplan_encryption_key).replace(",", " ").split()
        try:
            async with opened_storage(address, keys) as storage:
                yield storage
        except (AddressError, SealingError, NewerDatabaseError) as problem:
            raise SettingsError(f"The database can't be used: {problem}.") from problem


@contextmanager
def _meanwhile(work: Coroutine[Any, Any, None]) -> Iterator[None]:
    """Work that goes on as long as hrplan runs."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()


async def _pruning(storage: Storage) -> None:
    """Delete what has served its time, every few minutes."""
    while True:
        await asyncio.sleep(PRUNE_EVERY_SECONDS)
        try:
            await storage.prune()
        except SQLAlchemyError:
            _log.exception("What has served its time can't be deleted; it is tried again")


def _reloader(conversation: Conversation, settings: Settings) -> Reloader:
    """Swaps changed data in."""
    seeds = seeds_folder()
    return Reloader(conversation, seeds, lambda: open_desk(settings.hrplan_documents, seeds, settings.hrplan_cache))


@dataclass(frozen=True)
class Parts:
    """What every mode is put together from; what it starts is stopped with the stack."""

    mode: Mode
    settings: Settings
    conversation: Conversation
    storage: Storage
    stack: AsyncExitStack

    async def office(
        self,
        clients: Clients,
        base_url: str,
        *,
        clock: Clock = wall_clock,
        queue: Queue | None = None,
        pace: Pace | None = None,
    ) -> Office:
        """The office, with the engine of digests running; in the end files that are being made are still sent."""
        composer = DigestComposer(self.conversation)
        engine = running_engine(self.storage, composer, clients, base_url=base_url, queue=queue, clock=clock, pace=pace)
        office = open_office(
            self.conversation,
            self.storage,
            clients,
            clock=clock,
            maintainers=self.settings.hrplan_maintainers_channel or "",
            engine=await self.stack.enter_async_context(engine),
        )
        self.stack.push_async_callback(office.errands.ended)
        return office

    def version(self) -> str:
        """The catalogue's version, now."""
        return self.conversation.desk.catalogue.version


async def _plan(parts: Parts, port: int) -> Plan:
    settings = parts.settings
    if parts.mode is Mode.PLAYGROUND:
        web = await playground_app(parts, port)
        return Plan(web, "127.0.0.1", port, on_stop=web.close)
    if parts.mode is Mode.OAUTH:
        return Plan(build_web(await _installable_app(parts), parts.version), settings.hrplan_host, port)
    client = AsyncWebClient(token=_secret(settings.slack_bot_token), base_url=settings.slack_api_url)
    office = await parts.office(OneClient(client), settings.slack_api_url)
    app = build_app(office, client=client, signing_secret=_secret(settings.slack_signing_secret))
    socket = None
    if parts.mode is Mode.SOCKET:
        socket = AsyncSocketModeHandler(app, _secret(settings.slack_app_token))
    return Plan(build_web(app, parts.version), settings.hrplan_host, port, socket)


async def _installable_app(parts: Parts) -> AsyncApp:
    """The app for many workspaces."""
    settings, storage = parts.settings, parts.storage
    office = await parts.office(InstalledClients(storage.installations, settings.slack_api_url), settings.slack_api_url)
    options = oauth_options(
        storage,
        client_id=settings.slack_client_id or "",
        client_secret=_secret(settings.slack_client_secret),
        scopes=_manifest()["oauth_config"]["scopes"]["bot"],
        client=AsyncWebClient(base_url=settings.slack_api_url),
    )
    return build_app(office, signing_secret=_secret(settings.slack_signing_secret), **options)


def _secret(value: Any) -> str:  # noqa: ANN401 - a SecretStr or None
    return value.get_secret_value() if value is not None else ""


def _manifest() -> dict[str, Any]:
    manifest: dict[str, Any] = yaml.safe_load(manifest_file().read_text(encoding="utf-8"))
    return manifest


async def playground_app(parts: Parts, port: int) -> Playground:
    """The playground on a port of this machine, around the real app."""
    manifest, clock = _manifest(), MovableClock()
    workspace = Workspace(clock=clock, base_url=f"http://127.0.0.1:{port}", events=events_of(manifest))
    secret = secrets.token_hex(16)
    client = AsyncWebClient(token=workspace.bot_token, base_url=workspace.api_url)
    queue, pace = ImmediateQueue(), Pace(between_posts=0)
    office = await parts.office(OneClient(client), workspace.api_url, clock=clock, queue=queue, pace=pace)

    async def post_what_is_due() -> None:
        if office.engine is not None:
            await office.engine.tick()
        await queue.idle()

    workspace.on_time_passed = post_what_is_due
    web = build_web(
        build_app(office, client=client, signing_secret=secret), lambda: parts.conversation.desk.catalogue.version
    )
    return build_playground(workspace, web, secret, offers(manifest))


def offers(manifest: dict[str, Any]) -> Offers:
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
        about="hrplan answers from five documents on human-rights action plans, with the source of every figure.",
    )


async def _run_web(plan: Plan) -> None:
    config = uvicorn.Config(
        plan.web,
        host=plan.host,
        port=plan.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = uvicorn.Server(config)
    loop = asyncio.get_running_loop()

    def stop() -> None:
        server.should_exit = True
        plan.on_stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    with server.capture_signals():
        await server.serve()
