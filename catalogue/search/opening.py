"""Puts the search together: a finder from a catalogue, with its index built or taken from the cache."""

from pathlib import Path

from catalogue.catalogue import Catalogue
from catalogue.search.building import build_index
from catalogue.search.correcting import Speller
from catalogue.search.finder import IndexFinder
from catalogue.search.index import Index
from catalogue.search.interpreting import Interpreter
from catalogue.search.lexicon import english
from catalogue.search.spelling import Spelling
from catalogue.search.vocabulary import families_of, names_of, sayings_of, words_of


def build_finder(catalogue: Catalogue, index: Index | None = None) -> IndexFinder:
    """A finder over a catalogue; an index that was kept from before saves the building."""
    index = build_index(catalogue) if index is None else index
    spelling = Spelling(Speller(index, words_of(catalogue), english()))
    interpreter = Interpreter(index, spelling, names_of(catalogue), sayings_of(catalogue), families_of(index))
    return IndexFinder(catalogue, index, interpreter)
