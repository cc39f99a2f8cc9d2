"""Puts the search together: a finder from a catalogue, with its index built or taken from the cache."""

from pathlib import Path

from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.search.acronyms import acronyms_of
from catalogue.search.building import build_index
from catalogue.search.correcting import Speller
from catalogue.search.finder import IndexFinder
from catalogue.search.interpreting import Interpreter
from catalogue.search.lexicon import english
from catalogue.search.spelling import Spelling
from catalogue.search.states import States
from catalogue.search.storing import cached_index
from catalogue.search.vocabulary import absent_of, absent_words_of, names_of, sayings_of, words_of


def build_finder(catalogue: Catalogue, cache: Path | None = None) -> IndexFinder:
    """A finder over a catalogue.

    Args:
        catalogue: the data.
        cache: a folder in which the built index is kept from one start to the next; none to build it every time.
    """
    if cache is None:
        index = build_index(catalogue)
    else:
        index = cached_index(cache, catalogue.fingerprint, lambda: build_index(catalogue))
    spelling = Spelling(Speller(index, words_of(catalogue), english(), absent_words_of(catalogue)))
    interpreter = Interpreter(index, spelling, names_of(catalogue), sayings_of(catalogue), absent_of(catalogue))
    states = States(index, catalogue.terms[VocabularyKind.STATE])
    return IndexFinder(catalogue, index, interpreter, tuple(catalogue), states, acronyms_of(catalogue))
