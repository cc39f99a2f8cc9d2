"""Buttons and selects: each carries an act and a command of the grammar; here the acts are done."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Preferences, Reply
from bot.render.actions import read_action
from bot.render.blocks import Surface
from bot.render.limits import cut_label
from bot.render.message import Message, render_message, render_surface
from bot.render.view import Act
from bot.slack.asked import asked_by_action
from bot.slack.beyond import answer_beyond
from bot.slack.office import Office
from bot.slack.posts import posted, private, shared_view

Body = dict[str, Any]


def register(app: AsyncApp, office: Office) -> None:
    """Listen for every act."""

    async def on_answer(ack: AsyncAck, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        await show_answer(office, body, respond, client)

    async def on_modal(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await open_modal(office, body, client)

    async def on_replace(ack: AsyncAck, body: Body, respond: AsyncRespond) -> None:
        await ack()
        reply = await _reply(office, body)
        if isinstance(reply, Reply):
            await respond(replace_original=True, **posted(reply.message))

    async def on_share(ack: AsyncAck, body: Body, respond: AsyncRespond) -> None:
        await ack()
        await share(office, body, respond)

    async def on_remove(ack: AsyncAck, body: Body, respond: AsyncRespond) -> None:
        await ack()
        await remove(office, body, respond)

    for act, listener in (
        (Act.ANSWER, on_answer),
        (Act.MODAL, on_modal),
        (Act.REPLACE, on_replace),
        (Act.SHARE, on_share),
        (Act.REMOVE, on_remove),
    ):
        app.action(re.compile(f"^{act}:"))(listener)


def command_in(body: Body) -> str:
    """The command that the pressed button or the chosen option carries."""
    return read_action(body["actions"][0])[1]


async def preferences_of(office: Office, body: Body) -> Preferences:
    """The preferences of the person who pressed."""
    team = (body.get("team") or body.get("user") or {}).get("id", "") if body.get("team") else ""
    return await office.people.preferences(team, body["user"]["id"])


async def _reply(office: Office, body: Body) -> Reply | object:
    return office.conversation.read(command_in(body), await preferences_of(office, body))


async def show_answer(office: Office, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
    """Answer for the person who pressed: below the message, or in a modal where there is no message."""
    if not body.get("response_url"):
        await open_modal(office, body, client)
        return
    preferences = await preferences_of(office, body)
    reply = office.conversation.read(command_in(body), preferences)
    if isinstance(reply, Reply):
        message: Message | None = reply.message
    else:
        message = await answer_beyond(office, reply, asked_by_action(body, preferences))
    if message is None:
        return
    thread = (body.get("message") or body.get("container") or {}).get("thread_ts")
    await respond(replace_original=False, thread_ts=thread, **private(message))


async def open_modal(office: Office, body: Body, client: AsyncWebClient) -> None:
    """Show the answer in a modal; above another one if that is where the button was."""
    preferences = await preferences_of(office, body)
    reply = office.conversation.read(command_in(body), preferences)
    if not isinstance(reply, Reply):
        return
    texts = office.conversation.reader(preferences).texts
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": cut_label(reply.view.title, 24)},
        "close": {"type": "plain_text", "text": texts("button-close")},
        "blocks": render_surface(reply.view, texts, Surface.MODAL),
    }
    in_modal = (body.get("container") or {}).get("type") == "view" and (body.get("view") or {}).get("type") == "modal"
    call = client.views_push if in_modal else client.views_open
    await call(trigger_id=body["trigger_id"], view=view)


async def share(office: Office, body: Body, respond: AsyncRespond) -> None:
    """Post the answer in the conversation, under the name of the person who shares it."""
    preferences = await preferences_of(office, body)
    reply = office.conversation.read(command_in(body), preferences)
    if not isinstance(reply, Reply):
        return
    texts = office.conversation.reader(preferences).texts
    view = shared_view(reply.view, texts, body["user"]["id"])
    thread = (body.get("message") or body.get("container") or {}).get("thread_ts")
    message = render_message(view, texts)
    await respond(response_type="in_channel", replace_original=False, thread_ts=thread, **posted(message))


async def remove(office: Office, body: Body, respond: AsyncRespond) -> None:
    """Take a shared answer away, for the person who shared it."""
    if command_in(body) == body["user"]["id"]:
        await respond(delete_original=True)
        return
    texts = office.conversation.reader(await preferences_of(office, body)).texts
    await respond(text=texts("remove-not-yours"), response_type="ephemeral", replace_original=False)
