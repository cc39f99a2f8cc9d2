"""Files to where they were asked for, and words to who asked.

Where hrplan is not a member it can't post a file; the person then gets it as a direct message, and is told so.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt.async_app import AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.calling import FAILURES
from bot.render.message import Message
from bot.render.saving import said
from bot.render.texts import Texts
from bot.slack.asked import Asked
from bot.slack.posts import posted, private
from bot.slack.responding import NotTakenError, give

_log = logging.getLogger(__name__)

NO_ENTRY = {"not_in_channel", "channel_not_found", "is_archived", "restricted_action", "no_permission"}
"""What Slack says of a conversation in which hrplan can't post."""

MOST_SECONDS = 30
"""So long a busy Slack is waited for, once."""


@dataclass(frozen=True)
class File:
    """A file to send: its name, what it holds, what is said beside it, and what a picture shows."""

    name: str
    content: bytes
    title: str
    comment: str
    alt_text: str | None = None


async def make_and_send(client: AsyncWebClient, asked: Asked, texts: Texts, make: Callable[[], File]) -> None:
    """Make a file beside everything else and send it; whatever happens, who asked hears of it."""
    await show_status(client, asked, texts("status-working"))
    try:
        file = await asyncio.to_thread(make)
        here = await send_file(client, file, asked, elsewhere=texts("save-elsewhere"))
    except Exception:  # noqa: BLE001 - a person waits for the file, so every failure has to be told
        _log.exception("A file could not be sent")
        await tell(client, asked, said(texts, texts("save-failed")))
        return
    if not here and asked.channel:
        await tell(client, asked, said(texts, texts("save-is-elsewhere")))


async def show_status(client: AsyncWebClient, asked: Asked, status: str) -> None:
    """Show in the thread that hrplan is working; Slack takes it away with the next message there.

    Slack shows it in any thread where the app may write, in the Messages tab as in a channel, and nowhere else.
    Where it can't be shown, the work goes on without.
    """
    if not (asked.thread and asked.channel):
        return
    try:
        await client.assistant_threads_setStatus(channel_id=asked.channel, thread_ts=asked.thread, status=status)
    except FAILURES as problem:
        _log.info("The status could not be shown: %s", problem.__class__.__name__)


async def send_file(client: AsyncWebClient, file: File, asked: Asked, *, elsewhere: str) -> bool:
    """Send a file to where it was asked for; False where it went to the person instead, with `elsewhere` said.

    Raises:
        SlackApiError: where Slack takes it in neither place.
    """
    if asked.channel:
        try:
            await _upload(client, file, asked.channel, asked.thread, file.comment)
            return True
        except SlackApiError as error:
            if error.response["error"] not in NO_ENTRY:
                raise
    await _upload(client, file, await _direct_message(client, asked.user), "", f"{file.comment}\n{elsewhere}")
    return False


async def _upload(client: AsyncWebClient, file: File, channel: str, thread: str, comment: str) -> None:
    """Upload; once more where Slack is busy and says for how long."""
    for last in (False, True):
        try:
            await client.files_upload_v2(
                channel=channel,
                thread_ts=thread or None,
                content=file.content,
                filename=file.name,
                title=file.title,
                alt_txt=file.alt_text,
                initial_comment=comment,
            )
            return
        except SlackApiError as error:
            if last or error.response["error"] != "ratelimited":
                raise
            await asyncio.sleep(min(MOST_SECONDS, int(error.response.headers.get("Retry-After", "1"))))


async def _direct_message(client: AsyncWebClient, user: str) -> str:
    opened = await client.conversations_open(users=user)
    return str(opened["channel"]["id"])


async def tell(client: AsyncWebClient, asked: Asked, message: Message) -> None:
    """Say something to who asked, and to nobody else: where they asked if that is possible, else directly."""
    if asked.respond:
        try:
            await give(AsyncRespond(response_url=asked.respond), private(message), thread=asked.thread)
            return
        except NotTakenError as problem:
            _log.info("An answer was refused: %s", problem)
    if asked.channel:
        try:
            await client.chat_postEphemeral(
                channel=asked.channel, user=asked.user, thread_ts=asked.thread or None, **posted(message)
            )
            return
        except SlackApiError as error:
            _log.info("A private message was refused: %s", error.response["error"])
    await client.chat_postMessage(channel=await _direct_message(client, asked.user), **posted(message))
