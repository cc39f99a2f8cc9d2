"""The HTTP door: Slack's requests at /slack/events, and whether all is well at /healthz."""

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

MAX_BODY = 1_000_000
"""Bytes of a request that are read; Slack's are far smaller."""


def build_web(app: AsyncApp, version: str) -> Starlette:
    """The ASGI app around a Bolt app; `version` is the catalogue's."""
    handler = AsyncSlackRequestHandler(app)

    async def on_slack(request: Request) -> Response:
        if int(request.headers.get("content-length") or 0) > MAX_BODY:
            return Response("too large", status_code=413)
        return await handler.handle(request)

    async def on_health(_: Request) -> Response:
        return JSONResponse({"status": "ok", "catalogue": version})

    routes = [
        Route("/slack/events", on_slack, methods=["POST"]),
        Route("/healthz", on_health, methods=["GET"]),
    ]
    if app.oauth_flow is not None:
        routes += [
            Route(app.oauth_flow.install_path, handler.handle, methods=["GET"]),
            Route(app.oauth_flow.redirect_uri_path, handler.handle, methods=["GET"]),
        ]
    return Starlette(routes=routes)
