"""What can be answered: a closed union of values. Renderers turn them into messages; nothing here knows of Slack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias, TypeVar, assert_never

from catalogue.catalogue import Entry, Related
from catalogue.models.context import Claim, Document, Part, Term
from catalogue.queries import CitationStyle, Filters, MistakeReason
from catalogue.verdicts import Outcome

T = TypeVar("T")


class Step(StrEnum):
    """How an answer was found."""

    REFERENCE = "reference"
    NAME = "name"
    FIGURE = "figure"
    WORDS = "words"
    CORRECTED = "corrected words"
    CONCEPT = "related words"
    CLOSEST = "closest matches"
    FILTER = "filter"
    LINK = "link"
    NOTHING = "nothing"
    COMMAND = "command"


@dataclass(frozen=True)
class Correction:
    """A word that was read as another."""

    typed: str
    used: str


@dataclass(frozen=True)
class How:
    """How an answer was found: the step, the words that were corrected, the names that were recognised.

    `unanswered` are the kinds of items that were asked for and don't answer, so that the answer is from others.
    """

    step: Step
    corrections: tuple[Correction, ...] = ()
    names: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """An item found.

    `matched` are the words of the question that it answers; `target` is the index of the target that was asked for,
    `fact` of the reported point that answers best; `figure` says that a figure was asked for.
    """

    entry: Entry
    matched: tuple[str, ...] = ()
    target: int | None = None
    fact: int | None = None
    figure: bool = False


@dataclass(frozen=True)
class Card:
    """One item, with the other candidates below.

    `whole` shows every point, `target` answers with that target first, `fact` with that reported point first; `matched`
    are the words of the question that the item answers.
    """

    entry: Entry
    how: How
    others: tuple[Hit, ...] = ()
    target: int | None = None
    typed: str = ""
    whole: bool = False
    matched: tuple[str, ...] = ()
    fact: int | None = None


@dataclass(frozen=True)
class Cards:
    """Several items by identifier; `missing` don't exist, `more` were asked for beyond the first ten."""

    entries: tuple[Entry, ...]
    missing: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Page:
    """A stretch of a longer list: its 1-based number, how many rows a page has, and how many there are in all."""

    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The 1-based place of the first row of this page."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """The 1-based place of the last row of this page."""
        return min(self.number * self.size, self.total)

    def of(self, rows: Sequence[T]) -> tuple[T, ...]:
        """The rows of this page, out of all rows; none where there is no such page."""
        return tuple(rows[self.first - 1 : self.last]) if self.number > 0 else ()


@dataclass(frozen=True)
class ItemList:
    """A page of items; `by_document` asks for headings by document."""

    hits: tuple[Hit, ...]
    page: Page
    how: How
    filters: Filters = field(default_factory=Filters)
    typed: str = ""
    by_document: bool = False


@dataclass(frozen=True)
class TargetRow:
    """One target of an item, by its index."""

    entry: Entry
    index: int


@dataclass(frozen=True)
class TargetList:
    """A page of targets with a verdict, the figures first: "which targets were missed"."""

    rows: tuple[TargetRow, ...]
    page: Page
    how: How
    filters: Filters
    typed: str = ""


@dataclass(frozen=True)
class Passage:
    """The exact wording; `paragraphs` is None where this installation has no copy of the document."""

    entry: Entry
    paragraphs: tuple[str, ...] | None


@dataclass(frozen=True)
class RelatedList:
    """What an item is linked to, with the linked items."""

    entry: Entry
    related: tuple[tuple[Related, Entry], ...]


@dataclass(frozen=True)
class Comparison:
    """The old plan beside the new: of one item with what it is linked to, or of a selection by document.

    `links` says for each entry beside the first how it relates to `about`; empty for a selection.
    """

    about: Entry | None
    promised: tuple[Entry, ...]
    committed: tuple[Entry, ...]
    recommended: tuple[Entry, ...]
    suggested: tuple[Entry, ...]
    told: tuple[Entry, ...] = ()
    links: Mapping[str, Related] = field(default_factory=dict)
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True)
class Score:
    """Counts of targets by verdict, and the items and targets they are counted over."""

    counts: Mapping[Outcome, int]
    targets: int
    items_with_targets: int
    items: int


@dataclass(frozen=True)
class ScorecardAnswer:
    """Verdicts counted: of the whole selection, and of its parts where it has any."""

    filters: Filters
    score: Score
    by_part: tuple[tuple[Part, Score], ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class GapRow:
    """What a document calls unfinished, told once: in which introduction, if in one, and the items it is about."""

    text: str
    introduction: Document | Part | None
    entries: tuple[Entry, ...]
    themes: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True)
class GapList:
    """A page of what documents themselves call unfinished: of introductions, and of items."""

    rows: tuple[GapRow, ...]
    page: Page
    filters: Filters


@dataclass(frozen=True)
class Choice:
    """A way on from a menu: what it shows, how many items it holds, and what to type for it."""

    title: str
    count: int
    command: str
    zh: str | None = None


@dataclass(frozen=True)
class Menu:
    """What there is to browse."""

    scope: str
    choices: tuple[Choice, ...]
    part: Part | None = None


@dataclass(frozen=True)
class Citation:
    """References to an item, each in its style."""

    entry: Entry
    texts: tuple[tuple[CitationStyle, str], ...]


@dataclass(frozen=True)
class HelpPage:
    """How to use hrplan; a topic is the name of a command, "" the first page."""

    topic: str


@dataclass(frozen=True)
class AboutPage:
    """What is held and stored."""


class Talk(StrEnum):
    """Small talk that gets a human reply."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    PLEASANTRY = "pleasantry"


