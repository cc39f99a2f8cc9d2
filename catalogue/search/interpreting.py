"""From a question to its slots: words are put right first, then names and sayings are found, then all is weighed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from catalogue.search.building import figure_terms, sentence_terms, text_terms
from catalogue.search.index import Index
from catalogue.search.lexicon import LIGHT_SHARE
from catalogue.search.meaning import english_meanings
from catalogue.search.phrases import Match, Phrases
from catalogue.search.reading import BROAD_FIELDS, Alternative, Label, Reading, Slot
from catalogue.search.spelling import Spelling
from catalogue.search.stems import root, stem
from catalogue.search.stopping import STOP_WORDS, WEAK_WORDS, content_runs, content_words
from catalogue.search.text import Piece, Sort, bigrams, pieces
from catalogue.search.vocabulary import alternative_of

PART = 0.85
"""What a word counts alone where it makes one with its neighbour: "child care" is childcare before care of a child."""
FAMILY = 0.7
"""What a word with the same root counts against the word itself."""
SAYING = 0.7
"""What a word of the thesaurus counts in place of a word that no item holds."""
BESIDE = 0.5
"""How far relatives and sayings are lowered where items do hold the word that was typed: exact before related."""
BROAD = 0.35
"""What carrying a theme, a group or a part counts against holding its word."""
NAME_SHARE = 0.7
"""The share of a name's weight that is answered by carrying it; the rest by holding its words."""
WEAK_SHARE = 0.1
COMPOUND_SHARE = 0.4
"""What a hyphenated compound weighs beside its parts where no item has it."""
PAIR_SHARE = 0.5
"""A pair of Chinese characters weighs less than a word, since pairs overlap."""
ASKED_SHARE = 0.2
"""What a pair weighs that only questions hold: often no word, but where two words meet in them."""
ACROSS_SHARE = 0.1
"""What a pair weighs where two words meet; likely so is an unknown pair beside a known one."""
YEAR_WEIGHT = 0.5
YEARS = range(1990, 2051)
_UNITS = frozenset("hundred thousand million billion trillion percent cent rmb yuan usd mu".split())

Meaning = TypeVar("Meaning", Label, Alternative, str)


