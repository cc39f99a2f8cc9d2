"""Buttons and selects: each carries an act and a command of the grammar; here the acts are done."""

from typing import Any

from slack_bolt.async_app import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Reply
from bot.render.actions import read_action
from bot.render.message import Message, render_message
from bot.render.view import Act
from bot.requests import Export, Settings
from bot.slack.acts import on_act
from bot.slack.beyond import answer_beyond, digest_view
from bot.slack.listening import Listeners
from bot.slack.modals import answer_modal, message_modal, show_modal
from bot.slack.office import Office
from bot.slack.posts import commands_on, posted, private, public_message, shared_view
from bot.slack.responding import give, take_back

Body = dict[str, Any]


def register(listeners: Listeners, office: Office) -> None:
    """Listen for every act."""

    async def on_answer(body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await show_answer(office, body, respond, client)

    async def on_modal(body: Body, client: AsyncWebClient) -> None:
        await open_modal(office, body, client)

    async def on_replace(body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await replace(office, body, respond, client)

    async def on_share(body: Body, respond: AsyncRespond) -> None:
        await share(office, body, respond)

    async def on_remove(body: Body, respond: AsyncRespond) -> None:
        await remove(office, body, respond)

    on_act(listeners, Act.ANSWER, on_answer)
    on_act(listeners, Act.MODAL, on_modal)
    on_act(listeners, Act.REPLACE, on_replace)
    on_act(listeners, Act.SHARE, on_share)
    on_act(listeners, Act.REMOVE, on_remove)


def command_in(body: Body) -> str:
    """The command that the pressed button or the chosen option carries."""
    return read_action(body["actions"][0])[1]


async def show_answer(office: Office, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
    """Answer for the person who pressed: below the message, or in a modal where there is no message."""
    if not body.get("response_url"):
        await open_modal(office, body, client)
        return
    asked = await office.asked_in(body)
    reply = office.conversation.read(command_in(body), asked.preferences)
    if isinstance(reply, Reply):
        message: Message | None = reply.message
    else:
        message = await answer_beyond(office, reply, asked)
    if message is not None:
        await give(respond, private(message), thread=asked.thread)


async def open_modal(office: Office, body: Body, client: AsyncWebClient, command: str | None = None) -> None:
    """Show the answer to a command, the one that was pressed if no other is given, in a modal."""
    asked = await office.asked_in(body)
    texts = office.reader(asked).texts
    reply = office.conversation.read(command_in(body) if command is None else command, asked.preferences)
    if isinstance(reply, Export | Settings):
        message = await answer_beyond(office, reply, asked)
        modal = None if message is None else message_modal(texts("home-title"), message, texts)
    else:
        view = reply.view if isinstance(reply, Reply) else await digest_view(office, reply, asked)
        modal = None if view is None else answer_modal(view, texts)
    if modal is not None:
        await show_modal(client, asked.trigger, modal, asked.modal)


async def replace(office: Office, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
    """Put the answer in the place of the one whose button was pressed: another page, another filter.

    What others see too stays as it is: whoever presses there gets the answer below it, for themselves.
    """
    asked = await office.asked_in(body)
    reply = office.conversation.read(command_in(body), asked.preferences)
    if not isinstance(reply, Reply):
        return
    texts = office.reader(asked).texts
    if not body.get("response_url"):
        await client.views_update(view_id=body["view"]["id"], view=answer_modal(reply.view, texts))
        return
    if (body.get("container") or {}).get("is_ephemeral"):
        await give(respond, private(reply.message), replace=True, thread=asked.thread)
    elif _is_between_two(body):
        await give(respond, posted(public_message(reply.view, texts)), replace=True, thread=asked.thread)
    else:
        await give(respond, private(reply.message), thread=asked.thread)


def _is_between_two(body: Body) -> bool:
    """Whether a message is hrplan's answer in a direct message with it, rather than one that somebody shared."""
    is_direct = str((body.get("channel") or {}).get("id") or "").startswith("D")
    return is_direct and not any(commands_on(body["message"]["blocks"], Act.REMOVE))


async def share(office: Office, body: Body, respond: AsyncRespond) -> None:
    """Post the answer in the conversation, under the name of the person who shares it."""
    asked = await office.asked_in(body)
    reply = office.conversation.read(command_in(body), asked.preferences)
    if not isinstance(reply, Reply):
        return
    texts = office.reader(asked).texts
    view = shared_view(reply.view, texts, asked.user)
    content = {"response_type": "in_channel", **posted(render_message(view, texts))}
    await give(respond, content, thread=asked.thread)


async def remove(office: Office, body: Body, respond: AsyncRespond) -> None:
    """Take a shared answer away, for the person who shared it."""
    if command_in(body) == body["user"]["id"]:
        await take_back(respond)
        return
    asked = await office.asked_in(body)
    content = {"text": office.reader(asked).texts("remove-not-yours"), "response_type": "ephemeral"}
    await give(respond, content, thread=asked.thread)
