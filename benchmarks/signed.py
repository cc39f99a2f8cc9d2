"""Signed requests as Slack sends them, straight into an ASGI app of this process."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message, Scope

SECRET = "a secret for measuring"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True)
class Answered:
    """The body of an answer, and the seconds until it was complete."""

    body: bytes
    seconds: float


async def command(app: ASGIApp, text: str) -> Answered:
    """`/hrplan` with a text."""
    fields = {"command": "/hrplan", "text": text, "team_id": "T1", "user_id": "U2", "channel_id": "C1"}
    return await request(app, urlencode(fields).encode())


async def interaction(app: ASGIApp, payload: dict[str, Any]) -> Answered:
    """Something pressed, chosen or submitted."""
    return await request(app, urlencode({"payload": json.dumps(payload)}).encode())


async def event(app: ASGIApp, callback: dict[str, Any]) -> Answered:
    """An event in its envelope."""
    return await request(app, json.dumps(callback).encode(), JSON)


async def request(app: ASGIApp, body: bytes, content_type: str = FORM) -> Answered:
    """One signed request."""
    moment = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"x-slack-request-timestamp", moment.encode()),
        (b"x-slack-signature", f"v0={signature}".encode()),
    ]
    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": "/slack/events",
        "raw_path": b"/slack/events",
        "query_string": b"",
        "headers": headers,
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
        "root_path": "",
    }
    sent: list[Message] = []
    complete = start = time.perf_counter()

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        nonlocal complete
        sent.append(message)
        complete = time.perf_counter()

    await app(scope, receive, send)
    if sent[0]["status"] != 200:
        raise RuntimeError(f"status {sent[0]['status']}")
    return Answered(b"".join(message.get("body", b"") for message in sent[1:]), complete - start)
