"""The HTTP door: Slack's requests at /slack/events, and whether all is well at /healthz."""

import json
from urllib.parse import parse_qs

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
        if not is_well_formed(await request.body()):
            return Response("not a request of Slack's", status_code=400)
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


def is_well_formed(body: bytes) -> bool:
    """Whether a body can be one of Slack's: a form, with JSON in its payload if it has one, or a JSON object.

    Bolt takes that for granted; whatever is not so is turned away before.
    """
    try:
        text = body.decode()
        written = text if text.lstrip().startswith(("{", "[")) else parse_qs(text).get("payload", ["{}"])[0]
        return isinstance(json.loads(written), dict) and not text.startswith("payload=&") and text != "payload="
    except ValueError:
        return False
