"""The words of a question as they were meant: misspelt ones corrected, wrongly parted and joined ones put right."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.answers import Correction
from catalogue.search.correcting import Speller
from catalogue.search.stems import stem
from catalogue.search.stopping import STOP_WORDS, WEAK_WORDS
from catalogue.search.text import Piece, Sort

LONG = 8
"""From this length on, two known words run together are believed before a correction."""


@dataclass(frozen=True)
class Spelt:
    """The pieces of a question after correction, and what was corrected."""

    pieces: tuple[Piece, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Spelling:
    """Puts the words of a question right."""

    speller: Speller

    def spelt(self, typed: Sequence[Piece]) -> Spelt:
        """A question with every word that can't be meant replaced by the one that may be."""
        found: list[Piece] = []
        corrections: list[Correction] = []
        waiting = list(reversed(typed))
        while waiting:
            piece = waiting.pop()
            if piece.sort is not Sort.WORD or self.known(piece.text):
                found.append(piece)
                continue
            after = waiting[-1] if waiting and waiting[-1].sort is Sort.WORD else None
            joined = self._joined(piece.text, after.text) if after else None
            if joined and after:
                waiting.pop()
            written = f"{piece.text} {after.text}" if joined and after else piece.text
            words = joined or self._corrected(piece.text)
            found += [
                piece._replace(text=word, hyphenated=piece.hyphenated and not place) for place, word in enumerate(words)
            ]
            if " ".join(words) != written:
                corrections.append(Correction(written, " ".join(words)))
        return Spelt(tuple(found), tuple(corrections))

    def known(self, word: str) -> bool:
        """Whether a word needs no correction: it stands in the items, in names or sayings, or means nothing."""
        index = self.speller.index
        return (
            word in STOP_WORDS
            or word in WEAK_WORDS
            or word in index.count_of
            or word in self.speller.sayings
            or stem(word) in index.number_of
            or stem(word) in self.speller.said
            or word in self.speller.absent
        )

    def _joined(self, first: str, second: str) -> tuple[str, ...] | None:
        """Two halves of one word ("environ ment"), or of two that were parted in the wrong place ("belt androad")."""
        together = first + second
        if together not in STOP_WORDS and self.known(together):
            return (together,)
        if self.known(second) or first in self.speller.english:
            return None
        return self.speller.split(together)

    def _corrected(self, word: str) -> tuple[str, ...]:
        if word in self.speller.english:
            return (word,)
        split = self.speller.split(word) if len(word) >= LONG else None
        best = None if split else self.speller.correct(word)
        if best is not None:
            return (best,)
        return split or self.speller.split(word) or (word,)
