"""Views as plain text: the top-level text of a message, which notifications and screen readers use."""

from typing import assert_never

from bot.render.blocks import row_line
from bot.render.view import (
    Bullets,
    Chart,
    Code,
    Controls,
    Divider,
    Heading,
    Paragraph,
    Part,
    Quotation,
    Small,
    Table,
    View,
    plain_line,
)


def render_plain(view: View) -> str:
    """The whole view in words, a line a paragraph; what can be pressed is left out."""
    return "\n".join(text for part in view.parts for text in _lines(part))


def _lines(part: Part) -> list[str]:
    match part:
        case Heading() | Small() | Code():
            return [part.text]
        case Paragraph():
            return [plain_line(part.line)]
        case Bullets():
            marks = [
                "•" if part.numbered_from is None else f"{part.numbered_from + index}."
                for index in range(len(part.items))
            ]
            title = [plain_line(part.title)] if part.title else []
            return title + [f"{mark} {plain_line(item)}" for mark, item in zip(marks, part.items, strict=True)]
        case Table():
            return [f"• {plain_line(row_line(part, row))}" for row in part.rows]
        case Quotation():
            return [f"> {paragraph}" for paragraph in part.paragraphs]
        case Chart() | Controls() | Divider():
            return []
        case _:
            assert_never(part)
