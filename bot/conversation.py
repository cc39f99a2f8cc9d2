"""From what somebody types to what they are shown: the one path that every door takes.

Everything on it is pure, so that what was rendered once is kept: the same words, for the same kind of reader, of the
same catalogue.
"""

from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache

from bot.parsing.cleaning import clean
from bot.parsing.parse import parse
from bot.parsing.selecting import Grammar
from bot.render.feedback import with_feedback
from bot.render.message import Message, render_message
from bot.render.reader import Reader
from bot.render.texts import texts_for
from bot.render.view import View
from bot.render.views import view_of
from bot.requests import Digest, Export, Request, Settings
from catalogue.answering import Desk, answer
from catalogue.answers import Answer
from catalogue.names import Names
from catalogue.queries import Query

KEPT = 2_048

_cleaned = lru_cache(KEPT)(clean)
"""Cleaning costs more than finding what was rendered before."""


@dataclass(frozen=True)
class Preferences:
    """How somebody wants answers: interface language and card size."""

    language: str = "en"
    compact: bool = False


@dataclass(frozen=True)
class Reply:
    """An answer as it is shown."""

    query: Query
    answer: Answer
    view: View
    message: Message


class Conversation:
    """Replies to texts and queries; `use` swaps the whole catalogue under it at once."""

    def __init__(self, desk: Desk) -> None:
        self._kept: OrderedDict[tuple[str | Query, Preferences], Reply | Request] = OrderedDict()
        self.use(desk)

    def use(self, desk: Desk) -> None:
        """Answer from this desk from now on."""
        self.desk = desk
        self.grammar = Grammar(desk.catalogue, Names(desk.catalogue))
        self._kept.clear()

    def reader(self, preferences: Preferences) -> Reader:
        """The reader that somebody's preferences make."""
        return Reader(self.desk.catalogue, texts_for(preferences.language), preferences.compact)

    def read(self, text: str, preferences: Preferences) -> Reply | Export | Digest | Settings:
        """The reply to a text; a request beyond the catalogue's queries comes back as it is."""
        key = (_cleaned(text), preferences)
        if key not in self._kept:
            request = parse(text, self.grammar)
            beyond = isinstance(request, Export | Digest | Settings)
            self._keep(key, request if beyond else self._reply(request, preferences))  # type: ignore[arg-type]
        self._kept.move_to_end(key)
        return self._kept[key]  # type: ignore[return-value]

    def reply(self, query: Query, preferences: Preferences) -> Reply:
        """The reply to a query."""
        key = (query, preferences)
        if key not in self._kept:
            self._keep(key, self._reply(query, preferences))
        self._kept.move_to_end(key)
        return self._kept[key]  # type: ignore[return-value]

    def _reply(self, query: Query, preferences: Preferences) -> Reply:
        reader = self.reader(preferences)
        given = answer(self.desk, query)
        view = with_feedback(reader, given, view_of(reader, given))
        return Reply(query, given, view, render_message(view, reader.texts))

    def _keep(self, key: tuple[str | Query, Preferences], value: Reply | Request) -> None:
        self._kept[key] = value
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
