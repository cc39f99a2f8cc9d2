"""Views as Block Kit, for messages, modals and the Home tab.

Texts go into rich_text and plain_text only, which Slack shows as they are: nothing that a user or the data contains can
turn into a mention, a link or formatting.
"""

import re
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeAlias, assert_never

from bot.render.actions import MENU, action_id, button_fits, button_value, carried, fits, menu_fits, menu_value
from bot.render.limits import cut, cut_label
from bot.render.view import (
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
    bold,
    line,
)

Block: TypeAlias = dict[str, Any]


class Surface(StrEnum):
    """Where blocks are shown; a table and a chart need a message."""

    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


MAX_TABLE_ROWS = 100
MAX_SEGMENTS = 6
MAX_LABEL = 20


def render_blocks(view: View, surface: Surface) -> list[Block]:
    """The blocks of a view; the first table of a message is a table, all others are lists."""
    blocks: list[Block] = []
    tables = 0
    for part in view.parts:
        tables += isinstance(part, Table)
        in_words = surface is not Surface.MESSAGE or (isinstance(part, Table) and tables > 1)
        blocks += _part(part, in_words=in_words)
    return blocks


def _part(part: Part, *, in_words: bool) -> list[Block]:
    match part:
        case Heading():
            return [{"type": "header", "text": _plain(cut_label(part.text, 150))}]
        case Paragraph():
            return [_rich(_section(part.line))]
        case Bullets():
            return [_rich(*([_section(part.title)] if part.title else []), _list(part))]
        case Table():
            return [_rich(_list(_as_bullets(part))) if in_words else _table(part)]
        case Quotation():
            return [
                _rich({"type": "rich_text_quote", "elements": _elements(line(text))})
                for paragraph in part.paragraphs
                for text in _pieces(paragraph)
            ]
        case Code():
            return [_rich({"type": "rich_text_preformatted", "elements": _elements(line(part.text))})]
        case Small():
            return [{"type": "context", "elements": [_plain(cut(part.text, 2_000))]}]
        case Chart():
            return [] if in_words else [_chart(part)]
        case Controls():
            return _controls(part)
        case Divider():
            return [{"type": "divider"}]
        case _:
            assert_never(part)


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text or " ", "emoji": False}


def _rich(*elements: Block) -> Block:
    return {"type": "rich_text", "elements": list(elements)}


def _section(of: Line) -> Block:
    together = tuple(replace(span, text=_kept_together(span.text)) for span in of)
    return {"type": "rich_text_section", "elements": _elements(together)}


