"""Builds the index from a catalogue: one pass over the items, then everything is turned round by term."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from catalogue.catalogue import Catalogue
from catalogue.figures import figures_in, plain_number
from catalogue.search.fields import SENTENCES, Weighted, asked_texts, labels, weighted_texts
from catalogue.search.index import BREAK, Asked, Index, Mask, Rows, Sentences, Strengths
from catalogue.search.lexicon import english
from catalogue.search.meaning import NO_MEANINGS, meanings_of
from catalogue.search.stems import root, stem
from catalogue.search.stopping import STOP_WORDS
from catalogue.search.text import Piece, Sort, bigrams, pieces

SATURATION = 1.2
"""Half of a term's full strength is reached at this weighted frequency (k1 of BM25)."""
LENGTH_WEIGHT = 0.15
"""How far long items are held to hold words by chance (b of BM25)."""

CERTAIN = 1e6
"""The weight of a label, so that its strength is 1: an item has it or not."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SENTENCE_END = re.compile(r"(?<=[.;:?!。；：？！])\s*(?=[^\d\s])")


def build_index(catalogue: Catalogue) -> Index:
    """The index of a catalogue. Takes about four milliseconds an item with its questions."""
    collector = _Collector()
    for entry in catalogue:
        collector.add(weighted_texts(catalogue, entry), asked_texts(entry), labels(catalogue, entry))
    return collector.index(_asked(catalogue))


def _asked(catalogue: Catalogue) -> Asked:
    """What people ask, item by item; an item without questions is asked for by its title."""
    meanings = [meanings_of([text for _, text in asked_texts(entry)] or [entry.item.title]) for entry in catalogue]
    starts = np.cumsum([0, *map(len, meanings)], dtype=np.int64)
    unanswered = meanings_of((*catalogue.absent, *catalogue.unanswered))
    return Asked(starts, np.concatenate([NO_MEANINGS, *meanings]), unanswered)


def figure_terms(text: str) -> list[str]:
    """The figures of a text that hold digits, as terms: "65.64 million" is "=65640000"; "one" is only a word."""
    return [f"={plain_number(found.value)}" for found in figures_in(text) if any(map(str.isdigit, found.text))]


def text_terms(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text as pairs of the written word and its term; Chinese pairs and compounds have no written word.

    A compound is also its parts written together where that is an English word or the parts are joined by a hyphen:
    "child care" is found as "childcare", "pre-school" as "preschool", "covid-19" as "covid19".
    """
    before: Piece | None = None
    for piece in pieces(text):
        if piece.sort is Sort.CHINESE:
            yield from (("", pair) for pair in bigrams(piece.text))
        else:
            if piece.sort is Sort.WORD:
                yield piece.text, stem(piece.text)
                yield from (("", f"={number}") for number in _NUMBER.findall(piece.text))
            if before is not None and (compound := _compound(before, piece)):
                yield "", stem(compound)
        before = piece if piece.sort is Sort.WORD else None


def sentence_terms(terms: Iterable[tuple[str, str]], figures: Iterable[str]) -> Iterator[str]:
    """What is kept of a sentence: its words that carry weight, its pairs of Chinese characters and its figures."""
    yield from (term for word, term in terms if word not in STOP_WORDS and (word or not term.isascii()))
    yield from figures


def _compound(first: Piece, second: Piece) -> str | None:
    """A word and its neighbour as one, where people may write them so."""
    together = first.text + second.text
    return together if second.hyphenated or together in english() else None


class _Collector:
    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        self._words: Counter[str] = Counter()
        self._numbers, self._places, self._weights = array("i"), array("i"), array("f")
        self._lengths = array("f")
        self._starts, self._sentences = array("q", [0]), array("H")
        self._own: set[int] = set()

    def add(self, texts: Iterable[Weighted], asked: Iterable[Weighted], names: Iterable[str]) -> None:
        """The next item: its own texts, what people ask whom it answers, and its labels."""
        weights: dict[str, float] = dict.fromkeys((f"@{name}" for name in names), CERTAIN)
        words: set[str] = set()
        asked_words: set[str] = set()
        length = self._read(texts, weights, words)
        self._own.update(map(self._number, weights))
        length += self._read(asked, weights, asked_words)
        self._words.update(words)
        self._words.update(dict.fromkeys(asked_words, 0))
        self._starts.append(len(self._sentences))
        self._numbers.extend(map(self._number, weights))
        self._places.extend([len(self._lengths)] * len(weights))
        self._weights.extend(weights.values())
        self._lengths.append(length)

    def _read(self, texts: Iterable[Weighted], weights: dict[str, float], words: set[str]) -> int:
        """Read texts sentence by sentence into weights by term and written words; how many terms they hold."""
        length = 0
        for weight, text in texts:
            for sentence in _SENTENCE_END.split(text):
                terms = list(text_terms(sentence))
                figures = figure_terms(sentence) if _NUMBER.search(sentence) else []
                for word, term in terms:
                    weights[term] = weights.get(term, 0.0) + weight
                    words.add(word)
                for figure in figures:
                    weights[figure] = weights.get(figure, 0.0) + max(weight, 1.0)
                length += len(terms)
                if weight >= SENTENCES:
                    self._remember(terms, figures)
        return length

    def _remember(self, terms: Iterable[tuple[str, str]], figures: Iterable[str]) -> None:
        """Keep a sentence."""
        self._sentences.extend(self._number(term) % BREAK for term in sentence_terms(terms, figures))
        self._sentences.append(BREAK)

    def _number(self, term: str) -> int:
        return self._terms.setdefault(term, len(self._terms))

    def index(self, asked: Asked) -> Index:
        words = sorted(filter(None, self._words))
        counts = np.array([self._words[word] for word in words], np.int32)
        return Index(
            len(self._lengths),
            tuple(self._terms),
            self._rows(),
            self._owned(),
            Sentences(np.array(self._starts, np.int64), np.array(self._sentences, np.uint16)),
            asked,
            words,
            counts,
            _families(words),
        )

    def _owned(self) -> Mask:
        owned = np.zeros(len(self._terms), np.bool_)
        owned[list(self._own)] = True
        return owned

    def _rows(self) -> Rows:
        numbers = np.frombuffer(self._numbers, np.int32) if self._numbers else np.zeros(0, np.int32)
        order = np.argsort(numbers, kind="stable")
        places = np.array(self._places, np.int32)[order]
        strengths = _strengths(np.array(self._weights, np.float32)[order], np.array(self._lengths, np.float32), places)
        starts = np.zeros(len(self._terms) + 1, np.int64)
        np.cumsum(np.bincount(numbers, minlength=len(self._terms)), out=starts[1:])
        return Rows(starts, places, strengths)


def _families(words: Iterable[str]) -> dict[str, list[str]]:
    """The stems of words by their root, the word itself included."""
    families: dict[str, dict[str, None]] = {}
    for word in words:
        families.setdefault(root(word), {})[stem(word)] = None
    return {shared: list(stems) for shared, stems in families.items()}


def _strengths(weights: NDArray[np.float32], lengths: NDArray[np.float32], places: NDArray[np.int32]) -> Strengths:
    """Weighted frequencies turned into strengths that approach 1, against the length of the items."""
    share = lengths / max(float(lengths.sum()) / max(len(lengths), 1), 1.0)
    bounds = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * share)
    strengths: Strengths = (weights / (weights + bounds[places])).astype(np.float16)
    return strengths
