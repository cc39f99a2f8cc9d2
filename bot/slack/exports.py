"""Files of what is shown: by command, by button, or by the form that asks for format, columns and place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.exporting.content import content_of
from bot.exporting.files import make_file
from bot.exporting.gathering import whole_answer
from bot.render import saving
from bot.render.actions import read_action
from bot.render.message import Message
from bot.render.plain import escaped
from bot.render.view import Act
from bot.requests import Export
from bot.slack.acts import on_act
from bot.slack.asked import Asked
from bot.slack.listening import Listeners
from bot.slack.modals import show_modal
from bot.slack.office import Office
from bot.slack.sending import File, make_and_send, tell

Body = dict[str, Any]


@dataclass(frozen=True)
class Order:
    """A file that was asked for: of what, which columns (none means all), by whom."""

    export: Export
    columns: Sequence[str]
    asked: Asked


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the button and for the form."""

    async def on_export(body: Body, client: AsyncWebClient) -> None:
        asked = await office.asked_in(body)
        message = await answer_export(office, _export(office, read_action(body["actions"][0])[1], asked), asked)
        if message is not None:
            await tell(client, asked, message)

    async def on_form(body: Body, client: AsyncWebClient) -> None:
        order = _ordered(office, await office.asked_in(body), body["view"])
        await tell(client, order.asked, _started(office, order, client))

    on_act(listeners, Act.EXPORT, on_export)
    listeners.closing_form(saving.CALLBACK, on_form)


def _export(office: Office, command: str, asked: Asked) -> Export:
    """The export that a button or a form stands for."""
    found = office.conversation.read(command, asked.preferences)
    assert isinstance(found, Export), command
    return found


async def answer_export(office: Office, export: Export, asked: Asked) -> Message | None:
    """What is said at once: that the file is being made, which formats there are, or that there is nothing to save.

    None where a form opens instead.
    """
    reply = office.conversation.reply(export.query, asked.preferences)
    reader = office.reader(asked)
    content = content_of(reader, reply.answer)
    if content is None:
        return reply.message
    client = await office.clients.client(asked.team, asked.enterprise)
    assert client is not None, "somebody asked, so hrplan is installed"
    if export.format is not None:
        return _started(office, Order(export, (), asked), client)
    if not asked.trigger:
        return saving.ask_format(reader.texts, content.title, export.what)
    shared = bool(asked.channel) and not asked.channel.startswith("D")
    form = saving.Form(content.title, content.columns, shared, _metadata(export, asked))
    await show_modal(client, asked.trigger, saving.saving_modal(reader.texts, form), asked.modal)
    return None


def _metadata(export: Export, asked: Asked) -> str:
    """What the form carries along: what is to be saved, and where it was asked for."""
    place = {"channel": asked.channel, "thread": asked.thread, "respond": asked.respond}
    return json.dumps({"what": export.what, **place}, ensure_ascii=False)


def _ordered(office: Office, asked: Asked, view: Body) -> Order:
    """What a submitted form asks for."""
    kept, values = json.loads(view["private_metadata"]), view["state"]["values"]
    file_format = values[saving.FORMAT][saving.FORMAT]["selected_option"]["value"]
    columns = values[saving.COLUMNS][saving.COLUMNS]["selected_options"] or ()
    place = values.get(saving.PLACE, {}).get(saving.PLACE, {}).get("selected_option") or {}
    to_me = place.get("value") == saving.TO_ME
    where = replace(
        asked,
        channel="" if to_me else kept["channel"],
        thread=kept["thread"],
        respond=kept["respond"],
    )
    export = _export(office, f"export {file_format} {kept['what']}".strip(), asked)
    return Order(export, tuple(column["value"] for column in columns), where)


def _started(office: Office, order: Order, client: AsyncWebClient) -> Message:
    """Have the file made and sent, and say that it is under way."""
    assert order.export.format is not None
    texts = office.reader(order.asked).texts
    office.errands.start(make_and_send(client, order.asked, texts, lambda: _made(office, order)))
    reply = office.conversation.reply(order.export.query, order.asked.preferences)
    return saving.under_way(texts, order.export.format, reply.view.title)


def _made(office: Office, order: Order) -> File:
    """The file of all that the query shows."""
    reader = office.reader(order.asked)
    content = content_of(reader, whole_answer(office.conversation.desk, order.export.query))
    assert content is not None
    assert order.export.format is not None
    made = make_file(reader, content, order.export.format, order.columns, office.clock())
    return File(made.name, made.content, made.title, escaped(made.comment))
