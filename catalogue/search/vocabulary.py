"""What words stand for beyond themselves: the names of the controlled lists and parts, and the thesaurus."""

from collections.abc import Iterable, Iterator

from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.names import FIELD_OF
from catalogue.search.building import text_terms
from catalogue.search.phrases import Phrases
from catalogue.search.reading import Alternative, Label
from catalogue.search.text import Sort, pieces


def names_of(catalogue: Catalogue) -> Phrases[Label]:
    """Every name of the controlled lists and of the parts of documents."""
    return Phrases(_names(catalogue))


def _names(catalogue: Catalogue) -> Iterator[tuple[str, Label]]:
    for kind, field in FIELD_OF.items():
        for term in catalogue.terms[kind].values():
            yield from ((written, Label(field, term.id)) for written in (term.name, *term.also, *term.zh))
    for part in catalogue.parts.values():
        for written in (part.title, *part.also, *([part.zh] if part.zh else [])):
            yield written, Label("parts", part.id)


def sayings_of(catalogue: Catalogue) -> Phrases[Alternative]:
    """Every word and phrase of the thesaurus with the words of the items that it may stand for.

    Other names of a state or region stand for its own, which is how texts mention it.
    """
    return Phrases((*_sayings(catalogue), *_demonyms(catalogue)))


def _sayings(catalogue: Catalogue) -> Iterator[tuple[str, Alternative]]:
    for concept in catalogue.concepts:
        yield from _standing_for((*concept.means, *concept.said, *concept.zh), concept.means)


def _demonyms(catalogue: Catalogue) -> Iterator[tuple[str, Alternative]]:
    for kind in (VocabularyKind.STATE, VocabularyKind.REGION):
        for term in catalogue.terms[kind].values():
            yield from _standing_for((*term.also, *term.zh), (term.name,))


def _standing_for(said: Iterable[str], means: Iterable[str]) -> Iterator[tuple[str, Alternative]]:
    """Each word that people say with each that it may mean, but for itself."""
    meant = [alternative for written in means if (alternative := alternative_of(written))]
    for word in said:
        yield from ((word, alternative) for alternative in meant if alternative != alternative_of(word))


def absent_of(catalogue: Catalogue) -> Phrases[str]:
    """Every subject that no document speaks of."""
    return Phrases((phrase, phrase) for phrase in catalogue.absent)


def alternative_of(written: str) -> Alternative | None:
    """The terms that an item must hold to hold a phrase, compounds left aside; None where the phrase has none."""
    terms = tuple(dict.fromkeys(term for word, term in text_terms(written) if word or not term.isascii()))
    return Alternative(terms) if terms else None


def words_of(catalogue: Catalogue) -> frozenset[str]:
    """The written words of names and of the thesaurus, which a question may hold though no item does."""
    written = [phrase for phrase, _ in _names(catalogue)]
    written += [said for concept in catalogue.concepts for said in (*concept.means, *concept.said)]
    return _words(written)


def absent_words_of(catalogue: Catalogue) -> frozenset[str]:
    """The written words of absent subjects: corrected into others, they would find items."""
    return _words(catalogue.absent)


def _words(written: Iterable[str]) -> frozenset[str]:
    return frozenset(piece.text for text in written for piece in pieces(text) if piece.sort is Sort.WORD)
