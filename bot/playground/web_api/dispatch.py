"""From an HTTP request of the app's Web API client to a method, and from its result or refusal to an HTTP response."""

import asyncio
import json
from collections.abc import Callable
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.playground.errors import SlackError
from bot.playground.faults import Fault
from bot.playground.posting import app_responds
from bot.playground.records import Json
from bot.playground.web_api import agent, chat, conversations, files, views
from bot.playground.workspace import Workspace

Method = Callable[[Workspace, Json], Json]

METHODS: dict[str, Method] = {
    **agent.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **views.METHODS,
}
WITHOUT_TOKEN = {"oauth.v2.access"}
WITH_STEP_TOKEN = "xwfp-playground"  # noqa: S105 - opens nothing but this
JSON_ARGUMENTS = {"attachments", "blocks", "files", "metadata", "outputs", "prompts", "view"}


def web_api_routes(workspace: Workspace) -> list[Route]:
    """Routes for the methods, for `response_url`s and for uploads."""

    async def on_method(request: Request) -> Response:
        await workspace.faults.silence()
        return await _answer_with_faults(workspace, request)

    async def on_response_url(request: Request) -> Response:
        await workspace.faults.silence()
        try:
            permit = workspace.permits.redeem_response(request.path_params["key"])
        except SlackError as error:
            return PlainTextResponse(error.code, 404)
        try:
            app_responds(workspace, permit, await request.json())
        except SlackError as error:
            return JSONResponse(_refusal(error))
        return PlainTextResponse("ok")

    async def on_upload(request: Request) -> Response:
        try:
            files.receive_upload(workspace, request.path_params["file_id"], await request.body())
        except SlackError as error:
            return PlainTextResponse(str(error), 400)
        return PlainTextResponse("OK")

    return [
        Route("/playground/api/{method}", on_method, methods=["GET", "POST"]),
        Route("/playground/response/{key}", on_response_url, methods=["POST"]),
        Route("/playground/upload/{file_id}", on_upload, methods=["POST"]),
    ]


async def _answer_with_faults(workspace: Workspace, request: Request) -> Response:
    method = request.path_params["method"]
    call = await _arguments(request)
    fault = workspace.faults.take(method)
    if fault is None:
        return _answer(workspace, method, call, _token(request, call))
    await asyncio.sleep(fault.delay)
    if fault.after_effect:
        _answer(workspace, method, call, _token(request, call))
    return _FAILURES[fault.kind](fault)


def _answer(workspace: Workspace, method: str, call: Json, token: str) -> Response:
    try:
        _check_token(workspace, method, token)
        if method not in METHODS:
            raise SlackError("unknown_method")
        workspace.api_calls.append((method, call))
        return JSONResponse({"ok": True, **METHODS[method](workspace, call)})
    except SlackError as error:
        return JSONResponse(_refusal(error))
    except KeyError as error:
        return JSONResponse(_refusal(SlackError("invalid_arguments", [f"missing required field: {error.args[0]}"])))


def _check_token(workspace: Workspace, method: str, token: str) -> None:
    if method in WITHOUT_TOKEN:
        return
    if not token:
        raise SlackError("not_authed")
    if token not in {workspace.bot_token, WITH_STEP_TOKEN}:
        raise SlackError("invalid_auth")
    if not workspace.installed:
        raise SlackError("account_inactive")


def _refusal(error: SlackError) -> Json:
    found: Json = {"ok": False, "error": error.code}
    if error.messages:
        found["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in error.messages]}
    return found


async def _arguments(request: Request) -> Json:
    found: Json = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        body = await request.body()
        found |= json.loads(body) if body else {}
    elif request.method == "POST":
        found |= parse_qsl((await request.body()).decode(), keep_blank_values=True)
    for name in JSON_ARGUMENTS & found.keys():
        if isinstance(found[name], str):
            found[name] = json.loads(found[name])
    return {name: value for name, value in found.items() if value is not None}


def _token(request: Request, call: Json) -> str:
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    return str(call.pop("token", given))


class _CutOff(Response):
    """Promises more than it sends, and ends: the client sees the connection break."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's signature
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b'{"ok"', "more_body": True})


def _rate_limited(fault: Fault) -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(fault.retry_after)})


def _refused(fault: Fault) -> Response:
    return JSONResponse({"ok": False, "error": fault.code})


def _broken_down(_fault: Fault) -> Response:
    return PlainTextResponse("upstream connect error", 503)


def _cut_off(_fault: Fault) -> Response:
    return _CutOff()


_FAILURES: dict[str, Callable[[Fault], Response]] = {
    "rate_limited": _rate_limited,
    "error": _refused,
    "server_error": _broken_down,
    "hang_up": _cut_off,
}
