"""Requests beyond the catalogue's queries (files, digests, settings): to whoever serves them."""

from bot.render.message import Message
from bot.requests import Digest, Export, Settings
from bot.slack.asked import Asked
from bot.slack.digests import answer_digest
from bot.slack.exports import answer_export
from bot.slack.office import Office
from bot.slack.settings import answer_settings


async def answer_beyond(office: Office, request: Digest | Export | Settings, asked: Asked) -> Message | None:
    """The answer to such a request; None where something else is shown instead, such as a modal."""
    if isinstance(request, Digest):
        return await answer_digest(office, request.text, asked)
    if isinstance(request, Settings):
        return await answer_settings(office, asked)
    return await answer_export(office, request, asked)
