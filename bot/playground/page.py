"""What the page in the browser talks to: facts at the start, a stream of changes, one door for all that people do."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import acting
from bot.playground.courier import Courier
from bot.playground.elements import NoSuchElementError, interactive, setting
from bot.playground.errors import NotAcknowledged, Refused, SlackError
from bot.playground.offers import Offers
from bot.playground.person import Person
from bot.playground.records import Json, Message, View
from bot.playground.snapshot import snapshot
from bot.playground.workspace import Workspace

PAGE = Path(__file__).parent / "page"
NOTHING_LEAVES = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
INLINE_KINDS = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif"}


def page_routes(workspace: Workspace, courier: Courier, offers: Offers) -> list[BaseRoute]:
    """Routes for the page, its stream of changes and its acts."""

    async def on_start(_request: Request) -> Response:
        people = [{"id": one.id, "name": one.name} for one in workspace.people]
        return JSONResponse({"offers": offers.as_json(), "people": people})

    async def on_changes(request: Request) -> Response:
        person = workspace.member(request.query_params["person"])
        stream = _changes(workspace, person.id)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"cache-control": "no-store"})

    async def on_act(request: Request) -> Response:
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            return JSONResponse({"ok": False, "message": "Send JSON."}, 415)
        call: Json = await request.json()
        person = Person(workspace, courier, workspace.member(call["person"]))
        return JSONResponse(await _outcome(person, call))

    async def on_file(request: Request) -> Response:
        file = workspace.files.get(request.path_params["file_id"])
        if file is None or file.content is None:
            return Response(status_code=404)
        kind = INLINE_KINDS.get(file.kind)
        disposition = {} if kind else {"content-disposition": f'attachment; filename="{_plain(file.name)}"'}
        return Response(file.content, media_type=kind or "application/octet-stream", headers=disposition)

    async def on_page(_request: Request) -> Response:
        return FileResponse(
            PAGE / "index.html", headers={"content-security-policy": NOTHING_LEAVES, "cache-control": "no-store"}
        )

    async def on_archive(_request: Request) -> Response:
        return RedirectResponse("/")

    return [
        Route("/", on_page),
        Route("/archives/{rest:path}", on_archive),
        Route("/playground/page/start", on_start),
        Route("/playground/page/changes", on_changes),
        Route("/playground/page/act", on_act, methods=["POST"]),
        Route("/playground/files/{file_id}/{name}", on_file),
        Mount("/assets", StaticFiles(directory=PAGE / "assets", check_dir=False)),
    ]


async def _changes(workspace: Workspace, person: str) -> AsyncIterator[str]:
    seen = -1
    while not workspace.closed:
        news = snapshot(workspace, person, seen)
        yield f"data: {json.dumps(news, ensure_ascii=False)}\n\n"
        seen = news["version"]
        await workspace.next_change(seen)


async def _outcome(person: Person, call: Json) -> Json:
    before = len(person.courier.deliveries)
    try:
        found = await _ACTS[call["act"]](person, call)
    except NotAcknowledged as error:
        return {"ok": False, "message": f"hrplan did not respond: {error}"}
    except Refused as error:
        return {"ok": False, "message": "Slack would not show hrplan's answer.", "problems": error.problems}
    except (SlackError, NoSuchElementError, LookupError) as error:
        return {"ok": False, "message": str(error)}
    sent = person.courier.deliveries[before:]
    return {"ok": True, "milliseconds": round(1000 * sum(one.seconds for one in sent), 1), **found}


async def _command(person: Person, call: Json) -> Json:
    channel = person.workspace.channels[call["channel"]]
    await acting.run_command(person, call["command"], call["text"], channel)
    return {}


async def _write(person: Person, call: Json) -> Json:
    thread = person.workspace.message(call["channel"], call["thread_ts"]) if call.get("thread_ts") else None
    name = "@hrplan" if call["channel"].startswith("D") else call["channel"]
    message = await person.writes(name, call["text"], thread=thread)
    return {"ts": message.ts}


async def _use(person: Person, call: Json) -> Json:
    surface = _surface(person, call)
    if isinstance(surface, View):
        _enter(surface, call)
    for placed in interactive(surface.blocks):
        if (placed.block_id, placed.action_id) == (call["block_id"], call["action_id"]):
            await acting.use_element(person, surface, placed, setting(placed.element, call.get("value")))
            return {}
    raise SlackError("element_not_found")


async def _submit(person: Person, call: Json) -> Json:
    view = person.workspace.view(call["view"])
    _enter(view, call)
    return {"errors": await acting.submit(person, view)}


async def _close(person: Person, call: Json) -> Json:
    await acting.close(person, person.workspace.view(call["view"]))
    return {}


async def _suggest(person: Person, call: Json) -> Json:
    return {"options": await acting.suggest(person, _surface(person, call), call["action_id"], call["query"])}


async def _open(person: Person, call: Json) -> Json:
    await acting.open_app(person, call["tab"])
    return {}


async def _shortcut(person: Person, call: Json) -> Json:
    if "ts" in call:
        message = person.workspace.message(call["channel"], call["ts"])
        await acting.message_shortcut(person, call["callback_id"], message)
    else:
        await acting.global_shortcut(person, call["callback_id"])
    return {}


async def _step(person: Person, call: Json) -> Json:
    run = await acting.run_step(person, call["callback_id"], call["inputs"])
    return {"run": run.id}


async def _app_in_channel(person: Person, call: Json) -> Json:
    channel = person.workspace.channels[call["channel"]]
    await (acting.add_app if call["present"] else acting.remove_app)(person, channel)
    return {}


async def _archive(person: Person, call: Json) -> Json:
    await acting.archive(person, person.workspace.channels[call["channel"]])
    return {}


async def _pass_time(person: Person, call: Json) -> Json:
    await person.workspace.pass_time(float(call["minutes"]))
    return {"now": person.workspace.clock().isoformat()}


_ACTS: dict[str, Callable[[Person, Json], Awaitable[Json]]] = {
    "command": _command,
    "write": _write,
    "use": _use,
    "submit": _submit,
    "close": _close,
    "suggest": _suggest,
    "open": _open,
    "shortcut": _shortcut,
    "step": _step,
    "app_in_channel": _app_in_channel,
    "archive": _archive,
    "pass_time": _pass_time,
}


def _surface(person: Person, call: Json) -> Message | View:
    if "view" in call:
        return person.workspace.view(call["view"])
    return person.workspace.message(call["channel"], call["ts"])


def _enter(view: View, call: dict[str, Any]) -> None:
    """Take over what the page holds: the value of each input, by block_id and action_id."""
    entered = call.get("entered", {})
    for placed in interactive(view.blocks):
        value = entered.get(placed.block_id, {}).get(placed.action_id)
        if value is not None:
            view.entered.setdefault(placed.block_id, {})[placed.action_id] = setting(placed.element, value["value"])


def _plain(name: str) -> str:
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in "._-") else "_" for letter in name)
