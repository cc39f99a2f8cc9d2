"""The one place where digests call Slack. What comes back is a value; nothing is tried twice here.

The SDK's own retries are off: they post again after a connection broke, and read only the first digit of Retry-After.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol, cast

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.calling import FAILURES
from bot.digest.outcomes import Absent, Finding, Limited, Mark, Outcome, Place, Posted, Refused, Unclear, Unseen, Unsent
from bot.digest.ports import Tokens
from bot.render.message import Message

TIMEOUT_SECONDS = 8
"""After so long a post counts as unclear. Whoever takes over from a dead process waits longer than this."""

_PAGE = 100
_MOST_PAGES = 20
_LONGEST_WAIT = 90.0
_UNCLEAR = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""With these, Slack says, a part of the work may have been done."""
_LIMITED = frozenset({"ratelimited", "rate_limited"})


class Chat(Protocol):
    """Posts messages and finds them again."""

    async def post(self, place: Place, message: Message, mark: Mark, thread: str = "") -> Outcome:
        """Hand one message to Slack, once."""
        ...

    async def find(self, place: Place, mark: Mark, since: datetime, thread: str = "") -> Finding:
        """Look for a message that was handed over before, by its mark."""
        ...


class SlackChat:
    """Slack, through its Web API. Close it in the end."""

    def __init__(self, tokens: Tokens, base_url: str = AsyncWebClient.BASE_URL) -> None:
        self._tokens = tokens
        self._base_url = base_url
        self._session: aiohttp.ClientSession | None = None

    async def post(self, place: Place, message: Message, mark: Mark, thread: str = "") -> Outcome:
        """Hand one message to Slack, once."""
        client = await self._client(place)
        if client is None:
            return Refused("not_installed")
        call: dict[str, Any] = {
            "channel": place.channel,
            "text": message.text,
            "blocks": marked(message, mark),
            "metadata": {"event_type": "hrplan_digest", "event_payload": _payload(mark)},
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if thread:
            call["thread_ts"] = thread
        try:
            reply = cast("Mapping[str, Any]", (await client.chat_postMessage(**call)).data)
        except FAILURES as problem:
            return _failure(problem)
        return Posted(str(reply["channel"]), str(reply["ts"])) if "ts" in reply else Unclear("no_ts")

    async def find(self, place: Place, mark: Mark, since: datetime, thread: str = "") -> Finding:
        """Look for a message that was handed over before, by its mark; waits where Slack asks for it."""
        client = await self._client(place)
        if client is None:
            return Unseen("not_installed")
        try:
            channel = await _conversation(client, place)
            return await _search(client, channel, mark, since, thread)
        except SlackApiError as problem:
            return Unseen(_code(problem) or "no_answer")
        except FAILURES as problem:
            return Unseen(type(problem).__name__)

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()

    async def _client(self, place: Place) -> AsyncWebClient | None:
        token = await self._tokens.token(place.team, place.enterprise)
        if token is None:
            return None
        if self._session is None:
            # An idle connection that Slack closes just as it is used would make an unclear post; so none idles long.
            connector = aiohttp.TCPConnector(keepalive_timeout=5)
            timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        return AsyncWebClient(token, self._base_url, session=self._session, retry_handlers=[])


def marked(message: Message, mark: Mark) -> list[dict[str, Any]]:
    """The blocks of a message, with its mark as the id of the first block that has none."""
    blocks = list(message.blocks)
    for index, block in enumerate(blocks):
        if "block_id" not in block:
            blocks[index] = {**block, "block_id": mark.label}
            break
    return blocks


def _payload(mark: Mark) -> dict[str, Any]:
    return {"delivery": mark.delivery, "part": mark.part, "subscription": mark.subscription, "slot": mark.slot}


def _failure(problem: Exception) -> Outcome:
    if isinstance(problem, aiohttp.ClientConnectorError):
        return Unsent(type(problem).__name__)
    if not isinstance(problem, SlackApiError):
        return Unclear(type(problem).__name__)
    code = _code(problem)
    if _status(problem) == 429 or code in _LIMITED:
        return Limited(_retry_after(problem))
    if _status(problem) >= 500 or not code or code in _UNCLEAR:
        return Unclear(code or f"http_{_status(problem)}")
    return Refused(code)


async def _conversation(client: AsyncWebClient, place: Place) -> str:
    """The id of a conversation; one with a person is opened, which does no harm where it is open."""
    if not place.is_person:
        return place.channel
    reply = cast("Mapping[str, Any]", (await client.conversations_open(users=place.channel)).data)
    return str(reply["channel"]["id"])


async def _search(client: AsyncWebClient, channel: str, mark: Mark, since: datetime, thread: str) -> Finding:
    oldest, cursor = f"{since.timestamp():.6f}", ""
    for _ in range(_MOST_PAGES):
        page = await _read_page(client, channel, thread, oldest, cursor)
        for said in page.get("messages", ()):
            if _bears(said, mark):
                return Posted(channel, str(said["ts"]))
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return Unseen("incomplete") if page.get("has_more") else Absent()
    return Unseen("too_much_said")


async def _read_page(client: AsyncWebClient, channel: str, thread: str, oldest: str, cursor: str) -> Mapping[str, Any]:
    call: dict[str, Any] = {"channel": channel, "oldest": oldest, "limit": _PAGE, "include_all_metadata": True}
    if cursor:
        call["cursor"] = cursor
    for _ in range(5):
        try:
            if thread:
                return cast("Mapping[str, Any]", (await client.conversations_replies(ts=thread, **call)).data)
            return cast("Mapping[str, Any]", (await client.conversations_history(**call)).data)
        except SlackApiError as problem:
            if _status(problem) != 429:
                raise
            await asyncio.sleep(min(_retry_after(problem), _LONGEST_WAIT))
    raise TimeoutError("rate limited again and again")


def _bears(said: Mapping[str, Any], mark: Mark) -> bool:
    payload = (said.get("metadata") or {}).get("event_payload") or {}
    if payload.get("delivery") == mark.delivery and payload.get("part") == mark.part:
        return True
    return any(block.get("block_id") == mark.label for block in said.get("blocks") or ())


def _code(problem: SlackApiError) -> str:
    data = getattr(problem.response, "data", None)
    return str(data.get("error") or "") if isinstance(data, dict) else ""


def _status(problem: SlackApiError) -> int:
    """The HTTP status; the SDK puts its own response into its error, or aiohttp's where the body was no JSON."""
    status: int = getattr(problem.response, "status_code", 0) or getattr(problem.response, "status", 0)
    return status


def _retry_after(problem: SlackApiError) -> float:
    headers = {str(name).lower(): value for name, value in (getattr(problem.response, "headers", None) or {}).items()}
    try:
        return max(1.0, float(headers.get("retry-after", "")))
    except ValueError:
        return 30.0
