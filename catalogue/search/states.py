"""States in questions: who recommended, who is only mentioned, and who is silent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from catalogue.models.context import Term
from catalogue.search.index import Index, Mask
from catalogue.search.ranking import holding
from catalogue.search.reading import Alternative, Reading
from catalogue.search.stopping import STOP_WORDS
from catalogue.search.vocabulary import alternative_of


@dataclass(frozen=True)
class States:
    """What the items of an index have to do with states, which are given by their id."""

    index: Index
    terms: Mapping[str, Term]

    def any_recommended(self, reading: Reading) -> bool:
        """Whether a state that the question names made a recommendation."""
        return any(self.index.count(label.term) for _, label in reading.labels("states"))

    def several(self, reading: Reading) -> bool:
        """Whether the question names several states, so that no single item answers it."""
        return len({label.value for _, label in reading.labels("states")}) > 1

    def several_recommended(self, reading: Reading) -> bool:
        """Whether it does, and all of them made a recommendation."""
        return self.several(reading) and all(self.index.count(label.term) for _, label in reading.labels("states"))

    def silent(self, reading: Reading, *, recommended: bool) -> str | None:
        """The name of a state that made no recommendation, where that is asked, or nothing but the state is.

        Beside a state that did make one ("India to China"), no state is silent.
        """
        if self.any_recommended(reading):
            return None
        for typed, label in reading.labels("states"):
            mentioned = any(self.index.count(term) for term in reading.terms_of(typed))
            if recommended or (reading.only_names and not mentioned):
                return self.terms[label.value].name
        return None

    def items_of(self, reading: Reading) -> Mask | None:
        """The items that come from a state that the question names, or mention it; None where it has no such subject.

        What the documents say on wages is no answer to wages in Germany. A state's name alone is no subject, and one
        that is a corrected word may not have been meant.
        """
        labels = [label for _, label in reading.labels("states")]
        if not labels or reading.corrections or reading.without("states").is_slight:
            return None
        mask = np.zeros(len(self.index), np.bool_)
        for label in labels:
            for alternative in (Alternative((label.term,)), *self._mentions(label.value)):
                mask[holding(self.index, alternative)[0]] = True
        return mask

    def _mentions(self, state: str) -> Iterator[Alternative]:
        term = self.terms[state]
        names = (name for name in (term.name, *term.also) if name.lower() not in STOP_WORDS)
        return filter(None, map(alternative_of, names))
