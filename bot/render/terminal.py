"""Views in a terminal, with rich: headings, tables, quotations; buttons become commands to type."""

from typing import assert_never

from rich.console import Console, ConsoleRenderable, Group
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from bot.render.view import (
    Act,
    Bullets,
    Button,
    Chart,
    Code,
    Controls,
    Divider,
    Heading,
    Line,
    More,
    Paragraph,
    Part,
    Quotation,
    Select,
    Small,
    Table,
    View,
)


def render_terminal(view: View, console: Console) -> None:
    """Print a view."""
    for part in view.parts:
        console.print(_part(part))


def _part(part: Part) -> ConsoleRenderable:
    match part:
        case Heading():
            return Text(f"\n{part.text}", style="bold cyan")
        case Paragraph():
            return Padding(_text(part.line), (1, 0, 0, 0))
        case Bullets():
            return _bullets(part)
        case Table():
            return Padding(_table(part), (1, 0, 0, 0))
        case Quotation():
            return Group(*(Padding(Text(text, style="italic"), (1, 0, 0, 2)) for text in part.paragraphs))
        case Code():
            return Padding(Text(part.text), (1, 0, 0, 2))
        case Small():
            return Padding(Text(part.text, style="dim"), (1, 0, 0, 0))
        case Chart():
            return _chart(part)
        case Controls():
            return _controls(part)
        case Divider():
            return Text("─" * 40, style="dim")
        case _:
            assert_never(part)


def _text(of: Line) -> Text:
    text = Text()
    for span in of:
        text.append(span.text, style=" ".join(name for name in ("bold", "italic") if getattr(span, name)) or None)
    return text


def _bullets(bullets: Bullets) -> ConsoleRenderable:
    grid = RichTable.grid(padding=(0, 1))
    for index, item in enumerate(bullets.items):
        mark = "•" if bullets.numbered_from is None else f"{bullets.numbered_from + index}."
        grid.add_row(mark, _text(item))
    parts: list[ConsoleRenderable] = [_text(bullets.title)] if bullets.title else []
    return Padding(Group(*parts, grid), (1, 0, 0, 0))


def _table(table: Table) -> RichTable:
    drawn = RichTable(show_lines=True)
    for name in table.header:
        drawn.add_column(Text(name))
    for row in table.rows:
        drawn.add_row(*(Text(cell or "–") for cell in row))
    return drawn


def _chart(chart: Chart) -> ConsoleRenderable:
    total = sum(segment.value for segment in chart.segments) or 1
    grid = RichTable.grid(padding=(0, 1))
    for segment in chart.segments:
        grid.add_row(Text(segment.label), "█" * round(30 * segment.value / total), str(segment.value))
    return Padding(grid, (1, 0, 0, 0))


def _controls(controls: Controls) -> ConsoleRenderable:
    """What can be typed next, for whatever shows an answer."""
    commands = dict.fromkeys(command for element in controls.elements for command in _commands(element))
    text = f"→ {' · '.join(commands)}" if commands else ""
    return Text(text, style="dim")


def _commands(element: Button | Select | More) -> list[str]:
    match element:
        case Button():
            return [element.command] if element.act in {Act.ANSWER, Act.MODAL, Act.REPLACE} else []
        case Select():
            return [option.command for option in element.options] if element.act is Act.ANSWER else []
        case More():
            return [command for button in element.buttons for command in _commands(button)]
        case _:
            assert_never(element)
