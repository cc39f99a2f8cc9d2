"""Positions in the plan told in words: "chapter IV, section 2, second point" and "第四章第二节第二条" are "IV 2 2"."""

import re

from bot.parsing.numbers import CHINESE, ORDINALS, WORDS, parse_number

ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
"""A pattern for the Roman numerals that chapters have."""

_NUMERALS = dict(enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1))
_LABELS = {
    "chapter": r"(?:chapter|chap\.?|ch\.?|part)",
    "section": r"(?:section|sect?\.?|§)",
    "point": r"(?:commitment|item|point|bullet|paragraph|para\.?|number|no\.?|#)",
}
_SIGNS = {"chapter": "[章部]", "section": "节", "point": "[条段项点款]"}
_VALUE = rf"(?:{ROMAN}(?:\.\d{{1,2}})*\b|\d{{1,2}}(?:\.\d{{1,2}})*(?![\d.]*\d)|{WORDS})"
_BEFORE_CHAPTER = rf"\b(\d{{1,2}}(?:\.\d{{1,2}})?)(?=,?\s+(?:in|of|from|under)\s+chapter\s+{ROMAN}\b)"


def _level(name: str) -> str:
    """A pattern for one level; the first group that isn't empty is its value."""
    label, sign = _LABELS[name], _SIGNS[name]
    return (
        rf"(?<![A-Za-z]){label}[\s:]*({_VALUE})|\b({ORDINALS})\s+{label}(?![A-Za-z])"
        rf"|第\s*(\d{{1,2}}|{CHINESE})\s*{sign}"
    )


_LEVELS = {"chapter": _level("chapter"), "section": _level("section"), "point": rf"{_level('point')}|{_BEFORE_CHAPTER}"}
_LEVEL_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _LEVELS.items()}
_ANY_LEVEL = rf"(?:{'|'.join(_LEVELS.values())})"
_POSITION = re.compile(rf"{_ANY_LEVEL}(?:(?:[\s,;，、的]|\b(?:of|in|from|under|the)\b)*{_ANY_LEVEL})+", re.IGNORECASE)


def with_positions_written(text: str) -> str:
    """A text in which positions that begin with a chapter are written as the plan's numbers are."""
    return _POSITION.sub(lambda match: f" {_written(match[0]) or match[0]} ", text).strip()


def _written(position: str) -> str:
    """ "IV 2 2", or nothing where no level is a chapter."""
    found = [_value(name, position) for name in _LEVEL_PATTERNS]
    values = [value for value in found if value]
    return " ".join(values) if len(values) > 1 and values[0][0] in "IVX" else ""


def _value(name: str, position: str) -> str:
    """The value of a level in a position, as the plan writes it; nothing where it hasn't that level."""
    match = _LEVEL_PATTERNS[name].search(position)
    written = next(filter(None, match.groups()), "").upper() if match else ""
    if not written or "." in written or re.fullmatch(ROMAN, written):
        return written
    number = parse_number(written)
    return _NUMERALS.get(number, "") if name == "chapter" else str(number)
