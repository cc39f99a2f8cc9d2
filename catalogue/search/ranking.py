"""Ranks items by how well they answer the slots of a question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from catalogue.search.index import BREAK, Index, Mask, Places, Scores, Strengths, Terms
from catalogue.search.meaning import nearness
from catalogue.search.reading import Alternative, Reading, Slot

COVERS = 0.7
"""An alternative of this weight covers its slot in full: it says the same in another word."""
PAIR_WEIGHT = 0.25
"""What two words side by side add, as a share of what they weigh."""
TOGETHER = 0.4
"""What one sentence adds that answers the whole question; half of it adds a quarter of this."""
NEAR = 0.7
"""What is added where a question means the same as those that the item answers; half as near adds a quarter of this."""
LOOKED_AT = 30
"""So many items are read sentence by sentence, and for how near their questions are."""
_NOWHERE: Places = np.zeros(0, np.int32)
MOST = 200
"""So many items are ranked; nobody reads further."""


@dataclass(frozen=True)
class Ranking:
    """Items by place, best first; `qualities` are scores as a share of the question's weight, from 0 on.

    `near` says how near the question is to those that the first item answers, 1 where it says the question itself;
    `unanswered` how near to those that none answers.
    """

    places: Places
    qualities: Scores
    covered: Scores
    near: float = 0.0
    unanswered: float = 0.0

    @property
    def best(self) -> float:
        """The quality of the first item, 0 where there is none."""
        return float(self.qualities[0]) if len(self.qualities) else 0.0


def rank(index: Index, reading: Reading, mask: Mask | None = None, most: int = MOST) -> Ranking:
    """The items that answer any slot of a question, best first, among those that the mask admits.

    A slot gives an item its best alternative; the sum is scaled by the square root of the share of the question's
    weight that the item covers at all, so that an item with every word goes before one that repeats a single word.
    """
    scores, covered = np.zeros(len(index), np.float32), np.zeros(len(index), np.float32)
    total = reading.weight
    for slot in reading.slots:
        places, value, cover = _answered(index, slot)
        scores[places] += slot.weight * value
        covered[places] += slot.weight * cover
    if total:
        covered /= total
        scores *= np.sqrt(covered) / total
    if mask is not None:
        scores *= mask
    return _read_closely(index, reading, _top(scores, covered, most))


def _read_closely(index: Index, reading: Reading, ranking: Ranking) -> Ranking:
    """The same with the first items raised by how well a sentence of theirs answers it, and a question means it."""
    looked_at = ranking.places[:LOOKED_AT]
    if not len(looked_at):
        return ranking
    sentences = [index.sentences.of(int(place)) for place in looked_at]
    terms = np.concatenate(sentences)
    items = np.repeat(np.arange(len(sentences), dtype=np.int32), [len(each) for each in sentences])
    qualities = ranking.qualities.copy()
    beside = _side_by_side(index, reading, terms, items, len(sentences))
    qualities[:LOOKED_AT] += PAIR_WEIGHT * beside * np.sqrt(ranking.covered[:LOOKED_AT])
    qualities[:LOOKED_AT] += TOGETHER * _together(index, reading, terms, items) ** 2
    near = nearness(reading.meaning, [index.asked.of(int(place)) for place in looked_at])
    (unanswered,) = nearness(reading.meaning, [index.asked.unanswered])
    qualities[:LOOKED_AT] += NEAR * near**2
    order = np.argsort(-qualities, kind="stable")
    places, first = ranking.places[order], int(order[0])
    nearness_of_first = 1.0 if _says(index, reading, int(places[0])) else float(near[first])
    return Ranking(places, qualities[order], ranking.covered[order], nearness_of_first, float(unanswered))


def _says(index: Index, reading: Reading, place: int) -> bool:
    """Whether an item's title, a keyword or another sentence of it is the question, word for word."""
    wanted = [index.folded(term) for term in reading.sentence]
    terms = index.sentences.of(place)
    ends = np.flatnonzero(terms == BREAK)
    starts = np.concatenate([[0], ends[:-1] + 1])
    as_long = starts[ends - starts == len(wanted)]
    return bool(wanted) and any(terms[start : start + len(wanted)].tolist() == wanted for start in as_long)


def _side_by_side(index: Index, reading: Reading, terms: Terms, items: Places, count: int) -> Scores:
    """For each item, what those pairs of words weigh that stand side by side in it as they do in the question."""
    raised = np.zeros(count, np.float32)
    for pair in reading.pairs:
        first, second = map(index.folded, pair)
        if first is None or second is None:
            continue
        at = np.flatnonzero(terms[:-1] == first)
        weight = sum(index.rarity(index.count(term)) for term in pair) / 2
        raised[np.unique(items[at[terms[at + 1] == second]])] += weight / reading.weight
    return raised


