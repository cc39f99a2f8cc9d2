"""What can be asked: a closed union. Every door (command, mention, button, digest) builds one of these."""

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TypeAlias

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import VocabularyKind
from catalogue.verdicts import Outcome

MAX_ITEMS = 10
"""So many items are shown in full at once."""


@dataclass(frozen=True)
class Filters:
    """Which items: within a field any value will do, between fields all must hold. Empty means all items."""

    kinds: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    verdicts: tuple[Outcome, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def admit(self, catalogue: Catalogue, entry: Entry) -> bool:
        """Whether an item passes."""
        parts = {part.id for part in entry.parts}
        return (
            (not self.kinds or entry.item.kind in self.kinds)
            and (not self.documents or entry.document.id in self.documents)
            and (not self.parts or not parts.isdisjoint(self.parts))
            and (not self.verdicts or not entry.outcomes.isdisjoint(self.verdicts))
            and all(
                not wanted or not set(wanted).isdisjoint(catalogue.tags(entry, kind))
                for kind, wanted in self.vocabulary()
            )
        )

    def vocabulary(self) -> tuple[tuple[VocabularyKind, tuple[str, ...]], ...]:
        """The wanted terms of each controlled list."""
        return (
            (VocabularyKind.THEME, self.themes),
            (VocabularyKind.GROUP, self.groups),
            (VocabularyKind.STATE, self.states),
            (VocabularyKind.REGION, self.regions),
            (VocabularyKind.LAW, self.laws),
            (VocabularyKind.BODY, self.bodies),
            (VocabularyKind.TREATY, self.treaties),
            (VocabularyKind.ORGANISATION, self.organisations),
        )


@dataclass(frozen=True)
class Lookup:
    """Items by identifier, in the order asked.

    `more` counts those asked for beyond the first ten; `whole` asks for every point of one item.
    """

    ids: tuple[str, ...]
    more: int = 0
    typed: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Search:
    """Anything that is not a command or a reference."""

    text: str
    filters: Filters = field(default_factory=Filters)
    page: int = 1


@dataclass(frozen=True)
class Listing:
    """All items that pass the filters, in the documents' order."""

    filters: Filters
    page: int = 1


@dataclass(frozen=True)
class Targets:
    """The targets of all items that pass the filters, with their verdicts; only those of the verdicts asked for."""

    filters: Filters = field(default_factory=Filters)
    page: int = 1


@dataclass(frozen=True)
class Wording:
    """The exact wording of an item's passage."""

    item: str


@dataclass(frozen=True)
class RelatedItems:
    """What an item is linked to."""

    item: str


@dataclass(frozen=True)
class Compare:
    """The old plan beside the new, for an item (its identifier) or for whatever the filters select."""

    item: str = ""
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True)
class Scorecard:
    """How many targets were reached, of the whole or of what the filters select."""

    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True)
class Gaps:
    """What the documents themselves say is unfinished."""

    filters: Filters = field(default_factory=Filters)
    page: int = 1


@dataclass(frozen=True)
class Browse:
    """A menu of what there is: everything ("") or one list ("themes", "states", "area:I")."""

    scope: str = ""


class CitationStyle(StrEnum):
    """The styles in which an item can be cited."""

    CHICAGO = "chicago"
    APA = "apa"
    OSCOLA = "oscola"
    BIBTEX = "bibtex"


@dataclass(frozen=True)
class Cite:
    """References to an item, in one style or in all."""

    item: str
    style: CitationStyle | None = None


@dataclass(frozen=True)
class Help:
    """How to use hrplan; a topic is the name of a command."""

    topic: str = ""


@dataclass(frozen=True)
class About:
    """What hrplan holds, stores and who to ask."""


@dataclass(frozen=True)
class Mistake:
    """Something that looks like a command or a reference and can't be one; `nearest` is what may be meant."""

    typed: str
    reason: "MistakeReason"
    detail: str = ""
    nearest: tuple[str, ...] = ()


class MistakeReason(StrEnum):
    """What is wrong with what was typed."""

    UNKNOWN_COMMAND = "unknown command"
    UNKNOWN_FILTER = "unknown filter"
    UNKNOWN_VALUE = "unknown value"
    MISSING_ITEM = "missing item"
    BACKWARD_RANGE = "backward range"
    TOO_LONG = "too long"


Query: TypeAlias = (
    Lookup
    | Search
    | Listing
    | Targets
    | Wording
    | RelatedItems
    | Compare
    | Scorecard
    | Gaps
    | Browse
    | Cite
    | Help
    | About
    | Mistake
)