@dataclass(frozen=True)
class Interpreter:
    """Reads questions against one index."""

    index: Index
    spelling: Spelling
    names: Phrases[Label]
    sayings: Phrases[Alternative]
    absent: Phrases[str]

    @cached_property
    def _owned_pairs(self) -> frozenset[str]:
        return frozenset(term for term in self.index.terms if not term.isascii() and self.index.owns(term))

    def read(self, text: str) -> Reading:
        """The slots of a question."""
        spelt = self.spelling.spelt(pieces(text))
        names = [match for match in self.names.find(spelt.pieces) if match.text not in WEAK_WORDS | STOP_WORDS]
        known = _Known(spelt.pieces, names, self.sayings.find(spelt.pieces), self.absent.find(spelt.pieces))
        words: dict[str, Slot] = {}
        for place in range(len(spelt.pieces)):
            for slot in self._slots_at(known, place):
                words.setdefault(slot.typed, slot)
        slots = (*self._name_slots(names), *self._figure_slots(text, names), *words.values())
        pairs = tuple(pairwise(map(stem, content_words(spelt.pieces))))
        absent = tuple(match.text for match in known.absent)
        meaning = english_meanings().meaning_of(word for word in words if word.isascii())
        sentence = tuple(sentence_terms(text_terms(text), figure_terms(text)))
        return Reading(slots, spelt.corrections, tuple(names), pairs, sentence, absent, meaning)

    def _slots_at(self, known: "_Known", place: int) -> Iterator[Slot]:
        piece = known.pieces[place]
        absent = [match.text for match in known.absent if match.first <= place < match.last]
        if piece.sort is Sort.CHINESE:
            yield from (self._absent_slot(phrase, max(1, len(phrase) - 1) * PAIR_SHARE) for phrase in absent)
            yield from self._chinese_slots(_without(piece.text, absent), known, place)
        elif absent and piece.text not in STOP_WORDS:
            yield self._absent_slot(piece.text)
        elif piece.sort is Sort.WORD and not absent:
            if piece.hyphenated and place and not known.stands_for(place):
                yield from self._compound_slots(known.pieces[place - 1], piece)
            yield from self._word_slots(known, place)

    def _name_slots(self, names: Sequence[Match[Label]]) -> Iterator[Slot]:
        for match in names:
            labels = [label for label in match.meanings if label.field not in BROAD_FIELDS]
            known = [Alternative((label.term,)) for label in labels if self.index.count(label.term)]
            if not known:
                continue
            count = max(self.index.count(each.terms[0]) for each in known)
            if any(label.field == "regions" for label in labels) and (own := alternative_of(match.text)):
                known.append(own)
            yield Slot(match.text, NAME_SHARE * self.index.rarity(count), tuple(known))

    def _absent_slot(self, typed: str, share: float = 1.0) -> Slot:
        """A word of a subject that no document speaks of: nothing answers it."""
        return Slot(typed, share * self.index.rarity(0))

    def _figure_slots(self, text: str, names: Sequence[Match[Label]]) -> Iterator[Slot]:
        carried = [match for match in names if any(self.index.count(label.term) for label in match.meanings)]
        named = {figure for match in carried for figure in figure_terms(match.text)}
        for figure in dict.fromkeys(figure_terms(text)):
            if figure in named:
                continue
            year = figure[1:].isdecimal() and int(figure[1:]) in YEARS
            yield Slot(figure, YEAR_WEIGHT if year else self._rarity(figure), (Alternative((figure,)),))

    def _word_slots(self, known: "_Known", place: int) -> Iterator[Slot]:
        word = known.pieces[place].text
        if word in STOP_WORDS or word in _UNITS:
            return
        exact = tuple(self._exact(known.pieces, place))
        lowered = BESIDE if exact else 1.0
        labels = meanings(known.names, place)
        others = [Alternative((relative,), FAMILY * lowered) for relative in self._relatives(word)]
        others += [replace(each, weight=SAYING * lowered) for each in meanings(known.sayings, place)]
        others += broad(labels)
        named = self._carried(labels)
        if named and not exact and not others:
            return
        share = (1 - NAME_SHARE) if named else 1.0
        if word in WEAK_WORDS:
            share *= WEAK_SHARE
        elif word in self.spelling.speller.english.light and not self.index.owns(stem(word)):
            share *= LIGHT_SHARE
        yield Slot(word, share * self._rarity(stem(word), others), (*exact, *others))

    def _carried(self, labels: Iterable[Label]) -> bool:
        """Whether items carry a label for which there is a slot of its own."""
        return any(self.index.count(label.term) for label in labels if label.field not in BROAD_FIELDS)

    def _compound_slots(self, first: Piece, second: Piece) -> Iterator[Slot]:
        """The slot of a compound that no item has, so that "one-child" isn't just any "child"."""
        if stem(first.text + second.text) not in self.index.number_of:
            yield Slot(f"{first.text}-{second.text}", COMPOUND_SHARE * self.index.rarity(0))

    def _exact(self, text: Sequence[Piece], place: int) -> Iterator[Alternative]:
        """The word itself, and the same with its neighbour written together, which then is what was meant."""
        together = [
            Alternative((term,))
            for first, second in ((place - 1, place), (place, place + 1))
            if first >= 0 and second < len(text) and text[first].sort is Sort.WORD
            if (term := stem(text[first].text + text[second].text)) in self.index.number_of
        ]
        if (alone := stem(text[place].text)) in self.index.number_of:
            yield Alternative((alone,), PART if together else 1.0)
        yield from together

    def _relatives(self, word: str) -> Iterator[str]:
        return (relative for relative in self.index.families.get(root(word), ()) if relative != stem(word))

    def _rarity(self, term: str, others: Sequence[Alternative] = ()) -> float:
        """What a term weighs; a word that no item holds weighs what its commonest replacement does."""
        count = self.index.count(term) or max((self.index.count(each.terms[0]) for each in others), default=0)
        return self.index.rarity(count)

    def _chinese_slots(self, run: str, known: "_Known", place: int) -> Iterator[Slot]:
        parts = content_runs(run, self._owned_pairs)
        for part in [part for part in parts if len(part) > 1] or parts:
            pairs = bigrams(part)
            answers = [self._pair_answers(pair, known, place) for pair in pairs]
            edges = _edges(part, known.phrases_at(place))
            for start, (pair, found) in enumerate(zip(pairs, answers, strict=True)):
                beside = any((*answers[max(0, start - 1) : start], *answers[start + 1 : start + 2]))
                if start + 1 in edges or (beside and not found):
                    share = ACROSS_SHARE
                else:
                    share = ASKED_SHARE if self.index.count(pair) and not self.index.owns(pair) else PAIR_SHARE
                yield Slot(pair, share * self._rarity(pair, found), found)

    def _pair_answers(self, pair: str, known: "_Known", place: int) -> tuple[Alternative, ...]:
        others = [replace(each, weight=SAYING) for each in meanings(known.sayings, place, pair)]
        others += broad(meanings(known.names, place, pair))
        return (*((Alternative((pair,)),) if self.index.count(pair) else ()), *others)


@dataclass(frozen=True)
class _Known:
    """The pieces of a question, and the phrases that were found among them."""

    pieces: Sequence[Piece]
    names: Sequence[Match[Label]]
    sayings: Sequence[Match[Alternative]]
    absent: Sequence[Match[str]]

    def phrases_at(self, place: int) -> list[str]:
        """The names and sayings that were found in a piece."""
        found: list[Match[Label] | Match[Alternative]] = [*self.names, *self.sayings]
        return [match.text for match in found if match.first <= place < match.last]

    def stands_for(self, place: int) -> bool:
        """Whether a piece belongs to a name or to a saying."""
        return bool(meanings(self.names, place) or meanings(self.sayings, place))


def _edges(run: str, phrases: Iterable[str]) -> set[int]:
    """Where phrases begin and end in a run of Chinese, but for its own ends."""
    found = {edge for phrase in phrases for match in re.finditer(re.escape(phrase), run) for edge in match.span()}
    return found - {0, len(run)}


def _without(run: str, phrases: Iterable[str]) -> str:
    """A run of Chinese with blanks for some phrases."""
    for phrase in phrases:
        run = run.replace(phrase, " ")
    return run


def broad(labels: Sequence[Label]) -> list[Alternative]:
    """The themes, groups and parts among labels as alternatives to a word."""
    return [Alternative((label.term,), BROAD) for label in labels if label.field in BROAD_FIELDS]


def meanings(matches: Sequence[Match[Meaning]], place: int, within: str = "") -> list[Meaning]:
    """What the phrases mean that cover a place; of a run of Chinese, those that hold the characters `within`."""
    return [
        meaning
        for match in matches
        if match.first <= place < match.last and within in match.text
        for meaning in match.meanings
    ]
