"""Views as plain text: the top-level text of a message, which notifications and screen readers use.

Slack reads markup in this text, so everything is escaped but the mentions that are meant.
"""

import html
from typing import assert_never

from bot.render.blocks import row_line
from bot.render.view import (
    Bullets,
    Chart,
    Code,
    Controls,
    Divider,
    Heading,
    Line,
    Paragraph,
    Part,
    Quotation,
    Small,
    Span,
    Table,
    View,
)


def render_plain(view: View) -> str:
    """The whole view in words, a line a paragraph; what can be pressed is left out."""
    return "\n".join(text for part in view.parts for text in _lines(part))


def _lines(part: Part) -> list[str]:
    match part:
        case Heading() | Small() | Code():
            return [escaped(part.text)]
        case Paragraph():
            return [_text(part.line)]
        case Bullets():
            marks = [
                "•" if part.numbered_from is None else f"{part.numbered_from + index}."
                for index in range(len(part.items))
            ]
            title = [_text(part.title)] if part.title else []
            return title + [f"{mark} {_text(item)}" for mark, item in zip(marks, part.items, strict=True)]
        case Table():
            return [f"• {_text(row_line(part, row))}" for row in part.rows]
        case Quotation():
            return [f"&gt; {escaped(paragraph)}" for paragraph in part.paragraphs]
        case Chart() | Controls() | Divider():
            return []
        case _:
            assert_never(part)


def _text(of: Line) -> str:
    return "".join(_span(span) for span in of)


def _span(span: Span) -> str:
    if span.user:
        return f"<@{span.user}>"
    return f"<#{span.channel}>" if span.channel else escaped(span.text)


def escaped(text: str) -> str:
    """Text as Slack wants it where it reads markup, with nothing in it that can become a mention or a link."""
    return html.escape(text, quote=False)
