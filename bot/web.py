"""The HTTP door: Slack's requests at /slack/events, and whether all is well at /healthz."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from slack_bolt.adapter.starlette.async_handler import (
    AsyncSlackRequestHandler,
    to_async_bolt_request,
    to_starlette_response,
)
from slack_bolt.async_app import AsyncApp, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.request.async_internals import build_async_context
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

MAX_BODY = 1_000_000
"""Bytes of a request that are read; Slack's are far smaller."""


def build_web(app: AsyncApp, version: Callable[[], str]) -> Starlette:
    """The ASGI app around a Bolt app; `version` tells the catalogue's, which may change while it runs."""
    handler = AsyncSlackRequestHandler(app)

    async def on_slack(request: Request) -> Response:
        if int(request.headers.get("content-length") or 0) > MAX_BODY:
            return Response("too large", status_code=413)
        body = await request.body()
        said = parse_request(body)
        if said is None:
            return Response("not a request of Slack's", status_code=400)
        return to_starlette_response(await app.async_dispatch(_bolt_request(request, body, said)))

    async def on_health(_: Request) -> Response:
        return JSONResponse({"status": "ok", "catalogue": version()})

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


def parse_request(body: bytes) -> dict[str, Any] | None:
    """What a request of Slack's says: its JSON, the JSON of its payload, or the fields of its form; None if it is none.

    Bolt takes a body for well formed, and takes any form that has the word "payload" in it for one with a payload: a
    question about payloads would be no request at all.
    """
    try:
        text = body.decode()
        if text.lstrip().startswith(("{", "[")):
            said = json.loads(text)
        else:
            fields = dict(parse_qsl(text, keep_blank_values=True))
            said = json.loads(fields["payload"]) if "payload" in fields else fields
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _bolt_request(request: Request, body: bytes, said: dict[str, Any]) -> AsyncBoltRequest:
    made = to_async_bolt_request(request, body)
    if made.body != said:
        made.body = said
        made.context = build_async_context(AsyncBoltContext({}), said)
    return made
