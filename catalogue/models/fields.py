"""The kinds of values that the models are made of."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema
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

Slug = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]

ItemId = Annotated[
    str, Strict(), StringConstraints(pattern=r"^(indicator|commitment|upr|suggestion|progress):[A-Za-z0-9.-]+$")
]

PartId = Annotated[str, Strict(), StringConstraints(pattern=r"^(area|right|chapter|section):[IVX]+(\.[0-9]+)?$")]

Year = Annotated[int, Strict()]

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")

Spans = tuple[tuple[int, int], ...]


def parse_lines(written: object) -> Spans:
    """Line ranges of a document, 1-based and inclusive: "78-123", "78-81, 87" or 87.

    Raises:
        ValueError: for anything else, for 0, and for ranges that run backwards or overlap.
    """
    expected = f'{written!r} is not a range of lines; expected one such as 78-123, "78-81, 87" or 87'
    if isinstance(written, bool) or not isinstance(written, str | int):
        raise ValueError(expected)
    spans: list[tuple[int, int]] = []
    for part in str(written).split(","):
        match = _RANGE.fullmatch(part.strip())
        if match is None:
            raise ValueError(expected)
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first or (spans and first <= spans[-1][1]):
            raise ValueError(f"{written!r}: lines count from 1, upwards, and don't overlap")
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
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError("expected a number such as 87, 28.8, 1,117 or 50 million")
    return parse_figure(value)


Number = Annotated[
    Figure,
    BeforeValidator(_figure),
    PlainSerializer(lambda figure: figure.text, return_type=str),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[\d,.]+( [a-z]+)?$"}]}),
]
