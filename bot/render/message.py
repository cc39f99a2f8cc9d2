"""Messages: blocks and the text that stands for them, fitted to Slack's limits.

Where a whole view doesn't fit, its longest list, quotation or paragraph gives way, and says so. What a single block may
hold is kept to by `blocks`, which leaves out rows, segments and buttons beyond that without a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.render.blocks import Block, Surface, render_blocks
from bot.render.limits import BAR, MAX_BLOCKS, MAX_CHARACTERS, MAX_TEXT, cut
from bot.render.plain import render_plain
from bot.render.texts import Texts
from bot.render.view import Bullets, Heading, Line, Paragraph, Part, Quotation, View, line, plain_line

MODAL_BLOCKS = 100
MODAL_CHARACTERS = 100_000


@dataclass(frozen=True)
class Message:
    """What Slack gets: blocks, and the plain text that says the same."""

    text: str
    blocks: tuple[Block, ...]


def render_message(view: View, texts: Texts) -> Message:
    """A message of a view, within the limits of messages."""
    fitted = _fit(view, texts, Surface.MESSAGE, MAX_BLOCKS, MAX_CHARACTERS)
    return Message(_plain_text(fitted, texts), tuple(render_blocks(fitted, Surface.MESSAGE)))


def _plain_text(view: View, texts: Texts) -> str:
    """The text that stands for the blocks; where it is too long, it says so."""
    text = render_plain(view)
    if len(text) <= MAX_TEXT:
        return text
    end = texts("shortened-text")
    return f"{cut(text, MAX_TEXT - len(end) - 1)}\n{end}"


def render_surface(view: View, texts: Texts, surface: Surface) -> list[Block]:
    """The blocks of a view for a modal or the Home tab, within their limits.

    A modal has the view's title in its bar: where all of it stands there, it does not stand below once more.
    """
    if surface is Surface.MODAL and len(view.title) <= BAR and view.parts[:1] == (Heading(view.title),):
        view = replace(view, parts=view.parts[1:])
    return render_blocks(_fit(view, texts, surface, MODAL_BLOCKS, MODAL_CHARACTERS), surface)


_SHOWN = {"text", "title", "label", "name", "alt_text"}


def size_of(blocks: Iterable[object]) -> int:
    """How many characters of blocks a reader meets: what Slack's limit for a whole message is about."""
    return sum(_characters(block) for block in blocks)


def _characters(value: object) -> int:
    if isinstance(value, dict):
        return sum(
            len(inner) * (key in _SHOWN) if isinstance(inner, str) else _characters(inner)
            for key, inner in value.items()
        )
    return sum(map(_characters, value)) if isinstance(value, list) else 0


def _fit(view: View, texts: Texts, surface: Surface, max_blocks: int, max_characters: int) -> View:
    while True:
        blocks = render_blocks(view, surface)
        if len(blocks) <= max_blocks and size_of(blocks) <= max_characters:
            return view
        shorter = _shortened(view, texts)
        if shorter is None:
            return replace(view, parts=(*view.parts[: max_blocks - 1], Paragraph(_mark(texts))))
        view = shorter


def _shortened(view: View, texts: Texts) -> View | None:
    """The view with its longest part a quarter shorter, and a line that says so; None where nothing can give way."""
    index = max(range(len(view.parts)), key=lambda place: _give(view.parts[place]), default=-1)
    if index < 0 or not _give(view.parts[index]):
        return None
    part = _shorter(view.parts[index], texts)
    return replace(view, parts=(*view.parts[:index], part, *view.parts[index + 1 :]))


def _give(part: Part) -> int:
    """How many characters a part could give away."""
    match part:
        case Bullets(items) if len(items) > 2:
            return sum(len(plain_line(item)) for item in items)
        case Quotation(paragraphs):
            return max(0, sum(map(len, paragraphs)) - 500)
        case Paragraph() if len(plain_line(part.line)) > 1_000:
            return len(plain_line(part.line))
        case _:
            return 0


def _shorter(part: Part, texts: Texts) -> Part:
    match part:
        case Bullets(items):
            kept = [item for item in items if item != _mark(texts)]
            return replace(part, items=(*kept[: max(1, len(kept) * 3 // 4)], _mark(texts)))
        case Quotation(paragraphs) if len(paragraphs) > 2:
            kept_paragraphs = [text for text in paragraphs if text != texts("shortened")]
            return Quotation((*kept_paragraphs[: max(1, len(kept_paragraphs) * 3 // 4)], texts("shortened")))
        case Quotation(paragraphs):
            return Quotation((cut(paragraphs[0], max(400, len(paragraphs[0]) * 3 // 4)), texts("shortened")))
        case Paragraph():
            text = plain_line(part.line)
            return Paragraph(line(cut(text, len(text) * 3 // 4)))
        case _:  # pragma: no cover - nothing else gives way
            return part


def _mark(texts: Texts) -> Line:
    return line(texts("shortened"))
