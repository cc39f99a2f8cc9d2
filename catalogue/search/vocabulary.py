"""What words stand for beyond themselves: the names of the controlled lists and parts, and the thesaurus."""

from collections.abc import Iterator

from catalogue.catalogue import Catalogue
from catalogue.search.building import text_terms
from catalogue.search.fields import VOCABULARY_FIELDS
from catalogue.search.phrases import Phrases
from catalogue.search.reading import Alternative, Label
from catalogue.search.text import Sort, pieces


def names_of(catalogue: Catalogue) -> Phrases[Label]:
    """Every name of the controlled lists and of the parts of documents."""
    return Phrases(_names(catalogue))


def _names(catalogue: Catalogue) -> Iterator[tuple[str, Label]]:
    for kind, field in VOCABULARY_FIELDS.items():
        for term in catalogue.terms[kind].values():
            yield from ((written, Label(field, term.id)) for written in (term.name, *term.also, *term.zh))
    for part in catalogue.parts.values():
        for written in (part.title, *part.also, *([part.zh] if part.zh else [])):
            yield written, Label("parts", part.id)


def sayings_of(catalogue: Catalogue) -> Phrases[Alternative]:
    """Every word and phrase of the thesaurus with the words of the items that it may stand for."""
    return Phrases(_sayings(catalogue))


def _sayings(catalogue: Catalogue) -> Iterator[tuple[str, Alternative]]:
    for concept in catalogue.concepts:
        meant = [alternative for written in concept.means if (alternative := alternative_of(written))]
        for said in (*concept.means, *concept.said, *concept.zh):
            yield from ((said, alternative) for alternative in meant if alternative != alternative_of(said))


def absent_of(catalogue: Catalogue) -> Phrases[str]:
    """Every subject that no document speaks of."""
    return Phrases((phrase, phrase) for phrase in catalogue.absent)


def alternative_of(written: str) -> Alternative | None:
    """The terms that an item must hold to hold a phrase, compounds left aside; None where the phrase has none."""
    terms = tuple(dict.fromkeys(term for word, term in text_terms(written) if word or not term.isascii()))
    return Alternative(terms) if terms else None


def words_of(catalogue: Catalogue) -> frozenset[str]:
    """The written words of names and of the thesaurus, which a question may hold though no item does.

    Those of absent subjects are among them: corrected into others, they would find items.
    """
    written = [phrase for phrase, _ in _names(catalogue)]
    written += [said for concept in catalogue.concepts for said in (*concept.means, *concept.said)]
    written += catalogue.absent
    return frozenset(piece.text for text in written for piece in pieces(text) if piece.sort is Sort.WORD)
