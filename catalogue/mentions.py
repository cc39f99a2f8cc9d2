"""Which words of a question the texts of an item hold: a reader who is told that a word matched looks for it there."""

import re
from collections.abc import Sequence

from catalogue.catalogue import Entry
from catalogue.search.stems import root, stem
from catalogue.search.text import Sort, fold, pieces

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


def held_words(entry: Entry, words: Sequence[str]) -> tuple[str, ...]:
    """Those of some words, in any form, that stand in what an item shows; Chinese ones in its Chinese names."""
    shown = _THOUSANDS.sub("", fold("\n".join(_texts(entry))))
    return tuple(word for word in words if all(_stands_in(piece.text, piece.sort, shown) for piece in pieces(word)))


def _stands_in(word: str, sort: Sort, shown: str) -> bool:
    if sort is Sort.CHINESE:
        return word in shown
    if sort is Sort.NUMBER:
        return re.search(rf"(?<![\d.]){re.escape(word)}(?![\d.]*\d)", shown) is not None
    return (
        re.search(rf"\b(?:{'|'.join(sorted(map(_either_spelling, {word, stem(word), root(word)})))})", shown)
        is not None
    )


def _either_spelling(beginning: str) -> str:
    """The beginning of a word as a pattern for its British and its American spelling: stems are American."""
    return re.escape(beginning).replace("or", "ou?r").replace("iz", "i[sz]")


def _texts(entry: Entry) -> list[str]:
    item = entry.item
    states = (state.replace("-", " ") for state in getattr(item, "states", ()))
    chinese = (item.title_zh or "", *item.keywords.zh, *(part.zh or "" for part in entry.parts))
    titles = (item.title, *(part.title for part in entry.parts), entry.document.short)
    measures = (target.measure for target in item.targets)
    beside = (*(gap.text for gap in item.gaps), *(note.text for note in item.notes))
    return [*titles, item.statement, *item.facts, *measures, *beside, *states, *chinese]
