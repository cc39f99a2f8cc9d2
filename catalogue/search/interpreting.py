"""From a question to its slots: words are corrected first, then names and sayings are found, then all is weighed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.answers import Correction
from catalogue.search.building import figure_terms
from catalogue.search.correcting import Speller
from catalogue.search.index import Index
from catalogue.search.phrases import Match, Phrases
from catalogue.search.reading import Alternative, Label, Reading, Slot
from catalogue.search.stems import root, stem
from catalogue.search.stopping import CHINESE_STOP_WORDS, STOP_WORDS, WEAK_WORDS
from catalogue.search.text import Piece, Sort, bigrams, pieces

FAMILY_WEIGHT = 0.7
"""What a word with the same root counts against the word itself."""
BROAD_WEIGHT = 0.35
"""What carrying a theme, a group or a part counts against holding its word."""
NAME_SHARE = 0.7
"""The share of a name's weight that is answered by carrying it; the rest by holding its words."""
WEAK_SHARE = 0.1
YEAR_WEIGHT = 0.5
BROAD = frozenset({"themes", "groups", "parts"})
_FIGURE_WORDS = frozenset("hundred thousand million billion trillion percent cent rmb yuan usd mu".split())


@dataclass(frozen=True)
class Interpreter:
    """Reads questions against one index."""

    index: Index
    speller: Speller
    names: Phrases[Label]
    sayings: Phrases[Alternative]
    families: Mapping[str, tuple[str, ...]]

    def read(self, text: str) -> Reading:
        """The slots of a question."""
        typed, corrections = self._spelt(pieces(text))
        names = self.names.find(typed)
        sayings = self.sayings.find(typed)
        slots = [*self._name_slots(names), *self._figure_slots(text, typed)]
        slots += self._word_slots(typed, names, sayings)
        slots += self._chinese_slots(typed, names, sayings)
        return Reading(tuple(slots), tuple(corrections), tuple(names), any("=" in slot.typed for slot in slots))

    def _spelt(self, typed: Sequence[Piece]) -> tuple[list[Piece], list[Correction]]:
        spelt: list[Piece] = []
        corrections: list[Correction] = []
        place = 0
        while place < len(typed):
            piece = typed[place]
            after = typed[place + 1] if place + 1 < len(typed) else None
            if piece.sort is not Sort.WORD or self._known(piece.text):
                spelt.append(piece)
            elif after and after.sort is Sort.WORD and (joined := self._joined(piece.text, after.text)):
                spelt += [replace(piece, text=word) for word in joined]
                corrections.append(Correction(f"{piece.text} {after.text}", " ".join(joined)))
                place += 1
            else:
                words = self._corrected(piece.text)
                spelt += [replace(piece, text=word) for word in words]
                if words != (piece.text,):
                    corrections.append(Correction(piece.text, " ".join(words)))
            place += 1
        return spelt, corrections

    def _known(self, word: str) -> bool:
        return (
            word in STOP_WORDS
            or word in WEAK_WORDS
            or word in self.index.count_of
            or word in self.speller.sayings
            or stem(word) in self.index.number_of
        )

    def _joined(self, first: str, second: str) -> tuple[str, ...] | None:
        """Two halves of one word ("child carer"), or of two that were parted in the wrong place ("belt androad")."""
        together = first + second
        if self._known(together) and together not in STOP_WORDS:
            return (together,)
        if self._known(second) or first in self.speller.english:
            return None
        return self.speller.split(together)

    def _corrected(self, word: str) -> tuple[str, ...]:
        if word in self.speller.english:
            return (word,)
        best = self.speller.correct(word)
        if best is None or len(word) > 7:
            return self.speller.split(word) or (best or word,)
        return (best,)

    def _name_slots(self, names: Sequence[Match[Label]]) -> Iterator[Slot]:
        for match in names:
            labels = [label for label in match.meanings if label.field not in BROAD]
            if labels:
                known = [Alternative((label.term,)) for label in labels if self.index.count(label.term)]
                count = max((self.index.count(label.term) for label in labels), default=0)
                yield Slot(match.text, NAME_SHARE * self.index.rarity(count), tuple(known))

    def _figure_slots(self, text: str, typed: Sequence[Piece]) -> Iterator[Slot]:
        for figure in dict.fromkeys(figure_terms(text)):
            if figure[1:].isdecimal() and 1990 <= int(figure[1:]) <= 2050:
                yield Slot(figure, YEAR_WEIGHT, (Alternative((figure,)),))
            else:
                yield Slot(figure, self.index.rarity(self.index.count(figure)), (Alternative((figure,)),))

    def _word_slots(
        self, typed: Sequence[Piece], names: Sequence[Match[Label]], sayings: Sequence[Match[Alternative]]
    ) -> Iterator[Slot]:
        words = [piece.text if piece.sort is Sort.WORD else "" for piece in typed]
        strong = {place for match in names if _strong(match) for place in range(match.first, match.last)}
        for place, word in enumerate(words):
            if not word or word in STOP_WORDS or word in _FIGURE_WORDS:
                continue
            own = tuple(self._own(word, words, place))
            others = [label.term for match in _at(names, place) for label in match.meanings if label.field in BROAD]
            said = [alternative for match in _at(sayings, place) for alternative in match.meanings]
            alternatives = (*own, *said, *(Alternative((term,), BROAD_WEIGHT) for term in others))
            share = (1 - NAME_SHARE) if place in strong else WEAK_SHARE if word in WEAK_WORDS else 1.0
            yield Slot(word, share * self._weight(word, alternatives), alternatives)

    def _own(self, word: str, words: Sequence[str], place: int) -> Iterator[Alternative]:
        """The word itself, its relatives, and the same word written together or apart."""
        own = stem(word)
        if own in self.index.number_of:
            yield Alternative((own,))
        yield from (
            Alternative((relative,), FAMILY_WEIGHT) for relative in self.families.get(root(word), ()) if relative != own
        )
        for first, second in ((place - 1, place), (place, place + 1)):
            if first >= 0 and second < len(words) and words[first] and words[second]:
                together = stem(words[first] + words[second])
                if together in self.index.number_of:
                    yield Alternative((together,))
        if len(word) > 6 and (apart := self.speller.split(word)):
            yield Alternative(tuple(stem(part) for part in apart), FAMILY_WEIGHT)

    def _weight(self, word: str, alternatives: Sequence[Alternative]) -> float:
        count = self.index.count(stem(word))
        if not count:
            count = max((self.index.count(alternative.terms[0]) for alternative in alternatives), default=0)
        return self.index.rarity(count)

    def _chinese_slots(
        self, typed: Sequence[Piece], names: Sequence[Match[Label]], sayings: Sequence[Match[Alternative]]
    ) -> Iterator[Slot]:
        for place, piece in enumerate(typed):
            if piece.sort is not Sort.CHINESE:
                continue
            for run in content_runs(piece.text):
                for pair in bigrams(run):
                    labels = [
                        Alternative((label.term,), BROAD_WEIGHT)
                        for match in _at(names, place)
                        if pair in match.text
                        for label in match.meanings
                        if label.field in BROAD
                    ]
                    said = [each for match in _at(sayings, place) if pair in match.text for each in match.meanings]
                    count = self.index.count(pair)
                    alternatives = (*([Alternative((pair,))] if count else []), *said, *labels)
                    count = count or max((self.index.count(each.terms[0]) for each in alternatives), default=0)
                    yield Slot(pair, 0.5 * self.index.rarity(count), alternatives)


def content_runs(run: str) -> list[str]:
    """What is left of a run of Chinese without the words that carry no weight."""
    for word in CHINESE_STOP_WORDS:
        run = run.replace(word, " ")
    return run.split()


def _strong(match: Match[Label]) -> bool:
    return any(label.field not in BROAD for label in match.meanings)


def _at(matches: Sequence[Match], place: int) -> Iterator[Match]:
    return (match for match in matches if match.first <= place < match.last)
