"""Brings requests to the app as Slack does: signed, with 3 seconds to acknowledge, again if a test says so.

The app runs in this process; the acknowledgement counts from the moment its response is complete, and whatever the app
does afterwards goes on in the background (`settled` waits for it). Signatures use the machine's clock and not the
workspace's, because Bolt compares them with the machine's.
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from bot.playground.clock import Clock
from bot.playground.errors import NotAcknowledged
from bot.playground.payloads import event_callback

Json = dict[str, Any]
Scope = MutableMapping[str, Any]
ASGIApp = Callable[[Scope, Callable[[], Awaitable[Scope]], Callable[[Scope], Awaitable[None]]], Awaitable[None]]

SECONDS_TO_ACKNOWLEDGE = 3.0
REQUESTS_PATH = "/slack/events"


@dataclass(slots=True)
class Delivery:
    """One request to the app, and how the app took it; status 0 is no answer in time."""

    kind: str
    body: bytes
    content_type: str
    status: int = 0
    answer: bytes = b""
    seconds: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def answer_json(self) -> Json | None:
        """The JSON in the acknowledgement; plain text counts as `{"text": ...}`; None where it is empty."""
        text = self.answer.decode()
        if not text:
            return None
        if text.startswith("{"):
            found: Json = json.loads(text)
            return found
        return {"text": text}


class Courier:
    """Signs and delivers."""

    def __init__(
        self, app: ASGIApp, signing_secret: str, clock: Clock, idle: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        """`idle` waits for what the app still does after its acknowledgements, where the app can tell."""
        self._app = app
        self._idle = idle
        self._secret = signing_secret.encode()
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self.deliveries: list[Delivery] = []

    async def command(self, body: bytes) -> Delivery:
        """Deliver a slash command."""
        return await self._deliver_and_expect(Delivery("command", body, "application/x-www-form-urlencoded"))

    async def interaction(self, payload: Json) -> Delivery:
        """Deliver an interactive payload."""
        body = urlencode({"payload": json.dumps(payload)}).encode()
        return await self._deliver_and_expect(Delivery(payload["type"], body, "application/x-www-form-urlencoded"))

    async def event(self, event: Json) -> Delivery:
        """Deliver an event; a refusal is not an error here, since Slack would only try again."""
        body = json.dumps(event_callback(event, int(self._clock().timestamp()))).encode()
        return await self.deliver(Delivery(f"event {event['type']}", body, "application/json"))

    async def redeliver(self, delivery: Delivery, retry: int = 1, reason: str = "http_timeout") -> Delivery:
        """Deliver the same request again, as Slack does when it believes that the first was lost."""
        headers = {"x-slack-retry-num": str(retry), "x-slack-retry-reason": reason}
        return await self.deliver(
            Delivery(delivery.kind, delivery.body, delivery.content_type, headers=delivery.headers | headers)
        )

    def event_soon(self, _subscription: str, event: Json) -> None:
        """Deliver an event without waiting for it."""
        self._keep(asyncio.get_running_loop().create_task(self._event(event)))

    async def idle(self) -> None:
        """Wait for what the app does after its acknowledgements, where it can tell; else not at all."""
        if self._idle is not None:
            await self._idle()

    async def settled(self) -> None:
        """Wait until everything that was under way in the app has ended."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.idle()

    async def deliver(self, delivery: Delivery, *, timestamp: int | None = None, signature: str = "") -> Delivery:
        """Deliver any request; a wrong time or signature can be given to see it refused."""
        moment = str(timestamp if timestamp is not None else int(time.time()))
        delivery.headers |= {
            "content-type": delivery.content_type,
            "x-slack-request-timestamp": moment,
            "x-slack-signature": signature or self.signature(moment, delivery.body),
        }
        self.deliveries.append(delivery)
        start = time.perf_counter()
        answered = asyncio.Event()
        task = asyncio.get_running_loop().create_task(self._run(delivery, answered))
        self._keep(task)
        await _first_of(answered, task, SECONDS_TO_ACKNOWLEDGE)
        delivery.seconds = time.perf_counter() - start
        return delivery

    def signature(self, moment: str, body: bytes) -> str:
        """Slack's signature of a body at a moment (seconds since 1970)."""
        return "v0=" + hmac.new(self._secret, b"v0:" + moment.encode() + b":" + body, hashlib.sha256).hexdigest()

    async def _deliver_and_expect(self, delivery: Delivery) -> Delivery:
        await self.deliver(delivery)
        if delivery.status == 0:
            raise NotAcknowledged(f"{delivery.kind}: no answer within {SECONDS_TO_ACKNOWLEDGE:g} seconds")
        if delivery.status != 200:
            raise NotAcknowledged(f"{delivery.kind}: HTTP {delivery.status} {delivery.answer.decode()[:200]}")
        return delivery

    async def _event(self, event: Json) -> None:
        await self.event(event)

    async def _run(self, delivery: Delivery, answered: asyncio.Event) -> None:
        scope = _scope(delivery)
        sent_body = False
        chunks: list[bytes] = []
        status = 0

        async def receive() -> Scope:
            nonlocal sent_body
            if sent_body:
                await asyncio.Event().wait()
            sent_body = True
            return {"type": "http.request", "body": delivery.body, "more_body": False}

        async def send(message: Scope) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                chunks.append(message.get("body", b""))
                if not message.get("more_body", False):
                    delivery.status, delivery.answer = status, b"".join(chunks)
                    answered.set()

        await self._app(scope, receive, send)

    def _keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _first_of(answered: asyncio.Event, task: asyncio.Task[None], seconds: float) -> None:
    waiter = asyncio.ensure_future(answered.wait())
    try:
        await asyncio.wait({waiter, task}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiter.cancel()
    if task.done() and not answered.is_set():
        task.result()


def _scope(delivery: Delivery) -> Scope:
    headers = {"host": "127.0.0.1", "content-length": str(len(delivery.body)), **delivery.headers}
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": REQUESTS_PATH,
        "raw_path": REQUESTS_PATH.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
