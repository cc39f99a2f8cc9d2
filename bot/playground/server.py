"""The playground as one ASGI app: the page and the Web API in front, the real app behind, everything in one process."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.playground.courier import Courier
from bot.playground.offers import Offers
from bot.playground.page import page_routes
from bot.playground.web_api.dispatch import web_api_routes
from bot.playground.workspace import Workspace

THIS_MACHINE = ["127.0.0.1", "localhost", "[::1]"]
OURS = ("/playground/", "/assets/", "/archives/")


class Playground:
    """Answers the page's and the Web API's addresses itself; the rest, and start and stop, go to the app."""

    def __init__(self, ours: ASGIApp, app: ASGIApp, close: Callable[[], None]) -> None:
        """`close` ends what pages keep open, so that nobody waits for them when the server stops."""
        self._ours = ours
        self._app = app
        self.close = close

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        path = scope.get("path", "")
        here = scope["type"] == "http" and (path == "/" or path.startswith(OURS))
        await (self._ours if here else self._app)(scope, receive, send)


def build_playground(workspace: Workspace, app: ASGIApp, signing_secret: str, offers: Offers) -> Playground:
    """Put the workspace around the app, whose Web API client must have `workspace.api_url` as its `base_url`."""
    courier = Courier(app, signing_secret, workspace.clock)
    workspace.on_event = courier.event_soon
    routes = [*web_api_routes(workspace), *page_routes(workspace, courier, offers)]
    middleware = [
        Middleware(TrustedHostMiddleware, allowed_hosts=THIS_MACHINE),
        Middleware(GZipMiddleware, minimum_size=1_000),
    ]
    return Playground(Starlette(routes=routes, middleware=middleware), app, workspace.close)
