"""Readers over small, invented catalogues."""

from typing import Any

from bot.conversation import Conversation
from bot.render.reader import Reader
from bot.render.texts import texts_for
from catalogue.answering import Desk
from catalogue.library import Library
from catalogue.search.opening import build_finder
from tests.builders import a_catalogue


def a_reader(language: str = "en", *, compact: bool = False, **changes: list[dict[str, Any]]) -> Reader:
    """A reader of a small catalogue."""
    return Reader(a_catalogue(**changes), texts_for(language), compact)


def a_conversation(**changes: list[dict[str, Any]]) -> Conversation:
    """A conversation over a small catalogue, without documents."""
    catalogue = a_catalogue(**changes)
    return Conversation(Desk(catalogue, build_finder(catalogue), Library({})))
