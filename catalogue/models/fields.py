"""The kinds of values that the models are made of."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic.types import Strict

from catalogue.figures import Figure, parse_figure


class Model(BaseModel):
    """Frozen, and strict about fields that it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


Text = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]
"""A sentence or a few; line breaks of the YAML are folded by YAML itself."""

Title = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=3, max_length=70)]

Phrase = Annotated[str, Strict(), StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
"""A name, a keyword, a short form."""

_FORMS = {
    "slug": (r"^[a-z0-9]+(-[a-z0-9]+)*$", "small letters, digits and hyphens, such as labour-law"),
    "item": (
        r"^(indicator|commitment|upr|suggestion|progress):[A-Za-z0-9.-]+$",
        "the kind and number of an item, such as indicator:51",
    ),
    "part": (r"^(area|right|chapter|section):[IVX]+(\.[0-9]+)?$", "a part such as area:I, right:I.8 or section:IV.2"),
    "indicator": (r"^[1-9][0-9]{0,2}$", 'a number from 1 to 999, such as "51"'),
    "commitment": (r"^[IVX]+(\.[0-9]{1,2}){1,2}$", 'chapter, section and position, such as "IV.2.3"'),
    "recommendation": (r"^[0-9]{1,3}\.[0-9]{1,3}$", 'two numbers, such as "28.294"'),
    "suggestion": (r"^[a-z]+-[0-9]{1,3}$", 'a short name and the paragraph, such as "cango-12"'),
    "paragraphs": (
        r"^(opening, )?[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$",
        'numbers of paragraphs, in quotes, such as "2-4, 7" or "opening, 8"',
    ),
    "progress": (r"^[1-9][0-9]?$", 'a number from 1 to 99, such as "1"'),
    "fingerprint": (r"^[0-9a-f]{64}$", "64 digits and letters a to f, as 'hrplan sources fingerprint' prints them"),
    "version": (r"^[0-9]{4}\.[0-9]{1,2}(\.[0-9]+)?$", 'year and month, such as "2026.11"'),
    "date": (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 'year, month and day, such as "2026-11-21"'),
}
"""Texts of a fixed form, by name: the pattern, and what messages say is expected."""


def formed(name: str) -> StringConstraints:
    """The constraint that a text has a form."""
    return StringConstraints(pattern=_FORMS[name][0], max_length=80)


def expected_form(pattern: str) -> str:
    """What a text should look like, for people."""
    return next(words for form, words in _FORMS.values() if form == pattern)


Slug = Annotated[str, Strict(), formed("slug")]

ItemId = Annotated[str, Strict(), formed("item")]

PartId = Annotated[str, Strict(), formed("part")]

Year = Annotated[int, Strict(), Field(ge=1900, le=2100)]

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")

Spans = tuple[tuple[int, int], ...]


def parse_lines(written: object) -> Spans:
    """Line ranges of a document, 1-based and inclusive: "78-123", "78-81, 87" or 87.

    Raises:
        ValueError: for anything else, for 0, and for ranges that run backwards or overlap.
    """
    expected = f"'{written}' is not a range of lines; expected one such as 78-123, '78-81, 87' or 87"
    if not isinstance(written, str | int):
        raise ValueError(expected)
    spans: list[tuple[int, int]] = []
    for part in str(written).split(","):
        match = _RANGE.fullmatch(part.strip())
        if match is None:
            raise ValueError(expected)
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first or (spans and first <= spans[-1][1]):
            raise ValueError(f"'{written}': lines count from 1, upwards, and don't overlap")
        spans.append((first, last))
    return tuple(spans)


def written_lines(spans: Spans) -> str:
    """Line ranges as they are written: "78-81, 87"."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


Lines = Annotated[
    Spans,
    BeforeValidator(lambda value: value if isinstance(value, tuple) else parse_lines(value)),
    PlainSerializer(written_lines, return_type=str),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": r"^\d+(-\d+)?(, ?\d+(-\d+)?)*$"}, {"type": "integer"}]}),
]


def _figure(value: object) -> Figure:
    if isinstance(value, Figure):
        return value
    if not isinstance(value, str | int | Decimal):
        raise ValueError("expected a number such as 87, 28.8, 1,117 or 50 million")
    return parse_figure(value)


Number = Annotated[
    Figure,
    BeforeValidator(_figure),
    PlainSerializer(lambda figure: figure.text, return_type=str),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[\d,.]+( [a-z]+)?$"}]}),
]
