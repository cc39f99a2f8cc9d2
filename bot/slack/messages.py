"""Mentions and direct messages: the same grammar as the command, answered in the thread or the conversation."""

import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Reply
from bot.parsing.followups import Edge, Shown, follow_up, shown_by
from bot.render.edges import edge_view
from bot.render.message import Message, render_message
from bot.slack.asked import Asked, asked_by_event
from bot.slack.beyond import answer_beyond
from bot.slack.incoming import typed_text
from bot.slack.listening import Listeners
from bot.slack.office import Office
from bot.slack.pictures import post
from bot.slack.posts import public_message
from bot.slack.sending import NO_ENTRY

Json = dict[str, Any]

_log = logging.getLogger(__name__)

_HANDLED_SUBTYPES = {None, "file_share", "thread_broadcast"}


def register(listeners: Listeners, office: Office) -> None:
    """Listen for mentions and direct messages."""

    async def on_mention(event: Json, body: Json, client: AsyncWebClient) -> None:
        await _answer(office, event, body, client, thread=event.get("thread_ts") or event["ts"])

    async def on_message(event: Json, body: Json, client: AsyncWebClient) -> None:
        if event.get("channel_type") == "im":
            await _answer(office, event, body, client, thread=event.get("thread_ts"))

    listeners.event("app_mention", on_mention)
    listeners.event("message", on_message)


async def _answer(office: Office, event: Json, body: Json, client: AsyncWebClient, *, thread: str | None) -> None:
    """Answer what a person said, once; never the app itself or another bot.

    Slack has been told by now, so it does not deliver the event again. If the process dies before the answer is posted,
    there is none, and whoever asked asks again; nothing is ever answered twice. What fails otherwise is told where it
    was asked.
    """
    user = event.get("user")
    if not user or event.get("bot_id") or event.get("subtype") not in _HANDLED_SUBTYPES:
        return
    team = body.get("team_id") or ""
    if not await office.seen.first(f"{team}:{body.get('event_id', event['ts'])}", team):
        return
    preferences = await office.people.preferences(team, user)
    asked = asked_by_event(body, event, preferences)
    said = await _said(office, typed_text(event.get("text", "")), asked, thread or "")
    if said.message is None:
        return
    try:
        sent = await post(office, client, asked, said.message, event["channel"], thread)
    except SlackApiError as error:
        if error.response.get("error") not in NO_ENTRY:
            raise
        # hrplan was taken out of the channel while it was asked, or the channel is no more.
        _log.info("Not answered, since hrplan can't post there any more: %s", error.response["error"])
        return
    if said.shown is not None:
        await office.threads.remember(asked, thread or "", str(sent["ts"]), said.shown)


@dataclass(frozen=True)
class _Said:
    """A message, and what is talked about once it was sent."""

    message: Message | None
    shown: Shown | None = None


async def _said(office: Office, text: str, asked: Asked, thread: str) -> _Said:
    """What to say to a text; one that goes on from the card above it means that card."""
    reader = office.reader(asked)
    last = await office.threads.last(asked, thread)
    following = follow_up(text, last, reader.catalogue) if last is not None else None
    if isinstance(following, Edge):
        return _Said(render_message(edge_view(reader, following), reader.texts))
    reply = office.conversation.read(following.command if following else text, asked.preferences)
    if not isinstance(reply, Reply):
        return _Said(await answer_beyond(office, reply, asked))
    shown = following.shown if following is not None else shown_by(reply.answer)
    return _Said(public_message(reply.view, reader.texts), shown)
