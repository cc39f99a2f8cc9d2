"""The shortcuts: "Look up the plan" from anywhere, "Find related items" from the menu of any message."""

import logging
from typing import Any

from slack_bolt.async_app import AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Reply
from bot.render.lookup import (
    CONVERSATION,
    ITEM,
    LOOK_UP,
    SHARE,
    look_up_modal,
    related_to_message,
    shareable_modal,
    suggestions,
)
from bot.render.message import render_message
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.mentioning import items_on, text_of
from bot.slack.modals import answer_modal, show_modal
from bot.slack.office import Office
from bot.slack.posts import posted, public_view, shared_view
from bot.slack.responding import NotTakenError, give
from bot.slack.sending import NO_ENTRY
from catalogue.answers import items_of
from catalogue.catalogue import Entry

Body = dict[str, Any]

_log = logging.getLogger(__name__)


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the shortcuts and their forms."""

    async def on_look_up(body: Body, client: AsyncWebClient) -> None:
        reader = office.reader(await office.asked_in(body))
        await show_modal(client, body["trigger_id"], look_up_modal(reader))

    async def on_typed(body: Body) -> Body:
        return {"options": suggested(office, body.get("value") or "", await office.asked_in(body))}

    async def on_chosen(body: Body) -> Body:
        chosen = body["view"]["state"]["values"][ITEM][ITEM]["selected_option"]["value"]
        return shown(office, chosen, await office.asked_in(body))

    async def on_share(body: Body, client: AsyncWebClient) -> Body:
        problem = await share(office, body, await office.asked_in(body), client)
        return {"response_action": "errors", "errors": {CONVERSATION: problem}} if problem else {}

    async def on_find_related(body: Body, client: AsyncWebClient) -> None:
        asked = await office.asked_in(body)
        reader = office.reader(asked)
        said = text_of(body.get("message") or {})
        view = related_to_message(reader, said, await items_on(office.conversation, said, asked.preferences))
        await show_modal(client, body["trigger_id"], answer_modal(view, reader.texts))

    listeners.shortcut("look_up", on_look_up)
    listeners.options(ITEM, on_typed)
    listeners.form(LOOK_UP, on_chosen)
    listeners.form(SHARE, on_share)
    listeners.shortcut("find_related", on_find_related)


def suggested(office: Office, typed: str, asked: Asked) -> list[Body]:
    """The options for what was typed so far: of the last word as it is, else as the word that it begins."""
    reader = office.reader(asked)
    entries = _found(office, typed, asked) or _found(office, office.conversation.desk.finder.completed(typed), asked)
    return suggestions(reader, typed, entries)


def _found(office: Office, typed: str, asked: Asked) -> dict[Entry, None]:
    reply = office.conversation.read(typed, asked.preferences)
    return dict.fromkeys(items_of(reply.answer)) if isinstance(reply, Reply) else {}


def shown(office: Office, command: str, asked: Asked) -> Body:
    """The form with the answer in place of the search."""
    reply = office.conversation.read(command, asked.preferences)
    reader = office.reader(asked)
    if not isinstance(reply, Reply):
        return {"response_action": "errors", "errors": {ITEM: reader.texts("look-up-nothing")}}
    return {"response_action": "update", "view": shareable_modal(reader, public_view(reply.view), command)}


async def share(office: Office, body: Body, asked: Asked, client: AsyncWebClient) -> str:
    """Post the answer in the chosen conversation; what is wrong where that fails, empty where it is done.

    Slack gives an address to answer to for the chosen conversation, which works where hrplan is no member, too.
    """
    view, texts = body["view"], office.reader(asked).texts
    reply = office.conversation.read(view["private_metadata"], asked.preferences)
    assert isinstance(reply, Reply), "the form was made from an answer"
    message = render_message(shared_view(reply.view, texts, asked.user), texts)
    channel = view["state"]["values"][CONVERSATION][CONVERSATION]["selected_conversation"]
    addresses = [each["response_url"] for each in body.get("response_urls") or () if each.get("channel_id") == channel]
    try:
        if addresses:
            respond = AsyncRespond(response_url=addresses[0])
            await give(respond, {"response_type": "in_channel", **posted(message)})
            return ""
        await client.chat_postMessage(channel=channel, **posted(message))
    except SlackApiError as error:
        return texts("share-not-member" if error.response["error"] in NO_ENTRY else "share-failed")
    except NotTakenError as problem:
        _log.info("An answer was refused: %s", problem)
        return texts("share-failed")
    return ""
