"""Requests beyond the catalogue's queries (files, digests, settings): to whoever serves them."""

from bot.digest.orders import parse_order
from bot.render.message import Message, render_message
from bot.render.view import View
from bot.requests import Digest, Export, Settings
from bot.slack.asked import Asked
from bot.slack.digest_forms import open_form
from bot.slack.digest_orders import do_order
from bot.slack.exports import answer_export
from bot.slack.office import Office
from bot.slack.settings import answer_settings


async def answer_beyond(office: Office, request: Digest | Export | Settings, asked: Asked) -> Message | None:
    """The answer to such a request; None where something else is shown instead, such as a modal."""
    if isinstance(request, Digest):
        view = await digest_view(office, request, asked)
        return None if view is None else render_message(view, office.reader(asked).texts)
    if isinstance(request, Settings):
        return await answer_settings(office, asked)
    return await answer_export(office, request, asked)


async def digest_view(office: Office, request: Digest, asked: Asked) -> View | None:
    """What is shown to whatever stands after `digest`; None where a form was opened."""
    order = parse_order(request.text)
    if asked.trigger and await open_form(office, order, asked):
        return None
    return await do_order(office, order, asked)
