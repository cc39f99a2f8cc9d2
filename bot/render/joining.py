"""How words of the interface and of the data follow each other: Chinese has other marks, and no spaces after them."""

import re
from collections.abc import Iterable, Sequence

from bot.render.texts import Texts
from bot.render.view import Line, Span, bold, line

_BETWEEN_CHINESE = re.compile(r"(?<=[一-鿿]) (?=[一-鿿])")


def labelled(texts: Texts, label: str, *said: str | Span) -> Line:
    """What a label in bold stands before: "Suggested: ..."."""
    return line(bold(label), texts("after-label"), *said)


def named(texts: Texts, name: str, said: str = "") -> Line:
    """A name in bold and, after a colon, what is said of it."""
    return line(bold(texts("named", name=name) if said else name), said)


def sentences(*pieces: str) -> str:
    """Sentences one after the other; empty ones are left out."""
    said = ""
    for piece in filter(None, pieces):
        said += f"{gap_after(said)}{piece}"
    return said


def gap_after(said: str) -> str:
    """What stands between a sentence and the next: nothing after Chinese marks, which bring their own space."""
    return " " if said and said[-1] not in "。！？：" else ""


def before_sentence(texts: Texts, name: str) -> Line:
    """A name in bold that ends like a sentence, since others follow."""
    words = texts("sentence-end", words=name)
    return line(bold(words), gap_after(words))


def ended(texts: Texts, name: str, *pieces: str) -> Line:
    """A name in bold, and after it whatever sentences there are."""
    said = sentences(*pieces)
    return (*before_sentence(texts, name), *line(said)) if said else line(bold(name))


def closed_up(words: str) -> str:
    """Words without spaces between Chinese characters, which stand only beside other letters and figures."""
    return _BETWEEN_CHINESE.sub("", words)


def listed_words(texts: Texts, words: Iterable[str]) -> str:
    """Words one after the other, with the comma of the language."""
    return texts("comma").join(words)


def listed_to_the_last(texts: Texts, words: Sequence[str]) -> str:
    """Words one after the other, with "and" before the last."""
    *before, last = words
    return texts("and-last", before=listed_words(texts, before), last=last) if before else last
