"""What of an item is searched, and how much each place counts; and the names that an item goes by."""

from collections.abc import Iterator
from dataclasses import fields

from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Term, VocabularyKind
from catalogue.queries import Filters
from catalogue.verdicts import promised_words, reported_words

TITLE, KEYWORDS, QUESTIONS, TARGETS, STATEMENT, FACTS, SECTION, NAMED, MARGIN = (
    2.5,
    2.5,
    2.0,
    1.4,
    1.2,
    0.8,
    0.5,
    0.6,
    0.4,
)
"""Weights: a word of the title counts as much as three in the facts."""

_NAMED = (VocabularyKind.LAW, VocabularyKind.TREATY, VocabularyKind.BODY, VocabularyKind.ORGANISATION)
"""Controlled lists whose terms are named in the item itself, so that their words are words of the item."""


def weighted_texts(catalogue: Catalogue, entry: Entry) -> Iterator[tuple[float, str]]:
    """The texts of an item with their weights."""
    item = entry.item
    yield TITLE, item.title
    if item.title_zh:
        yield TITLE, item.title_zh
    yield from ((KEYWORDS, keyword) for keyword in (*item.keywords.en, *item.keywords.zh))
    yield from ((QUESTIONS, question) for question in (*item.questions.en, *item.questions.zh))
    yield STATEMENT, item.statement
    yield from ((FACTS, fact) for fact in item.facts)
    for target in item.targets:
        yield TARGETS, f"{target.measure}; {promised_words(target)}; {reported_words(target)}"
    yield from ((SECTION, text) for part in entry.parts for text in (part.title, part.zh or ""))
    for kind in _NAMED:
        yield from ((NAMED, text) for term in _terms(catalogue, entry, kind) for text in (term.name, *term.zh))
    yield from ((MARGIN, gap) for gap in item.gaps)
    yield from ((MARGIN, note.text) for note in item.notes)


def _terms(catalogue: Catalogue, entry: Entry, kind: VocabularyKind) -> Iterator[Term]:
    for term_id in catalogue.tags(entry, kind):
        yield catalogue.terms[kind][term_id]


def labels(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """What an item can be filtered by, each as "field:value" with the fields of `Filters`."""
    yield f"kinds:{entry.item.kind}"
    yield f"documents:{entry.document.id}"
    yield from (f"parts:{part.id}" for part in entry.parts)
    yield from (f"verdicts:{outcome}" for outcome in sorted(entry.outcomes))
    for kind, name in VOCABULARY_FIELDS.items():
        yield from (f"{name}:{term_id}" for term_id in catalogue.tags(entry, kind))


def labels_of(filters: Filters) -> list[list[str]]:
    """The labels that filters ask for: one of each inner list."""
    asked = [[f"{each.name}:{value}" for value in getattr(filters, each.name)] for each in fields(filters)]
    return [labels for labels in asked if labels]


VOCABULARY_FIELDS = {
    VocabularyKind.THEME: "themes",
    VocabularyKind.GROUP: "groups",
    VocabularyKind.STATE: "states",
    VocabularyKind.REGION: "regions",
    VocabularyKind.LAW: "laws",
    VocabularyKind.BODY: "bodies",
    VocabularyKind.TREATY: "treaties",
    VocabularyKind.ORGANISATION: "organisations",
}
"""The field of `Filters` for each controlled list."""
