"""Requests beyond the catalogue's queries (files, digests, settings), where they can't be served."""

from bot.conversation import Preferences
from bot.render.message import Message
from bot.requests import Digest, Export, Settings
from bot.slack.office import Office
from catalogue.queries import Help


def answer_beyond(office: Office, request: Digest | Export | Settings, preferences: Preferences) -> Message:
    """The help on what was asked for."""
    return office.conversation.reply(Help(type(request).__name__.lower()), preferences).message
