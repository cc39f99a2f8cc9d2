"""Slack's limits, and cutting that shows: at the end of a sentence or word, with an ellipsis."""

import re

MAX_BLOCKS = 50
MAX_CHARACTERS = 12_000
MAX_TEXT = 4_000
BAR = 24
"""Characters of a modal's title and of its buttons."""

_SENTENCE = re.compile(r"[.!?。][\"'”’)]?(?=\s|$)")


def cut(text: str, limit: int) -> str:
    """At most `limit` characters: cut at the end of a sentence where that keeps most of it, else of a word."""
    if len(text) <= limit:
        return text
    room = text[: limit - 2]
    ends = [match.end() for match in _SENTENCE.finditer(room)]
    if ends and ends[-1] > limit // 2:
        return f"{room[: ends[-1]]} …"
    return f"{_at_word(room)} …"


def cut_label(text: str, limit: int) -> str:
    """At most `limit` characters of a label, cut at the end of a word."""
    return text if len(text) <= limit else f"{_at_word(text[: limit - 1])}…"


def _at_word(text: str) -> str:
    space = text.rfind(" ")
    return (text[:space] if space > len(text) // 2 else text).rstrip(" ,;:")
