"""How sure a ranking is: an answer, only the closest matches, or nothing."""

import math
from enum import Enum

import numpy as np

from catalogue.search.ranking import Ranking
from catalogue.search.reading import Reading

ANSWER = 0.43
"""From this sureness on, items answer the question."""
CLOSEST = 0.34
"""Between this and `ANSWER` they are the closest that there is; below, they are chance."""
DOUBT = 0.45
"""So far is every question doubted, and every word whose meaning isn't known; one near to what nothing answers more."""
RELIEF = 0.4
"""What is taken from that for nearness to what the first item answers."""
CHINESE_ALLOWANCE = 1.7
"""A question in Chinese is read as pairs of characters, of which many are no words: a smaller share of it is enough."""
ALL = 0.65
"""Names and nothing else are answered by what covers so much of them, however lightly it mentions them."""
AHEAD = 1.25
"""The first item is what was meant where it scores this much more than the second."""


class Band(Enum):
    """How sure a ranking is."""

    ANSWER = "answer"
    CLOSEST = "closest"
    NOTHING = "nothing"


def band_of(ranking: Ranking, reading: Reading, unknown: float) -> Band:
    """The band of a ranking's best item.

    The more a question says, the smaller the share of it that an item has to answer: four words of a long sentence are
    not chance, one word of two may be. A question on a subject that no document speaks of gets no such allowance.
    The nearer its meaning is to questions that nothing answers, the better a question has to be answered.

    Args:
        ranking: the items found.
        reading: the question.
        unknown: what a word weighs that no item holds, as the measure of how much a question says.
    """
    found = len(ranking.covered) > 0
    if found and reading.only_names_and_figures and ranking.covered[0] > ALL:
        return Band.ANSWER
    allowance = 1.0 if reading.absent else math.sqrt(max(1.0, reading.weight / unknown))
    if reading.is_chinese:
        allowance *= CHINESE_ALLOWANCE
    sureness = ranking.best * allowance * (1 - _doubt(ranking, reading))
    if sureness >= ANSWER:
        return Band.ANSWER
    return Band.CLOSEST if (found and reading.only_names) or sureness >= CLOSEST else Band.NOTHING


def _doubt(ranking: Ranking, reading: Reading) -> float:
    """How far a question is held to be one that nothing answers, by what it means."""
    unknown_words = 1 - float(np.linalg.norm(reading.meaning))
    relief = RELIEF * max(0.0, ranking.near - DOUBT)
    return max(DOUBT, ranking.unanswered + DOUBT * unknown_words - relief)


def is_clear(ranking: Ranking) -> bool:
    """Whether the first item stands out, so that its card can be opened."""
    return len(ranking.qualities) == 1 or ranking.best >= AHEAD * float(ranking.qualities[1])
