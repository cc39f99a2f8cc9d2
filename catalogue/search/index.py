"""The compiled index: for every term, the items that hold it and how strongly, in compressed rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from catalogue.search.meaning import Meanings

Places: TypeAlias = NDArray[np.int32]
"""Items by their place in the catalogue's order, ascending."""
Terms: TypeAlias = NDArray[np.uint16]
"""Terms by their number, folded into 16 bits: of more than 65,535 terms, several share one, which seldom matters."""
Strengths: TypeAlias = NDArray[np.float16]
"""How strongly each item holds a term: from 0 to below 1."""
Scores: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Rows:
    """Rows of different lengths in two arrays: row i is `places[starts[i]:starts[i + 1]]` with its strengths."""

    starts: NDArray[np.int64]
    places: Places
    strengths: Strengths

    def row(self, index: int) -> tuple[Places, Strengths]:
        """The items of a term and their strengths."""
        begin, end = self.starts[index], self.starts[index + 1]
        return self.places[begin:end], self.strengths[begin:end]

    def length(self, index: int) -> int:
        """How many items hold a term."""
        return int(self.starts[index + 1] - self.starts[index])


BREAK = 65_535
"""Ends a sentence among the terms of an item; folded numbers are below."""


@dataclass(frozen=True)
class Sentences:
    """What items say, in order: those of item i are `terms[starts[i]:starts[i + 1]]`, each ended by a break."""

    starts: NDArray[np.int64]
    terms: Terms

    def of(self, place: int) -> Terms:
        """The sentences of an item; there is at least one."""
        return self.terms[self.starts[place] : self.starts[place + 1]]


@dataclass(frozen=True)
class Asked:
    """What questions mean: `meanings[starts[i]:starts[i + 1]]` what item i answers, `unanswered` what none does."""

    starts: NDArray[np.int64]
    meanings: Meanings
    unanswered: Meanings

    def of(self, place: int) -> Meanings:
        """The questions that an item answers; there may be none."""
        return self.meanings[self.starts[place] : self.starts[place + 1]]


@dataclass(frozen=True)
class Index:
    """Everything that ranking needs, of `size` items, which are known by their places in the catalogue's order.

    `terms` are stems, pairs of Chinese characters, figures ("=65640000") and labels ("@states:india"); `owned` says of
    each whether the texts of an item hold it, or only what people ask. `words` are the words as they are written, with
    the number of items whose texts hold them: what a misspelt word can have meant, but for those at 0, which are only
    asked with. `families` holds the stems that share a root.
    """

    size: int
    terms: Sequence[str]
    rows: Rows
    owned: Mask
    sentences: Sentences
    asked: Asked
    words: Sequence[str]
    word_counts: NDArray[np.int32]
    families: Mapping[str, Sequence[str]] = field(repr=False)
    number_of: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "number_of", {term: number for number, term in enumerate(self.terms)})

    def __len__(self) -> int:
        return self.size

    @cached_property
    def count_of(self) -> dict[str, int]:
        """How many items hold a written word."""
        return dict(zip(self.words, self.word_counts.tolist(), strict=True))

    def row(self, term: str) -> tuple[Places, Strengths]:
        """The items that hold a term; none where the index doesn't know it."""
        number = self.number_of.get(term)
        return (_NO_PLACES, _NO_STRENGTHS) if number is None else self.rows.row(number)

    def count(self, term: str) -> int:
        """How many items hold a term."""
        number = self.number_of.get(term)
        return 0 if number is None else self.rows.length(number)

    def folded(self, term: str) -> int | None:
        """The number that a term goes by in sentences; None where the index doesn't know it."""
        number = self.number_of.get(term)
        return None if number is None else number % BREAK

    def owns(self, term: str) -> bool:
        """Whether the texts of an item hold a term, rather than only what people ask."""
        number = self.number_of.get(term)
        return number is not None and bool(self.owned[number])

    def rarity(self, count: int) -> float:
        """What a term that `count` items hold tells about an item: its inverse document frequency."""
        return float(np.log1p((len(self) - count + 0.5) / (count + 0.5)))


_NO_PLACES: Places = np.zeros(0, np.int32)
_NO_STRENGTHS: Strengths = np.zeros(0, np.float16)
