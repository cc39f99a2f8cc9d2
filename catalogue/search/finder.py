"""The search: from a text to what was found, and how."""

from dataclasses import dataclass

from catalogue.answers import Absence, Hit, How, Step
from catalogue.catalogue import Catalogue
from catalogue.queries import Filters
from catalogue.search.building import build_index
from catalogue.search.correcting import Speller
from catalogue.search.fields import labels_of
from catalogue.search.found import NOTHING, Found
from catalogue.search.index import Index
from catalogue.search.interpreting import Interpreter
from catalogue.search.lexicon import english
from catalogue.search.ranking import mask_of, rank
from catalogue.search.vocabulary import families_of, names_of, sayings_of, words_of

ANSWER, CLOSEST = 0.25, 0.15


@dataclass(frozen=True)
class IndexFinder:
    """Searches one catalogue through its index."""

    catalogue: Catalogue
    index: Index
    interpreter: Interpreter

    def find(self, text: str, filters: Filters) -> Found:
        """What a text means, among the items that pass the filters."""
        reading = self.interpreter.read(text)
        ranking = rank(self.index, reading.slots, mask_of(self.index, labels_of(filters)))
        if ranking.best < CLOSEST:
            return Found(NOTHING, absence=Absence.NOTHING_MATCHES, filters=filters)
        hits = tuple(Hit(self.catalogue.entries[self.index.items[place]]) for place in ranking.places)
        step = Step.WORDS if ranking.best >= ANSWER else Step.CLOSEST
        return Found(How(step, reading.corrections), hits, filters=filters)


def build_finder(catalogue: Catalogue, index: Index | None = None) -> IndexFinder:
    """A finder over a catalogue; an index that was kept from before saves the building."""
    index = index or build_index(catalogue)
    speller = Speller(index, words_of(catalogue), english())
    interpreter = Interpreter(index, speller, names_of(catalogue), sayings_of(catalogue), families_of(index))
    return IndexFinder(catalogue, index, interpreter)