def _together(index: Index, reading: Reading, terms: Terms, items: Places) -> Scores:
    """For each item, the share of the question that its best sentence answers."""
    known = list(_known(index, reading))
    wanted = np.zeros(BREAK + 1, np.bool_)
    wanted[[number for _, numbers, _ in known for number in numbers]] = True
    at, ends = np.flatnonzero(wanted[terms]), np.flatnonzero(terms == BREAK)
    held, sentence = terms[at], np.searchsorted(ends, at)
    answered = np.zeros((len(reading.slots), len(ends)), np.float32)
    for place, numbers, weight in known:
        here = sentence[held == numbers[0]]
        for number in numbers[1:]:
            here = np.intersect1d(here, sentence[held == number])
        answered[place, here] = np.maximum(answered[place, here], weight)
    weights = np.array([slot.weight for slot in reading.slots], np.float32)
    shares: Scores = weights @ answered / reading.weight
    firsts = np.searchsorted(items[ends], np.arange(items[-1] + 1))
    return np.maximum.reduceat(shares, firsts)


def _known(index: Index, reading: Reading) -> Iterator[tuple[int, list[int], float]]:
    """The alternatives of all slots that the index knows: the place of the slot, the folded terms, the weight."""
    for place, slot in enumerate(reading.slots):
        for alternative in slot.alternatives:
            numbers = [number for term in alternative.terms if (number := index.folded(term)) is not None]
            if len(numbers) == len(alternative.terms):
                yield place, numbers, alternative.weight


def _answered(index: Index, slot: Slot) -> tuple[Places, Scores, Scores]:
    """The items that answer a slot, the strength of the best alternative of each, and how far it covers the slot."""
    rows = [(*holding(index, alternative), alternative.weight) for alternative in slot.alternatives]
    found = [places for places, _, _ in rows]
    places = found[0] if len(found) == 1 else np.unique(np.concatenate([_NOWHERE, *found]))
    value, cover = np.zeros(len(places), np.float32), np.zeros(len(places), np.float32)
    for held, strengths, weight in rows:
        at = np.searchsorted(places, held)
        value[at] = np.maximum(value[at], weight * strengths)
        cover[at] = np.maximum(cover[at], np.float32(1.0 if weight >= COVERS else weight))
    return places, value, cover


def holding(index: Index, alternative: Alternative) -> tuple[Places, Strengths]:
    """The items that hold all terms of an alternative, with the weakest of the strengths."""
    places, strengths = index.row(alternative.terms[0])
    for term in alternative.terms[1:]:
        others, other_strengths = index.row(term)
        places, mine, theirs = np.intersect1d(places, others, assume_unique=True, return_indices=True)
        strengths = np.minimum(strengths[mine], other_strengths[theirs])
    return places, strengths


def matched_words(index: Index, slots: Sequence[Slot], places: Places) -> list[tuple[str, ...]]:
    """For each item, the words of the question that it answers; Chinese pairs that overlap are one word."""
    found: list[list[tuple[int, str]]] = [[] for _ in places]
    row_of = np.full(len(index), len(places), np.int32)
    row_of[places] = np.arange(len(places))
    for number, slot in enumerate(slots):
        held = np.zeros(len(places) + 1, np.bool_)
        for alternative in slot.alternatives:
            held[row_of[holding(index, alternative)[0]]] = True
        for place in np.flatnonzero(held[:-1]):
            found[place].append((number, slot.typed.removeprefix("=")))
    return [tuple(dict.fromkeys(_joined(words))) for words in found]


def _joined(words: Iterable[tuple[int, str]]) -> list[str]:
    """Words, given with their place in the question, with neighbouring pairs of Chinese characters made one."""
    joined: list[str] = []
    last = -2
    for place, word in words:
        if place == last + 1 and joined and not word.isascii() and joined[-1][-1] == word[0]:
            joined[-1] += word[1:]
        else:
            joined.append(word)
        last = place
    return joined


def _top(scores: Scores, covered: Scores, most: int) -> Ranking:
    found = np.flatnonzero(scores > 0)
    if len(found) > most:
        found = found[np.argpartition(scores[found], -most)[-most:]]
    places = found[np.lexsort((found, -scores[found]))].astype(np.int32)
    return Ranking(places, scores[places], covered[places])


def both(one: Mask | None, other: Mask | None) -> Mask | None:
    """The items that two masks admit; None admits all."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def mask_of(index: Index, wanted: Sequence[Sequence[str]]) -> Mask | None:
    """The items that have, of every list, at least one label; None where nothing is asked for."""
    mask: Mask | None = None
    for labels in wanted:
        any_of = np.zeros(len(index), np.bool_)
        for label in labels:
            any_of[index.row(f"@{label}")[0]] = True
        mask = any_of if mask is None else mask & any_of
    return mask
