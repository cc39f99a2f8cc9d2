"""Wording: the data's sentences are its own, and its keywords add what its sentences lack."""

import re
from collections.abc import Iterator

from catalogue.catalogue import Catalogue
from catalogue.checks.texts import own_words
from catalogue.library import Library

RUN = 12
"""So many words in a row, the same as in a document, are taken over."""

UNANSWERED = "the list of what nothing answers"

_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,'’-][A-Za-z0-9]+)*")
_SMALL = frozenset("of the and on for in to a an with from by or as at its all against".split())


def taken_over(catalogue: Catalogue, library: Library) -> Iterator[tuple[str, str]]:
    """Item and run of words, for each run that stands in its document too; runs of names don't count."""
    known = {run for text in library.texts.values() for run in _runs(_unbroken(text.lines))}
    for entry in catalogue:
        words = _WORD.findall(own_words(entry.item))
        for start in range(len(words) - RUN + 1):
            run = words[start : start + RUN]
            if tuple(word.lower() for word in run) in known and not _is_name(run):
                yield entry.id, " ".join(run)
                break


def _unbroken(lines: tuple[str, ...]) -> str:
    return re.sub(r"-\s*\n\s*", "", "\n".join(lines))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _is_name(run: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in run)


def questions_asked_twice(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Item, question and the earlier item, for each question that stands twice; one of none stands in `UNANSWERED`."""
    first: dict[str, str] = {_asked(question): UNANSWERED for question in catalogue.unanswered}
    for entry in catalogue:
        for question in (*entry.item.questions.en, *entry.item.questions.zh):
            other = first.setdefault(_asked(question), entry.id)
            if other != entry.id:
                yield entry.id, question, other


def _asked(question: str) -> str:
    return question.lower().rstrip("?？")


def keywords_without_use(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Item and keyword, for each English keyword that its own text holds already, letter for letter."""
    for entry in catalogue:
        text = f" {' '.join(_WORD.findall(own_words(entry.item).lower()))} "
        for keyword in entry.item.keywords.en:
            if f" {' '.join(_WORD.findall(keyword.lower()))} " in text:
                yield entry.id, keyword
