"""Finds known phrases in a question: by the stems of their words, or inside a run of Chinese, the longest first."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from catalogue.search.stems import stem
from catalogue.search.text import Piece, Sort, pieces

Meaning = TypeVar("Meaning", bound=Hashable)


@dataclass(frozen=True)
class Match(Generic[Meaning]):
    """A phrase found: the pieces it covers (from `first` up to, not including, `last`) and all that it means."""

    first: int
    last: int
    text: str
    meanings: tuple[Meaning, ...]


def keys_of(text: str) -> tuple[str, ...]:
    """A phrase as it is compared: the stems of its words, its numbers, its runs of Chinese."""
    return tuple(_key(piece) for piece in pieces(text))


def _key(piece: Piece) -> str:
    return stem(piece.text) if piece.sort is Sort.WORD else piece.text


class Phrases(Generic[Meaning]):
    """A set of phrases, each with what it means. Acronyms have no forms: "cops" are no COP."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._words: dict[tuple[str, ...], dict[Meaning, None]] = {}
        self._chinese: dict[str, dict[Meaning, None]] = {}
        self._acronyms: dict[str, dict[Meaning, None]] = {}
        for written, meaning in phrases:
            keys = keys_of(written)
            if len(keys) == 1 and not keys[0].isascii():
                self._chinese.setdefault(keys[0], {})[meaning] = None
            elif len(keys) == 1 and written.isupper():
                self._acronyms.setdefault(written.lower(), {})[meaning] = None
            elif keys:
                self._words.setdefault(keys, {})[meaning] = None
        self._longest = max(map(len, self._words), default=0)
        self._longest_run = max(map(len, self._chinese), default=0)

    def find(self, text: Sequence[Piece]) -> list[Match[Meaning]]:
        """All phrases of a text that don't overlap, the longest first at each place."""
        keys = [_key(piece) for piece in text]
        found: list[Match[Meaning]] = []
        place = 0
        while place < len(keys):
            if text[place].sort is Sort.CHINESE:
                found += self._in_run(place, text[place].text)
                place += 1
                continue
            match = self._at(keys, text, place)
            if match:
                found.append(match)
            place = match.last if match else place + 1
        return found

    def _at(self, keys: list[str], text: Sequence[Piece], place: int) -> Match[Meaning] | None:
        if acronym := self._acronyms.get(text[place].text):
            return Match(place, place + 1, text[place].text, (*acronym, *self._words.get((keys[place],), {})))
        for length in range(min(self._longest, len(keys) - place), 0, -1):
            meanings = self._words.get(tuple(keys[place : place + length]))
            if meanings:
                written = " ".join(piece.text for piece in text[place : place + length])
                return Match(place, place + length, written, tuple(meanings))
        return None

    def _in_run(self, place: int, run: str) -> list[Match[Meaning]]:
        found: list[Match[Meaning]] = []
        start = 0
        while start < len(run):
            for end in range(min(len(run), start + self._longest_run), start, -1):
                if meanings := self._chinese.get(run[start:end]):
                    found.append(Match(place, place + 1, run[start:end], tuple(meanings)))
                    start = end
                    break
            else:
                start += 1
        return found
