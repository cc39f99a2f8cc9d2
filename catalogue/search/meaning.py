"""What words mean: directions that are near for words that people use alike ("smog" and "haze").

They come from GloVe, whose makers read six billion words of English; sources and licences: data/NOTICE.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from catalogue.search.lexicon import LIGHT_SHARE, english
from catalogue.search.stopping import content_words
from catalogue.search.text import pieces

Meaning: TypeAlias = NDArray[np.float32]
"""A direction, `SIZE` numbers, as long as the share of a text that is known: 1 for all words, 0 for none.

The product of two is their nearness, 1 for the same.
"""
Meanings: TypeAlias = NDArray[np.float32]
"""Rows of directions."""
SIZE = 64
COMMON = 300
"""The word at this place among the commonest counts half in what a text means, commoner ones less."""
NEAREST = 3
"""Nearness to several texts is the mean of the nearest: one may be near by chance."""


@dataclass(frozen=True)
class Words:
    """English words by how common they are, the commonest first, and the direction of each at some length.

    `light` words say how things are or what is done, not what a text is about.
    """

    place_of: Mapping[str, int]
    directions: NDArray[np.int8]
    light: frozenset[str]

    def meaning_of(self, words: Iterable[str]) -> Meaning:
        """What words mean together, rare ones and nouns above all."""
        words = list(words)
        known = {word: place for word in words if (place := self.place_of.get(word)) is not None}
        rows = self.directions[list(known.values())].astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        weights = np.array([self._weight(word, place) for word, place in known.items()], np.float32)
        direction = weights @ rows
        unknown = sum(word not in known for word in words)
        share = weights.sum() / max(1e-9, weights.sum() + unknown)
        return np.float32(share / max(1e-9, np.linalg.norm(direction))) * direction

    def _weight(self, word: str, place: int) -> float:
        return (LIGHT_SHARE if word in self.light else 1.0) * (place + 1) / (place + 1 + COMMON)


@cache
def english_meanings() -> Words:
    """The words of the package, read once: 40,000 in about 30 ms."""
    data = files("catalogue.search").joinpath("data")
    words = data.joinpath("words.txt").read_text("ascii").splitlines()
    with as_file(data.joinpath("meanings.npy")) as path:
        return Words({word: place for place, word in enumerate(words)}, np.load(path), english().light)


def no_meaning() -> Meaning:
    """What words mean of which none is known."""
    return np.zeros(SIZE, np.float32)


def meaning_of(text: str) -> Meaning:
    """What a text means by its words that carry weight."""
    return english_meanings().meaning_of(content_words(pieces(text)))


def meanings_of(texts: Iterable[str]) -> Meanings:
    """What texts mean, a row for each that has a known word."""
    rows = [meaning for text in texts if (meaning := meaning_of(text)).any()]
    return np.array(rows, np.float32).reshape(-1, SIZE)


NO_MEANINGS: Meanings = np.zeros((0, SIZE), np.float32)


def nearness(meaning: Meaning, groups: Sequence[Meanings]) -> NDArray[np.float32]:
    """How near a text is to the nearest of each group of others, from 0 to 1; 0 for an empty group."""
    sizes = np.array([len(group) for group in groups])
    width = max(NEAREST, int(sizes.max()))
    close = np.zeros((len(groups), width), np.float32)
    close[np.arange(width) < sizes[:, None]] = np.concatenate(groups) @ meaning
    nearest = np.partition(close, width - NEAREST, axis=1)[:, -NEAREST:]
    near: NDArray[np.float32] = (nearest.sum(axis=1) / np.clip(sizes, 1, NEAREST)).clip(0, 1).astype(np.float32)
    return near
