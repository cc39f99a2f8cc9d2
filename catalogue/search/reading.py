"""What a question is made of: slots, each a word or name with all that would answer it, and what it weighs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from catalogue.answers import Correction, Step
from catalogue.search.meaning import Meaning, no_meaning
from catalogue.search.phrases import Match

SLIGHT = 1.0
"""A slot of less weight says nothing by itself."""
BROAD_FIELDS = frozenset({"themes", "groups", "parts"})
"""Fields of `Filters` whose values many items carry."""
FIGURE_MARK = "="
"""What the term of a figure begins with: "=65640000"."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to answer a slot: an item that holds all the terms, counted at `weight` (from 0 to 1)."""

    terms: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A word or name of a question: as typed, what it weighs, and what answers it; nothing does for unknown words."""

    typed: str
    weight: float
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A field of `Filters` and one of its values: what a name stands for."""

    field: str
    value: str

    @property
    def term(self) -> str:
        """The label as a term of the index."""
        return f"@{self.field}:{self.value}"


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the index understands it.

    `pairs` are the terms of words that stand side by side in it; `sentence` is what the index would keep of it as a
    sentence; `absent` are its subjects that no document speaks of; `meaning` is where its words point together, of no
    length where they are unknown or Chinese.
    """

    slots: tuple[Slot, ...]
    corrections: tuple[Correction, ...] = ()
    names: tuple[Match[Label], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    sentence: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    meaning: Meaning = field(default_factory=no_meaning, compare=False)

    @property
    def weight(self) -> float:
        """What all slots weigh together; a score is held against it."""
        return sum(slot.weight for slot in self.slots)

    @property
    def is_slight(self) -> bool:
        """Whether the question says nothing of weight."""
        return all(slot.weight < SLIGHT for slot in self.slots)

    @property
    def is_chinese(self) -> bool:
        """Whether most of the question is in Chinese."""
        return 2 * sum(slot.weight for slot in self.slots if not slot.typed.isascii()) > self.weight

    @property
    def only_names(self) -> bool:
        """Whether the question is names and nothing else of weight."""
        return bool(self.names) and all(
            slot.weight < SLIGHT or any(slot.typed in match.text for match in self.names) for slot in self.slots
        )

    @property
    def only_names_and_figures(self) -> bool:
        """The same, with figures beside the names."""
        figures = tuple(slot for slot in self.slots if slot.typed.startswith(FIGURE_MARK))
        return replace(self, slots=tuple(slot for slot in self.slots if slot not in figures)).only_names

    @property
    def named(self) -> tuple[str, ...]:
        """The names that were recognised, as typed."""
        return tuple(match.text for match in self.names)

    @property
    def whole_parts(self) -> tuple[str, ...]:
        """The parts of documents that the question names and says nothing beside, not even another name."""
        exact = self.only_names and not self.corrections
        parts = [[label.value for label in match.meanings if label.field == "parts"] for match in self.names]
        return tuple(part for each in parts for part in each) if exact and all(parts) else ()

    def step(self, matched: Iterable[str]) -> Step:
        """How an item was found that matches some words of the question: by a figure only if it holds that figure."""
        if self.corrections:
            return Step.CORRECTED
        figures = {slot.typed for slot in self.slots if slot.typed.startswith(FIGURE_MARK) and slot.weight >= SLIGHT}
        if any(f"{FIGURE_MARK}{word}" in figures for word in matched):
            return Step.FIGURE
        return Step.NAME if self.only_names else Step.WORDS

    def labels(self, field: str) -> Iterator[tuple[str, Label]]:
        """The recognised names of one field of `Filters`, with what was typed."""
        return ((match.text, label) for match in self.names for label in match.meanings if label.field == field)

    def without(self, field: str) -> "Reading":
        """The question without the words of the recognised names of one field."""
        words = {word for typed, _ in self.labels(field) for word in (typed, *typed.split())}
        return replace(self, slots=tuple(slot for slot in self.slots if slot.typed not in words))

    def terms_of(self, typed: str) -> list[str]:
        """The single terms that answer the slots of some words."""
        words = {typed, *typed.split()}
        return [each.terms[0] for slot in self.slots if slot.typed in words for each in slot.alternatives]
