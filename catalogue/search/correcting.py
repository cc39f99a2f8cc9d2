"""Misspelt words: what the catalogue has that they can have meant. Numbers and real words are never corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from catalogue.search.index import Index
from catalogue.search.lexicon import Lexicon

LARGE = 20_000
"""From so many words on, three slips lead to too many of them."""
SHORTEST = 4
NEAREST = 8


@dataclass(frozen=True)
class Speller:
    """Corrects against the words of an index, and words that people say for them; `english` guards real words."""

    index: Index
    sayings: frozenset[str]
    english: Lexicon

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """All words that can be meant, by length: a word of seven letters is no slip for one of twelve."""
        found: dict[int, list[str]] = {}
        for word in sorted({*self.index.words, *self.sayings}):
            if len(word) >= SHORTEST - 1:
                found.setdefault(len(word), []).append(word)
        return found

    def correct(self, word: str) -> str | None:
        """The word that a misspelt one stands for; None for real words, short ones, and where nothing is near."""
        limit = self._limit(len(word))
        if limit == 0 or word in self.english:
            return None
        near = [found for length in self._lengths(word, limit) for found in _near(word, self._by_length[length], limit)]
        best = min(near, key=lambda found: self._order(word, *found), default=None)
        if best is not None and best[1] == 1:
            return best[0]
        plain = self.english.neighbours(word)
        if plain:
            return max(plain, key=lambda found: JaroWinkler.similarity(word, found))
        return best[0] if best else None

    def _limit(self, length: int) -> int:
        """So many slips are believed of a word of this length."""
        if length < SHORTEST:
            return 0
        return 1 if length <= 5 else 2 if length <= 9 or len(self.index.words) > LARGE else 3

    def _lengths(self, word: str, limit: int) -> list[int]:
        return [length for length in range(len(word) - limit, len(word) + limit + 1) if length in self._by_length]

    def _order(self, word: str, near: str, distance: int) -> tuple[int, float, int]:
        return distance, -round(JaroWinkler.similarity(word, near), 2), -self.index.count_of.get(near, 0)

    def split(self, word: str) -> tuple[str, str] | None:
        """Two known words that were run together ("leftbehind"), the most usual pair; None where there are none."""
        known = self.index.count_of
        pairs = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
        pairs = [pair for pair in pairs if all(part in known and (len(part) > 2 or part in _SHORT) for part in pair)]
        return max(pairs, key=lambda pair: min(known[part] for part in pair), default=None)


def _near(word: str, words: Sequence[str], limit: int) -> list[tuple[str, int]]:
    """The nearest words and their distances, at most `limit`."""
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=limit, limit=NEAREST)
    return [(near, int(distance)) for near, distance, _ in found]


_SHORT = frozenset("of to in on at by an or no my we it is as be do".split())
"""Words of two letters that are run together with their neighbours; others are chance."""
