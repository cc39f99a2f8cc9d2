"""What somebody is typing: a text whose last word isn't finished."""

from bisect import bisect_left
from itertools import takewhile

from catalogue.search.index import Index
from catalogue.search.text import Sort, pieces

SHORTEST = 2
"""So many letters have to be there."""


def completed(text: str, index: Index) -> str:
    """A text with its last word completed to the one that most items hold; as it is where no word begins so."""
    typed = pieces(text)
    last = typed[-1].text if typed and typed[-1].sort is Sort.WORD else ""
    if len(last) < SHORTEST or not text.lower().endswith(last) or last in index.count_of:
        return text
    words = takewhile(lambda word: word.startswith(last), index.words[bisect_left(index.words, last) :])
    return text[: -len(last)] + max(words, key=index.count_of.__getitem__, default=text[-len(last) :])
