"""Digests: set up, listed, changed and stopped by command, by button and in a form."""

from typing import Any

from slack_bolt.async_app import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.orders import Verb, parse_order
from bot.digest.ports import SEND_AGAIN
from bot.render.actions import read_action
from bot.render.digest_notes import note_view
from bot.render.message import render_message
from bot.render.view import Act, View, line
from bot.slack import digest_events, digest_forms
from bot.slack.acts import on_act
from bot.slack.asked import Asked
from bot.slack.digest_forms import open_form
from bot.slack.digest_orders import do_order
from bot.slack.digest_rights import may_change
from bot.slack.listening import Listeners
from bot.slack.modals import answer_modal, show_modal
from bot.slack.office import Office
from bot.slack.posts import private
from bot.slack.publishing import publish_home
from bot.slack.responding import give

Body = dict[str, Any]
_STAYS = {Verb.PREVIEW, Verb.TEST}
"""What is shown below the message whose button was pressed, rather than in its place."""


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the buttons of digests."""

    async def on_press(body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await act(office, body, respond, client)

    async def on_again(body: Body, respond: AsyncRespond) -> None:
        asked = await office.asked_in(body)
        view = await send_again(office, asked, body["actions"][0]["value"])
        await _answer(office, asked, respond, view)

    on_act(listeners, Act.DIGEST, on_press)
    listeners.action(SEND_AGAIN, on_again)
    digest_forms.register(listeners, office)
    digest_events.register(listeners, office)


async def act(office: Office, body: Body, respond: AsyncRespond, client: AsyncWebClient) -> None:
    """Do what a pressed button says; the answer is for the person who pressed."""
    asked = await office.asked_in(body)
    order = parse_order(read_action(body["actions"][0])[1].partition(" ")[2])
    view = None if await open_form(office, order, asked) else await do_order(office, order, asked)
    if view is None:
        return
    if body.get("response_url"):
        ephemeral = bool((body.get("container") or {}).get("is_ephemeral"))
        await _answer(office, asked, respond, view, replace=ephemeral and order.verb not in _STAYS)
        return
    modal = answer_modal(view, office.reader(asked).texts)
    if asked.modal and order.verb not in _STAYS:
        await client.views_update(view_id=asked.modal, view=modal)
    else:
        await show_modal(client, asked.trigger, modal, asked.modal)
    office.errands.start(publish_home(office, asked, client))


async def send_again(office: Office, asked: Asked, name: str) -> View:
    """Post a delivery of unknown outcome once more, for its owner or an admin."""
    reader = office.reader(asked)
    delivery = await office.storage.deliveries.get(name)
    subscription = None if delivery is None else await office.storage.subscriptions.get(delivery.subscription)
    if subscription is None or subscription.team != asked.team or office.engine is None:
        return note_view(reader, line(reader.texts("digest-gone")))
    if not await may_change(office, asked, subscription):
        return note_view(reader, line(reader.texts("digest-not-yours-admins")))
    sent = await office.engine.send_again(name)
    return note_view(reader, line(reader.texts("digest-sent-again" if sent else "digest-sent-already")))


async def _answer(office: Office, asked: Asked, respond: AsyncRespond, view: View, *, replace: bool = False) -> None:
    message = render_message(view, office.reader(asked).texts)
    await give(respond, private(message), replace=replace, thread=asked.thread)
