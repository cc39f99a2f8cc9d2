"""What of an item is searched, and how much each place counts; and the names that an item goes by."""

from collections.abc import Iterator
from dataclasses import fields
from typing import TypeAlias

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Term, VocabularyKind
from catalogue.names import FIELD_OF
from catalogue.queries import Filters
from catalogue.verdicts import promised_words, reported_words

Weighted: TypeAlias = tuple[float, str]
"""A text and its weight."""

TITLE, KEYWORDS = 2.5, 2.5
TARGETS, STATEMENT = 1.4, 1.2
FACTS, QUESTIONS = 0.8, 0.8
SECTION, NAMED, MARGIN = 0.5, 0.6, 0.4
"""Weights: a word of the title counts as much as three in the facts."""
SENTENCES = min(FACTS, QUESTIONS)
"""Texts of less weight are searched for their words, not as sentences."""

_NAMED = (VocabularyKind.LAW, VocabularyKind.TREATY, VocabularyKind.BODY, VocabularyKind.ORGANISATION)
"""Controlled lists whose terms are named in the item itself, so that their words are words of the item."""


def weighted_texts(catalogue: Catalogue, entry: Entry) -> Iterator[Weighted]:
    """The texts of an item itself with their weights."""
    item = entry.item
    yield TITLE, item.title
    if item.title_zh:
        yield TITLE, item.title_zh
    yield from ((KEYWORDS, keyword) for keyword in (*item.keywords.en, *item.keywords.zh))
    yield STATEMENT, item.statement
    yield from ((FACTS, fact) for fact in item.facts)
    for target in item.targets:
        yield TARGETS, f"{target.measure}; {promised_words(target)}; {reported_words(target)}"
    yield from ((SECTION, text) for part in entry.parts for text in (part.title, part.zh or ""))
    for kind in _NAMED:
        yield from ((NAMED, text) for term in _terms(catalogue, entry, kind) for text in (term.name, *term.zh))
    yield from ((MARGIN, gap.text) for gap in item.gaps)
    yield from ((MARGIN, note.text) for note in item.notes)


def asked_texts(entry: Entry) -> Iterator[Weighted]:
    """What people ask whom an item answers, with the weight of it."""
    questions = entry.item.questions
    return ((QUESTIONS, question) for question in (*questions.en, *questions.zh))


def _terms(catalogue: Catalogue, entry: Entry, kind: VocabularyKind) -> Iterator[Term]:
    for term_id in catalogue.tags(entry, kind):
        yield catalogue.terms[kind][term_id]


def labels(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """What an item can be filtered by, each as "field:value" with the fields of `Filters`."""
    yield f"kinds:{entry.item.kind}"
    yield f"documents:{entry.document.id}"
    yield from (f"parts:{part.id}" for part in entry.parts)
    yield from (f"verdicts:{outcome}" for outcome in sorted(entry.outcomes))
    for kind, name in FIELD_OF.items():
        yield from (f"{name}:{term_id}" for term_id in catalogue.tags(entry, kind))


def labels_of(filters: Filters) -> list[list[str]]:
    """The labels that filters ask for: one of each inner list."""
    asked = [[f"{each.name}:{value}" for value in getattr(filters, each.name)] for each in fields(filters)]
    return [labels for labels in asked if labels]
