"""How sure a ranking is: an answer, only the closest matches, or nothing."""

from enum import Enum

from catalogue.search.ranking import Ranking
from catalogue.search.reading import Reading

ANSWER = 0.3
"""From this quality on, items answer the question."""
CLOSEST = 0.24
"""Between this and `ANSWER` they are the closest that there is; below, they are chance."""
AHEAD = 1.25
"""The first item is what was meant where it scores this much more than the second."""


class Band(Enum):
    """How sure a ranking is."""

    ANSWER = "answer"
    CLOSEST = "closest"
    NOTHING = "nothing"


def band_of(ranking: Ranking, _: Reading) -> Band:
    """The band of a ranking's best item."""
    if ranking.best >= ANSWER:
        return Band.ANSWER
    return Band.CLOSEST if ranking.best >= CLOSEST else Band.NOTHING


def is_clear(ranking: Ranking) -> bool:
    """Whether the first item stands out, so that its card can be opened."""
    return len(ranking.qualities) == 1 or ranking.best >= AHEAD * float(ranking.qualities[1])
