"""A workspace for tests, whose Web API answers on a real port of this machine while the `async with` block runs."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette

from bot.playground.clock import Clock, wall_clock
from bot.playground.courier import ASGIApp, Courier
from bot.playground.directory import Channel, Member
from bot.playground.person import Person
from bot.playground.web_api.dispatch import web_api_routes
from bot.playground.workspace import EVENTS, Workspace


class RunningWorkspace:
    """A workspace, and the app once it is connected."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._courier: Courier | None = None

    @property
    def api_url(self) -> str:
        """The `base_url` for the app's Web API client."""
        return self.workspace.api_url

    @property
    def courier(self) -> Courier:
        """What brings requests to the app."""
        assert self._courier is not None, "connect the app first"
        return self._courier

    def connect(self, app: ASGIApp, signing_secret: str, idle: Callable[[], Awaitable[None]] | None = None) -> None:
        """Deliver from now on to this app, at its `/slack/events`.

        `idle` waits for what the app still does after it has acknowledged: with it people look when that has ended,
        without it at once.
        """
        self._courier = Courier(app, signing_secret, self.workspace.clock, idle)
        self.workspace.on_event = self._courier.event_soon

    def person(self, name: str) -> Person:
        """Somebody to act as: anna (admin), wei, fatima, sam (guest)."""
        return Person(self.workspace, self.courier, self.workspace.member(name))

    async def settled(self) -> None:
        """Wait until the app has nothing under way that began with a request."""
        if self._courier is not None:
            await self._courier.settled()


@asynccontextmanager
async def running_workspace(
    *,
    clock: Clock = wall_clock,
    people: list[Member] | None = None,
    channels: list[Channel] | None = None,
    events: frozenset[str] = EVENTS,
) -> AsyncIterator[RunningWorkspace]:
    """A workspace whose Web API answers; at the end everything that the app still does is waited for."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        workspace = Workspace(clock=clock, base_url=base_url, people=people, channels=channels, events=events)
        running = RunningWorkspace(workspace)
        server = await _started(Starlette(routes=web_api_routes(workspace)), listener)
        try:
            yield running
            await running.settled()
        finally:
            server.force_exit = True
            await server.shutdown(sockets=[listener])


async def _started(app: Starlette, listener: socket.socket) -> uvicorn.Server:
    config = uvicorn.Config(app, log_level="warning", lifespan="off", access_log=False)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    return server
