"""Mentions and direct messages: the same grammar as the command, answered in the thread or the conversation."""

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Reply
from bot.render.message import Message
from bot.slack.asked import asked_by_event
from bot.slack.beyond import answer_beyond
from bot.slack.incoming import typed_text
from bot.slack.office import Office
from bot.slack.posts import posted, public_message

_HANDLED_SUBTYPES = {None, "file_share", "thread_broadcast"}


def register(app: AsyncApp, office: Office) -> None:
    """Listen for mentions and direct messages."""

    async def on_mention(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        await _answer(office, event, body, client, thread=event.get("thread_ts") or event["ts"])

    async def on_message(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        if event.get("channel_type") == "im":
            await _answer(office, event, body, client, thread=event.get("thread_ts"))

    app.event("app_mention")(on_mention)
    app.event("message")(on_message)


async def _answer(
    office: Office, event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient, *, thread: str | None
) -> None:
    """Answer what a person said, once; never the app itself or another bot."""
    user = event.get("user")
    if not user or event.get("bot_id") or event.get("subtype") not in _HANDLED_SUBTYPES:
        return
    team = body.get("team_id") or ""
    if not await office.seen.first(f"{team}:{body.get('event_id', event['ts'])}", team):
        return
    preferences = await office.people.preferences(team, user)
    reply = office.conversation.read(typed_text(event.get("text", "")), preferences)
    texts = office.conversation.reader(preferences).texts
    if isinstance(reply, Reply):
        message: Message | None = public_message(reply.view, texts)
    else:
        message = await answer_beyond(office, reply, asked_by_event(body, event, preferences))
    if message is None:
        return
    await client.chat_postMessage(channel=event["channel"], thread_ts=thread, **posted(message))
