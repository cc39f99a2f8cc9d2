"""English words, so that a real word is never taken for a misspelt one. Sources and licences: data/NOTICE."""

import string
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LIGHT_SHARE = 0.4
"""What a light word weighs against a noun."""


@dataclass(frozen=True)
class Lexicon:
    """Folded words of three letters and more: `common` ones that everybody knows, and `other` ones.

    `light` words, of either sort, are hardly ever nouns: they say how things are or what is done, not what a question
    is about ("dodgy", "gave").
    """

    common: frozenset[str]
    other: frozenset[str]
    light: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.common or word in self.other

    def neighbours(self, word: str) -> list[str]:
        """The common words one slip away: a letter too many, too few, wrong, or two swapped."""
        return sorted({variant for variant in _variants(word) if variant in self.common})


def _variants(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield from (head + letter + tail for letter in string.ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in string.ascii_lowercase)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


@cache
def english() -> Lexicon:
    """The list of the package, read once: 80,000 words in about 20 ms."""
    packed = files("catalogue.search").joinpath("data", "english.bin").read_bytes()
    lists = [words.split("\n") for words in zlib.decompress(packed).decode("ascii").split("\n\n")]
    common, common_light, other, other_light = lists
    return Lexicon(
        frozenset(common + common_light), frozenset(other + other_light), frozenset(common_light + other_light)
    )
