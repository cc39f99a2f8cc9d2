"""The thesaurus against the data: what it says is meant stands in the items, what it calls absent doesn't.

And the list of what nothing answers: search is silent on it.
"""

from pathlib import Path

import pytest

from catalogue.catalogue import Catalogue
from catalogue.loading import load_catalogue
from catalogue.queries import Filters
from catalogue.search.building import build_index
from catalogue.search.fields import asked_texts, weighted_texts
from catalogue.search.index import Index
from catalogue.search.meaning import meaning_of
from catalogue.search.opening import build_finder
from catalogue.search.phrases import Phrases
from catalogue.search.ranking import holding
from catalogue.search.text import pieces
from catalogue.search.vocabulary import alternative_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(SEEDS)


def test_words_that_are_meant_stand_in_the_items(catalogue: Catalogue) -> None:
    index = build_index(catalogue)
    lost = [meant for concept in catalogue.concepts for meant in concept.means if not _held(index, meant)]
    assert lost == []


def _held(index: Index, meant: str) -> bool:
    """Whether any item has all words of a phrase."""
    alternative = alternative_of(meant)
    return alternative is not None and len(holding(index, alternative)[0]) > 0


def test_words_that_are_said_are_given_once_in_a_concept(catalogue: Catalogue) -> None:
    for concept in catalogue.concepts:
        words = [*concept.means, *concept.said, *concept.zh]
        assert len(words) == len(set(words)), concept.means


def test_absent_subjects_stand_in_no_item(catalogue: Catalogue) -> None:
    absent = Phrases((phrase, phrase) for phrase in catalogue.absent)
    present = [
        (entry.id, match.text)
        for entry in catalogue
        for _, text in (*weighted_texts(catalogue, entry), *asked_texts(entry))
        for match in absent.find(pieces(text))
    ]
    assert present == []


def test_what_nothing_answers_has_a_meaning(catalogue: Catalogue) -> None:
    assert [question for question in catalogue.unanswered if not meaning_of(question).any()] == []


def test_what_nothing_answers_finds_hardly_anything(catalogue: Catalogue) -> None:
    finder = build_finder(catalogue)
    answered = [question for question in catalogue.unanswered if finder.find(question, Filters()).hits]
    assert len(answered) <= 0.03 * len(catalogue.unanswered), answered