@dataclass(frozen=True)
class SmallTalk:
    """A short reply, with help."""

    talk: Talk


class Absence(StrEnum):
    """Why nothing was found."""

    NO_SUCH_NUMBER = "no such number"
    NO_RECOMMENDATION = "no recommendation by that state"
    NOTHING_MATCHES = "nothing matches"
    NOTHING_PASSES = "nothing passes the filters"
    NO_MORE = "no more pages"


@dataclass(frozen=True)
class NotFound:
    """Nothing, said plainly: what was asked, why there is nothing, and where to go on.

    What was asked beside the filters stands in `typed`: words, a command such as "scorecard", or nothing for a list.
    """

    typed: str
    absence: Absence
    detail: str = ""
    themes: tuple[Term, ...] = ()
    nearest: tuple[Entry, ...] = ()
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True)
class Misunderstood:
    """A mistake of the user's, with what may be meant."""

    typed: str
    reason: MistakeReason
    detail: str = ""
    nearest: tuple[str, ...] = ()


Answer: TypeAlias = (
    Card
    | Cards
    | ItemList
    | TargetList
    | Passage
    | RelatedList
    | Comparison
    | ScorecardAnswer
    | GapList
    | Menu
    | Citation
    | HelpPage
    | AboutPage
    | SmallTalk
    | NotFound
    | Misunderstood
)


def items_of(answer: Answer) -> tuple[Entry, ...]:
    """The items that an answer is about, best first."""
    match answer:
        case Card():
            return (answer.entry, *(hit.entry for hit in answer.others))
        case Cards():
            return answer.entries
        case ItemList():
            return tuple(hit.entry for hit in answer.hits)
        case TargetList():
            return tuple(dict.fromkeys(row.entry for row in answer.rows))
        case Passage() | Citation():
            return (answer.entry,)
        case RelatedList():
            return tuple(entry for _, entry in answer.related)
        case Comparison():
            parts = (answer.promised, answer.committed, answer.recommended, answer.suggested, answer.told)
            return tuple(entry for part in parts for entry in part)
        case GapList():
            return tuple(dict.fromkeys(entry for row in answer.rows for entry in row.entries))
        case ScorecardAnswer() | Menu() | HelpPage() | AboutPage() | SmallTalk() | NotFound() | Misunderstood():
            return ()
        case _:
            assert_never(answer)


def step_of(answer: Answer) -> Step:
    """How an answer was found."""
    match answer:
        case Card() | ItemList() | TargetList():
            return answer.how.step
        case Cards():
            return Step.REFERENCE
        case NotFound() | Misunderstood():
            return Step.NOTHING
        case RelatedList() | Comparison():
            return Step.LINK
        case _:
            return Step.COMMAND
