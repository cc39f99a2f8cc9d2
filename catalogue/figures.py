"""Figures: numbers as people and documents write them ("65.64 million", "Thirty provinces", "1,117").

Every figure of the data has to stand in the lines it cites; this is how both sides are read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL: dict[str, int] = {word: number for number, word in enumerate(_ONES)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_OTHER: dict[str, int | Decimal] = {
    "once": 1,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "triple": 3,
    "half": Decimal("0.5"),
}

_WORDS: dict[str, int | Decimal] = {**_SMALL, **_ORDINALS, **_OTHER}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w.])(?:(?P<digits>{_DIGITS})(?:st|nd|rd|th)?(?:[\s-]?(?P<scale>(?ai:{_SCALE}))\b)?"
    rf"|(?P<words>(?ai:{_WORD})(?:[\s-](?ai:{_WORD}|{_SCALE}))*)\b)",
    re.IGNORECASE,
)
_WRITTEN = re.compile(rf"(?P<digits>{_DIGITS})(?:\s(?P<scale>(?ai:{_SCALE})))?")
_MOST_DIGITS = 15
"""More are no figure of a document, and would be too long for exact arithmetic."""


@dataclass(frozen=True)
class Found:
    """A figure in a text: its value, the words it stands in, and where they begin."""

    value: Decimal
    text: str
    start: int


@dataclass(frozen=True)
class Figure:
    """A number as the document prints it: `value` in full (50000000), `text` as written ("50 million")."""

    value: Decimal
    text: str

    def __str__(self) -> str:
        return self.text


def parse_figure(written: str | int | Decimal) -> Figure:
    """A figure from what stands in the data: 87, 28.8, "50 million", "1,117".

    Raises:
        ValueError: for anything else, with what was expected.
    """
    text = str(written).strip()
    match = _WRITTEN.fullmatch(text)
    if match is None or sum(map(str.isdecimal, match["digits"])) > _MOST_DIGITS:
        raise ValueError(f"{text[:40]!r} is not a figure; expected a number such as 87, 28.8, 1,117 or 50 million")
    return Figure(_value(match["digits"], match["scale"]), text)


def figures_in(text: str) -> Iterator[Found]:
    """All figures of a text, in digits or words, with scale words applied."""
    for match in _FIGURE.finditer(text):
        value = _value(match["digits"], match["scale"]) if match["digits"] else _spelt(match["words"])
        yield Found(value, match.group(), match.start())


def _value(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * (SCALES[scale.lower()] if scale else 1)


def _spelt(words: str) -> Decimal:
    """The value of number words: "Twenty-two" is 22, "one hundred" 100, "two million" 2000000."""
    total = Decimal(0)
    for word in re.split(r"[\s-]+", words.lower()):
        if word in SCALES:
            total = max(total, Decimal(1)) * SCALES[word]
        else:
            total += _WORDS[word]
    return total


def plain_number(value: Decimal) -> str:
    """A number without an exponent or trailing zeros: 7, 10.8, 15640000."""
    text = f"{value.normalize():f}"
    return "0" if text == "-0" else text


def with_commas(value: Decimal) -> str:
    """A number for people: 15,640,000 becomes "15.64 million" where that is exact in two decimals, else 1,117."""
    for word in ("trillion", "billion", "million"):
        scaled = value / SCALES[word]
        if abs(scaled) >= 1 and scaled == round(scaled, 4):
            return f"{plain_number(scaled)} {word}"
    whole, _, rest = plain_number(value).partition(".")
    return f"{int(whole):,}{'.' + rest if rest else ''}" if whole.lstrip("-") != "0" else plain_number(value)
