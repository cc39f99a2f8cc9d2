"""Digests: set up, listed, changed and stopped by command, by button and in a modal."""

from bot.render.message import Message
from bot.slack.asked import Asked
from bot.slack.office import Office
from catalogue.queries import Help


async def answer_digest(office: Office, text: str, asked: Asked) -> Message | None:  # noqa: ARG001 - to come
    """The answer to whatever stands after `digest`."""
    return office.conversation.reply(Help("digest"), asked.preferences).message
