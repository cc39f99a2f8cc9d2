"""A Slack that breaks on demand: a small HTTP server with the few Web API methods that digests call.

It keeps everything that was posted, with its metadata, so that a test can say what arrived and how often. Faults are
planned (`plan`), or drawn with a seed (`Weather`). Channels that refuse a post are named in `refusing`.
"""

import asyncio
import random
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from aiohttp import web

Fault = Literal[
    "", "limit", "refuse_connection", "error_before", "error_after", "hang_up_before", "hang_up_after", "slow"
]


@dataclass
class Said:
    """A message in a channel."""

    channel: str
    ts: str
    text: str
    thread: str
    metadata: dict[str, Any]
    blocks: list[dict[str, Any]]
    token: str

    @property
    def payload(self) -> dict[str, Any]:
        return self.metadata.get("event_payload", {})

    @property
    def key(self) -> tuple[str, str, int]:
        """Subscription, slot and part: what must be there once."""
        return self.payload["subscription"], self.payload["slot"], self.payload["part"]


@dataclass
class Weather:
    """How often which fault happens to a post, drawn with a seed."""

    seed: int
    chances: dict[Fault, float]
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def draw(self) -> Fault:
        drawn = self._random.random()
        for fault, chance in self.chances.items():
            drawn -= chance
            if drawn < 0:
                return fault
        return ""


class SlackServer:
    """The server; `async with SlackServer() as slack` starts it."""

    def __init__(self, *, history: bool = True, latency: float = 0.0, strip_metadata: bool = False) -> None:
        self.history = history
        self.latency = latency
        self.strip_metadata = strip_metadata
        self.said: list[Said] = []
        self.refusing: dict[str, str] = {}
        self.weather: Weather | None = None
        self.plan: deque[Fault] = deque()
        self.history_plan: deque[Literal["limit", "error", "hang_up"]] = deque()
        self.calls: Counter[str] = Counter()
        self.times: list[tuple[float, str]] = []
        self.base_url = ""
        self._count = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        for name in ("chat.postMessage", "conversations.history", "conversations.replies", "conversations.open"):
            app.router.add_route("*", f"/api/{name}", self._on_call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.base_url = f"http://127.0.0.1:{port}/api/"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    @property
    def digests(self) -> list[Said]:
        """What was posted of digests, without notes to owners."""
        return [said for said in self.said if said.payload.get("part", -1) >= 0]

    @property
    def notes(self) -> list[Said]:
        """The notes to owners."""
        return [said for said in self.said if said.payload.get("part") == -1]

    def doubled(self) -> list[tuple[str, str, int]]:
        """What is there more than once."""
        return [key for key, times in Counter(said.key for said in self.digests).items() if times > 1]

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        name = request.path.rpartition("/")[2]
        self.calls[name] += 1
        call = await _arguments(request)
        call["token"] = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if self.latency:
            await asyncio.sleep(self.latency)
        if name == "chat.postMessage":
            return await self._post(request, call)
        if name == "conversations.open":
            return web.json_response({"ok": True, "channel": {"id": f"D{call['users']}"}})
        return self._read(request, call, name)

    async def _post(self, request: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        fault = self.plan.popleft() if self.plan else self.weather.draw() if self.weather else ""
        if code := self.refusing.get(call["channel"]):
            return web.json_response({"ok": False, "error": code})
        if fault == "limit":
            return _limited()
        if fault in {"error_before", "hang_up_before"}:
            return _broken(request, fault)
        if fault == "slow":
            await asyncio.sleep(0.5)
        said = self._keep(call)
        if fault in {"error_after", "hang_up_after"}:
            return _broken(request, fault)
        return web.json_response({"ok": True, "channel": said.channel, "ts": said.ts, "message": {"text": said.text}})

    def _keep(self, call: dict[str, Any]) -> Said:
        self._count += 1
        loop = asyncio.get_running_loop()
        channel = f"D{call['channel']}" if call["channel"].startswith("U") else call["channel"]
        ts = f"{time.time():.0f}.{self._count:06d}"
        said = Said(
            channel, ts, call["text"], call.get("thread_ts", ""), call["metadata"], call["blocks"], call["token"]
        )
        self.said.append(said)
        self.times.append((loop.time(), said.payload.get("delivery", "")))
        return said

    def _read(self, request: web.Request, call: dict[str, Any], name: str) -> web.StreamResponse:
        if self.history_plan:
            match self.history_plan.popleft():
                case "limit":
                    return _limited()
                case "hang_up":
                    return _broken(request, "hang_up_before")
                case "error":
                    return web.json_response({"ok": False, "error": "internal_error"})
        if not self.history:
            return web.json_response({"ok": False, "error": "missing_scope"})
        thread = call.get("ts", "")
        found = [
            said
            for said in self.said
            if said.channel == call["channel"]
            and float(said.ts) > float(call["oldest"])
            and (said.thread == thread if name == "conversations.replies" else not said.thread)
        ]
        start = int(call.get("cursor") or 0)
        page = found[start : start + 2]
        cursor = str(start + 2) if start + 2 < len(found) else ""
        messages = [
            {"ts": said.ts, "text": said.text, "blocks": said.blocks}
            | ({} if self.strip_metadata else {"metadata": said.metadata})
            for said in page
        ]
        return web.json_response(
            {"ok": True, "messages": messages, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}
        )


async def _arguments(request: web.Request) -> dict[str, Any]:
    """The arguments of a call, however the SDK sends them."""
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}


def _limited() -> web.Response:
    return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})


def _broken(request: web.Request, fault: Fault) -> web.StreamResponse:
    if fault.startswith("error"):
        return web.Response(status=503, text="upstream connect error")
    assert request.transport is not None
    request.transport.close()
    return web.Response()
