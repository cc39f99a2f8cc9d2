"""What a search found, before it is turned into an answer."""

from dataclasses import dataclass, field
from typing import Protocol

from catalogue.answers import Absence, Hit, How, Step, Talk, TargetRow
from catalogue.models.context import Term
from catalogue.queries import Filters


@dataclass(frozen=True)
class Found:
    """The outcome of a search.

    `hits` are ranked, best first. `clear` says that the first is what was meant, so that its card can be opened.
    `filters` are the ones given, together with those that the words implied ("in the new plan"). `by_document` asks for
    a list by document. `targets` holds targets where the question was after verdicts ("which targets were missed").
    `talk` is small talk, and then there are no hits; `absence` says why there are none; `themes` are the nearest.
    """

    how: How
    hits: tuple[Hit, ...] = ()
    clear: bool = False
    by_document: bool = False
    targets: tuple[TargetRow, ...] = ()
    filters: Filters = field(default_factory=Filters)
    talk: Talk | None = None
    absence: Absence = Absence.NOTHING_MATCHES
    detail: str = ""
    themes: tuple[Term, ...] = ()


class Finder(Protocol):
    """Anything that can search the catalogue."""

    def find(self, text: str, filters: Filters) -> Found:
        """What a text means, among the items that pass the filters."""

    def completed(self, text: str) -> str:
        """A text that somebody is typing, with its last word completed."""


NOTHING = How(Step.NOTHING)
