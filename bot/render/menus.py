"""Menus: what there is to browse, for somebody who knows no word of it."""

from bot.render.actions import MAX_OPTIONS
from bot.render.limits import cut_label
from bot.render.reader import Reader
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Heading,
    Line,
    Option,
    Paragraph,
    Part,
    Select,
    View,
    bold,
    line,
)
from catalogue.answers import Choice, Menu
from catalogue.overviews import LISTS, RIGHTS

WRITTEN = 25
"""Choices that are written out; longer lists go on in the selects, which hold all."""
OPTION, SHORT_OPTION = 65, 42
"""Characters of a name in a select; where there are hundreds, a message has room for short ones only."""


def menu_view(reader: Reader, menu: Menu) -> View:
    """What there is: choices with how many items each holds."""
    title = _title(reader, menu)
    parts: list[Part] = [Heading(title)]
    if menu.part is not None and menu.part.introduction:
        introduction = tuple(line(text) for text in menu.part.introduction)
        parts.append(Bullets(introduction, line(bold(reader.texts("menu-introduction")))))
    parts += _choices(reader, menu)
    if len(menu.choices) > WRITTEN and menu.scope != RIGHTS:
        parts.append(Paragraph(line(reader.texts("menu-left", count=len(menu.choices) - WRITTEN))))
    return View(title, (*parts, Controls(tuple(_selects(reader, menu))), Controls(tuple(_ways_on(reader, menu)))))


def _choices(reader: Reader, menu: Menu) -> list[Bullets]:
    """The choices; the parts of all documents stand by document, since two plans have chapters of nearly one name."""
    if menu.scope not in {"", RIGHTS}:
        return [Bullets(_rows(reader, _written(menu)))]
    lists, start = [], 0
    for outline in reader.catalogue.outlines.values():
        end = start + (sum(len(part.parts) for part in outline.parts) if menu.scope else len(outline.parts))
        title = line(bold(reader.document_name(reader.catalogue.documents[outline.document])))
        lists.append(Bullets(_rows(reader, menu.choices[start:end]), title))
        start = end
    return lists


def _rows(reader: Reader, choices: tuple[Choice, ...]) -> tuple[Line, ...]:
    return tuple(line(_name(reader, choice), _count(reader, choice)) for choice in choices)


def _title(reader: Reader, menu: Menu) -> str:
    if menu.part is not None:
        return reader.name_of(menu.part)
    return reader.texts(f"menu-{menu.scope}") if menu.scope else reader.texts("menu")


def _written(menu: Menu) -> tuple[Choice, ...]:
    return menu.choices[:WRITTEN]


def _name(reader: Reader, choice: Choice) -> str:
    return reader.both(choice.title, choice.zh)


def _count(reader: Reader, choice: Choice) -> str:
    return reader.texts("count-in-brackets", count=choice.count)


def _selects(reader: Reader, menu: Menu) -> list[Select]:
    """All choices, by the hundred."""
    texts, total = reader.texts, len(menu.choices)
    room = SHORT_OPTION if total > MAX_OPTIONS else OPTION
    selects = []
    for start in range(0, total, MAX_OPTIONS):
        some = menu.choices[start : start + MAX_OPTIONS]
        options = tuple(
            Option(f"{cut_label(_name(reader, choice), room)}{_count(reader, choice)}", choice.command)
            for choice in some
        )
        label = texts("select-browse")
        if total > MAX_OPTIONS:
            label = texts("select-browse-range", first=start + 1, last=start + len(some), total=total)
        selects.append(Select(label, options, name=f"browse-{start}"))
    return selects


def _ways_on(reader: Reader, menu: Menu) -> list[Button]:
    texts = reader.texts
    if menu.scope:
        return [Button(texts("button-menu"), Act.ANSWER, "browse")]
    return [Button(texts(f"menu-{name}"), Act.ANSWER, f"browse {name}") for name in (RIGHTS, *LISTS)]
