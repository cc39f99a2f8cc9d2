"""A view: what a reader sees, part by part, before any surface draws it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True)
class Span:
    """A run of text in one style; with `user` or `channel` a mention of that person or channel, whose id it is."""

    text: str
    bold: bool = False
    italic: bool = False
    user: str = ""
    channel: str = ""


def bold(text: str) -> Span:
    """Text that stands out."""
    return Span(text, bold=True)


def italic(text: str) -> Span:
    """Text said by somebody, or on the side."""
    return Span(text, italic=True)


def person(user: str) -> Span:
    """A person, by Slack's id."""
    return Span(user, user=user)


def channel(channel_id: str) -> Span:
    """A channel, by Slack's id."""
    return Span(channel_id, channel=channel_id)


Line: TypeAlias = tuple[Span, ...]


def line(*pieces: str | Span) -> Line:
    """A line of text from plain and styled pieces."""
    return tuple(Span(piece) if isinstance(piece, str) else piece for piece in pieces if piece)


def plain_line(of: Line) -> str:
    """The text of a line without its styles."""
    return "".join(span.text for span in of)


@dataclass(frozen=True)
class Heading:
    """The title of the whole view."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True)
class Bullets:
    """A list, with an optional line above that belongs to it."""

    items: tuple[Line, ...]
    title: Line = ()
    numbered_from: int | None = None


@dataclass(frozen=True)
class Table:
    """A table with a header row; surfaces without tables show each row as a bullet.

    The first cell of a row names it. What stands there after a line break is said of it in plain letters.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Quotation:
    """Words of a document, exactly."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Code:
    """Text to copy as it stands."""

    text: str


@dataclass(frozen=True)
class Small:
    """What stands at the foot: source, version, how it was found."""

    text: str


@dataclass(frozen=True)
class Segment:
    """A share of a chart."""

    label: str
    value: int


@dataclass(frozen=True)
class Chart:
    """A chart of how many `unit` each segment has; its numbers always stand in the text beside it as well."""

    title: str
    segments: tuple[Segment, ...]
    unit: str = ""


class Act(StrEnum):
    """What a button does: show the answer to its command (privately, in a modal, in place), or act on the one shown."""

    ANSWER = "answer"
    MODAL = "modal"
    REPLACE = "replace"
    SHARE = "share"
    REMOVE = "remove"
    FEEDBACK = "feedback"
    REPORT = "report"
    DIGEST = "digest"
    EXPORT = "export"
    SETTINGS = "settings"
    PICTURE = "picture"


@dataclass(frozen=True)
class Button:
    """A way on: its words, what it does, and the command it carries (in the grammar that people type)."""

    text: str
    act: Act
    command: str
    primary: bool = False
    says: str = ""


@dataclass(frozen=True)
class Option:
    """A choice of a select, with the command it carries."""

    text: str
    command: str


@dataclass(frozen=True)
class Select:
    """A choice among up to 100; `chosen` is the place of the option that holds now."""

    label: str
    options: tuple[Option, ...]
    act: Act = Act.ANSWER
    name: str = "open"
    chosen: int | None = None


@dataclass(frozen=True)
class More:
    """Up to five ways on that are needed seldom, behind one small menu."""

    buttons: tuple[Button, ...]
    name: str = "more"


@dataclass(frozen=True)
class Controls:
    """Buttons, selects and menus in one row."""

    elements: tuple[Button | Select | More, ...]


@dataclass(frozen=True)
class Divider:
    """A line between things that don't belong together."""


Part: TypeAlias = Heading | Paragraph | Bullets | Table | Quotation | Code | Small | Chart | Controls | Divider


@dataclass(frozen=True)
class View:
    """Everything that one answer shows. `title` names it where there is no room for more (a modal's bar)."""

    title: str
    parts: tuple[Part, ...]