def _kept_together(text: str) -> str:
    """A figure and its percent sign on one line: words of ours, never a document's own."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _elements(of: Line) -> list[Block]:
    elements: list[Block] = []
    for span in of:
        if span.user:
            elements.append({"type": "user", "user_id": span.user})
            continue
        if span.channel:
            elements.append({"type": "channel", "channel_id": span.channel})
            continue
        element: Block = {"type": "text", "text": cut(span.text, 3_000)}
        style = {name: True for name, on in (("bold", span.bold), ("italic", span.italic)) if on}
        elements.append({**element, "style": style} if style else element)
    return elements or [{"type": "text", "text": " "}]


def _list(bullets: Bullets) -> Block:
    found: Block = {
        "type": "rich_text_list",
        "style": "bullet" if bullets.numbered_from is None else "ordered",
        "elements": [_section(item) for item in bullets.items],
    }
    if bullets.numbered_from and bullets.numbered_from > 1:
        found["offset"] = bullets.numbered_from - 1
    return found


def _as_bullets(table: Table) -> Bullets:
    """A table where there is none: each row a bullet, its first cell in bold, the others with their headings."""
    return Bullets(tuple(row_line(table, row) for row in table.rows))


def row_line(table: Table, row: tuple[str, ...]) -> Line:
    """A row in words: "Days with good air: more than 80 %. Reported: 87 %. Reached: 7 points beyond."

    A cell that has a colon of its own says what it is, and needs no heading before it.
    """
    colon, stop = ("：", "。") if _CHINESE.search(table.header[-1]) else (": ", ". ")
    name, _, said = row[0].partition("\n")
    named = zip(table.header[1:], row[1:], strict=True)
    cells = [said, *(cell if colon in cell else f"{title}{colon}{cell}" for title, cell in named if cell)]
    rest = "".join(f"{cell}{stop}" for cell in cells if cell)
    return line(bold(f"{name}{colon if said else stop}"), rest.rstrip())


_CHINESE = re.compile(r"[\u4e00-\u9fff]")
"""Tables carry no language: their headings show whose marks go between the cells."""


def _table(table: Table) -> Block:
    rows = [[_cell(text, strong=True) for text in table.header]]
    rows += [[_cell(text, strong=not index) for index, text in enumerate(row)] for row in table.rows]
    return {
        "type": "table",
        "column_settings": [{"is_wrapped": True} for _ in table.header],
        "rows": rows[:MAX_TABLE_ROWS],
    }


def _cell(text: str, *, strong: bool) -> Block:
    if not strong:
        return {"type": "raw_text", "text": _kept_together(text) or "–"}
    name, _, said = text.partition("\n")
    return _rich(_section(line(bold(name or "–"), f"\n{said}" if said else "")))


def _chart(chart: Chart) -> Block:
    """Bars, which say by their names what they are; slices would say it by colour alone."""
    segments = chart.segments[:MAX_SEGMENTS]
    points = [{"label": cut_label(segment.label, MAX_LABEL), "value": segment.value} for segment in segments]
    return {
        "type": "data_visualization",
        "title": cut_label(chart.title, 50),
        "chart": {
            "type": "bar",
            "series": [{"name": cut_label(chart.unit, MAX_LABEL), "data": points}],
            "axis_config": {"categories": [point["label"] for point in points]},
        },
    }


def _controls(controls: Controls) -> list[Block]:
    elements = [block for each in controls.elements for block in _element(each)]
    return [{"type": "actions", "elements": elements[:25]}] if elements else []


def _element(element: Button | Select | More) -> list[Block]:
    match element:
        case Button():
            return [_button(element)] if button_fits(element) else []
        case Select():
            return [_select(element)] if fits(element) else []
        case More():
            return [_menu(element)] if menu_fits(element) else _buttons(element)
        case _:
            assert_never(element)


def _buttons(menu: More) -> list[Block]:
    return [_button(button) for button in menu.buttons if button_fits(button)]


def _button(button: Button) -> Block:
    found: Block = {
        "type": "button",
        "text": _plain(cut_label(button.text, 75)),
        "action_id": action_id(button),
        "value": button_value(button.command),
    }
    if button.says:
        found["accessibility_label"] = cut_label(button.says, 75)
    if button.primary:
        found["style"] = "primary"
    return found


def _select(select: Select) -> Block:
    as_carried = carried(select)
    assert as_carried is not None
    options = [_option(option.text, value) for option, value in zip(select.options, as_carried.values, strict=True)]
    found: Block = {
        "type": "static_select",
        "action_id": as_carried.action_id,
        "placeholder": _plain(cut_label(select.label, 150)),
        "options": options,
    }
    return found if select.chosen is None else {**found, "initial_option": options[select.chosen]}


def _menu(menu: More) -> Block:
    return {
        "type": "overflow",
        "action_id": f"{MENU}:{menu.name}",
        "options": [_option(button.text, menu_value(button)) for button in menu.buttons],
    }


def _option(text: str, value: str) -> Block:
    return {"text": _plain(cut_label(text, 75)), "value": value}


def _pieces(text: str) -> list[str]:
    """A paragraph in pieces of at most 3,000 characters, parted at spaces, with nothing lost."""
    pieces = []
    while len(text) > 3_000:
        end = text.rfind(" ", 1, 3_000)
        end = end if end > 0 else 3_000
        pieces.append(text[:end])
        text = text[end:].lstrip()
    return [*pieces, text]
