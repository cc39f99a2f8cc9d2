"""Numbers as people type them: 51, fifty-one, 51st, fifty-first, 五十一. Never matched fuzzily."""

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

_UNITS = {word: number for words in (_ONES, _ORDINALS) for number, word in enumerate(words)}
_DECADES = {word: 10 * number for words in (_TENS, _TENTHS) for number, word in enumerate(words, 2)}
_HUNDREDS = {"hundred": 100, "hundredth": 100}
_WORDS = {**_UNITS, **_DECADES, **_HUNDREDS}

_ANY = "|".join(sorted(_WORDS, key=len, reverse=True))
_CHINESE = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"两": 2}

WORDS = rf"(?:(?:{_ANY})(?:(?:[\s-]+|\s+and\s+)(?:{_ANY}))*)"
"""A pattern for number words."""

ORDINALS = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS[1:] + _TENTHS, key=len, reverse=True))})"
"""A pattern for ordinals below a hundred, without those of two words."""

CHINESE = r"[零一二两三四五六七八九十百]+"
"""A pattern for Chinese numerals below 1,000."""

NUMBER = rf"(?:\d{{1,6}}(?:st|nd|rd|th)?|{WORDS}|{CHINESE})"
"""A pattern for a whole number in any of these forms."""


def parse_number(written: str) -> int:
    """The value of a number that `NUMBER` matched."""
    text = written.strip().lower()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", text):
        return int(match[1])
    if re.fullmatch(CHINESE, text):
        return _chinese(text)
    return _words(text)


def _words(text: str) -> int:
    total = 0
    for word in re.split(r"[\s-]+", text):
        if word in _HUNDREDS:
            total = max(total, 1) * 100
        elif word != "and":
            total += _WORDS[word]
    return total


def _chinese(text: str) -> int:
    total = pending = 0
    for character in text:
        if character == "百":
            total, pending = total + max(pending, 1) * 100, 0
        elif character == "十":
            total, pending = total + max(pending, 1) * 10, 0
        else:
            pending = _CHINESE[character]
    return total + pending
