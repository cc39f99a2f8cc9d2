"""Identifiers and their order: the five kinds, Roman numerals, and the order of the documents."""

import re

KINDS = ("indicator", "commitment", "upr", "suggestion", "progress")
"""The kinds of items, in the order in which answers name them."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman_number(numeral: str) -> int:
    """The value of a Roman numeral up to XXXIX: IV is 4."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(
        -value if index + 1 < len(values) and value < values[index + 1] else value for index, value in enumerate(values)
    )


def sort_key(item_id: str) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Sorts identifiers as the documents count: indicator:9 before indicator:10, IV before V."""
    kind, _, number = item_id.partition(":")
    return KINDS.index(kind) if kind in KINDS else len(KINDS), tuple(map(_natural, re.split(r"[.\-]", number)))


def _natural(part: str) -> tuple[int, str]:
    if part.isdecimal():
        return int(part[:18]), ""
    if re.fullmatch(r"[IVXL]+", part):
        return roman_number(part), ""
    return 0, part
