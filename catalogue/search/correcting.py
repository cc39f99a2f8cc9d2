"""Misspelt words: what the catalogue has that they can have meant. Numbers and real words are never corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from catalogue.search.index import Index
from catalogue.search.lexicon import Lexicon
from catalogue.search.stems import stem

LARGE = 20_000
"""From so many words on, three slips lead to too many of them."""
SHORTEST = 4
NEAREST = 8


@dataclass(frozen=True)
class Speller:
    """Corrects against the words of an index, and words that people say for them.

    `english` guards real words, and those of subjects that no document speaks of (`absent`) are real too.
    """

    index: Index
    sayings: frozenset[str]
    english: Lexicon
    absent: frozenset[str] = frozenset()

    @cached_property
    def said(self) -> frozenset[str]:
        """The stems of what people say."""
        return frozenset(map(stem, self.sayings))

    @cached_property
    def _meant(self) -> "_Words":
        """All words that a misspelt one can mean: of texts and sayings, not those that are only asked with."""
        owned = (word for word, count in self.index.count_of.items() if count)
        words = sorted({*owned, *self.sayings})
        return _Words([word for word in words if len(word) >= SHORTEST - 1])

    def correct(self, word: str) -> str | None:
        """The word that a misspelt one stands for.

        None for real words, short ones, two that were run together, and where nothing is near.
        """
        limit = self._limit(len(word))
        if limit == 0 or word in self.english:
            return None
        near = self._meant.near(word, limit)
        best = min(near, key=lambda found: self._order(word, *found), default=None)
        if best is not None and best[1] == 1:
            return best[0]
        if not _SMALL.isdisjoint(self.split(word) or ()):
            return None
        plain = self.english.neighbours(word)
        if plain:
            return max(plain, key=lambda found: JaroWinkler.similarity(word, found))
        return best[0] if best else None

    def _limit(self, length: int) -> int:
        """So many slips are believed of a word of this length."""
        if length < SHORTEST:
            return 0
        return 1 if length <= 5 else 2 if length <= 9 or len(self.index.words) > LARGE else 3

    def _order(self, word: str, near: str, distance: int) -> tuple[int, float, int]:
        return distance, -round(JaroWinkler.similarity(word, near), 2), -self.index.count_of.get(near, 0)

    def split(self, word: str) -> tuple[str, str] | None:
        """Two known words that were run together ("leftbehind"), the most usual pair; None where there are none."""
        known = self.index.count_of
        pairs = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
        pairs = [pair for pair in pairs if all(part in known and (len(part) > 2 or part in _SHORT) for part in pair)]
        return max(pairs, key=lambda pair: min(known[part] for part in pair), default=None)


class _Words:
    """Words in which to look for the nearest: first by their length and letters, then by edit distance."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._lengths = np.array([len(word) for word in words], np.int16)
        self._letters = _letters(words)

    def near(self, word: str, limit: int) -> list[tuple[str, int]]:
        """The nearest words and their distances, at most `limit`; a slip adds, drops or changes one letter."""
        letters = np.bitwise_count(self._letters ^ _letters([word])[0])
        likely = np.flatnonzero((np.abs(self._lengths - len(word)) <= limit) & (letters <= 2 * limit))
        words = [self._words[place] for place in likely.tolist()]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=limit, limit=NEAREST)
        return [(near, int(distance)) for near, distance, _ in found]


def _letters(words: Sequence[str]) -> NDArray[np.uint32]:
    """The letters of each word as bits."""
    if not words:
        return np.zeros(0, np.uint32)
    codes = np.frombuffer("".join(words).encode("ascii"), np.uint8)
    starts = np.cumsum([0, *map(len, words[:-1])])
    bits = np.left_shift(np.uint32(1), (codes & 31).astype(np.uint32))
    return np.bitwise_or.reduceat(bits, starts).astype(np.uint32)


_SHORT = frozenset("of to in on at by an or no my we it is as be do".split())
"""Words of two letters that are run together with their neighbours; others are chance."""
_SMALL = frozenset(("and", "the", "for", "with", "from", *_SHORT))
"""A word that falls apart into one of these and another ("androad") has lost its space rather than a letter."""
