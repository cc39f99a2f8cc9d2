"""Text as the index sees it: words, numbers and Chinese characters, the same for items and for questions."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from catalogue.search.chinese import simplified

_PIECE = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>[a-z]+(?:[0-9]+(?:\.[0-9]+)?|(?:'[a-z]+)*))"
    r"|(?P<chinese>[㐀-䶿一-鿿]+)"
)
_PLAIN = str.maketrans(dict.fromkeys("’‘`´＇", "'") | dict.fromkeys("‐‑‒–—―", "-"))
_POSSESSIVE = re.compile(r"'(?:s|re|ve|ll|d|m)?\b")


class Sort(Enum):
    """What a piece of text is made of."""

    WORD = "word"
    NUMBER = "number"
    CHINESE = "chinese"


class Piece(NamedTuple):
    """A word ("co2" is one), a number or a run of Chinese characters, folded, and where it stands in the folded text.

    `hyphenated` says that a hyphen joins it to the piece before.
    """

    text: str
    sort: Sort
    start: int
    end: int
    hyphenated: bool = False


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Lower case, without accents, in simplified Chinese, with plain apostrophes and hyphens."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold().translate(_PLAIN)
    text = "".join(character for character in text if not unicodedata.combining(character))
    return simplified(text)


def pieces(text: str) -> list[Piece]:
    """The pieces of a text in order; possessives are dropped ("women's" is "women"), contractions joined ("dont")."""
    return list(_pieces(fold(text)))


def _pieces(folded: str) -> Iterator[Piece]:
    last = -2
    for match in _PIECE.finditer(folded):
        hyphenated = match.start() == last + 1 and folded[last] == "-"
        last = match.end()
        if match["word"] is not None:
            yield Piece(_bare(match["word"]), Sort.WORD, match.start(), match.end(), hyphenated)
        elif match["number"] is not None:
            yield Piece(match["number"].replace(",", ""), Sort.NUMBER, match.start(), match.end(), hyphenated)
        else:
            yield Piece(match["chinese"], Sort.CHINESE, match.start(), match.end())


def _bare(word: str) -> str:
    return word if "'" not in word else _POSSESSIVE.sub("", word).replace("'", "")


def bigrams(run: str) -> list[str]:
    """The pairs of neighbouring characters of a Chinese run; a lone character is its own pair."""
    return [run] if len(run) == 1 else [run[index : index + 2] for index in range(len(run) - 1)]
