"""Saving as a file: the form that asks for format, columns and place, and what is said before, after and otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render.forms import Block, Choice, modal, note, option, plain, radio
from bot.render.message import Message, render_message
from bot.render.texts import Texts
from bot.render.view import Act, Button, Controls, Paragraph, View, bold, line
from bot.requests import ExportFormat

CALLBACK = "export"
FORMAT, COLUMNS, PLACE = "format", "columns", "place"
HERE, TO_ME = "here", "me"


@dataclass(frozen=True)
class Form:
    """What the form is about: what will be saved, its columns, and whether there is a conversation to send it to."""

    title: str
    columns: Sequence[str]
    shared: bool
    metadata: str


def saving_modal(texts: Texts, form: Form) -> Block:
    """The form."""
    formats = [Choice(each, texts(f"format-{each}"), texts(f"format-{each}-explained")) for each in ExportFormat]
    blocks = [
        note(texts("save-what", what=form.title)),
        radio(FORMAT, texts("save-format"), formats, ExportFormat.CSV),
        _columns(texts, form.columns),
    ]
    if form.shared:
        places = [Choice(HERE, texts("save-here"), texts("save-here-explained")), Choice(TO_ME, texts("save-to-me"))]
        blocks.append(radio(PLACE, texts("save-place"), places, HERE))
    return modal(
        texts("title-save"),
        texts("button-close"),
        blocks,
        submit=texts("button-save"),
        callback_id=CALLBACK,
        metadata=form.metadata,
    )


def _columns(texts: Texts, columns: Sequence[str]) -> Block:
    """Which columns; none chosen means all, which spares a phone a screen full of names."""
    return {
        "type": "input",
        "block_id": COLUMNS,
        "optional": True,
        "label": plain(texts("save-columns")),
        "hint": plain(texts("save-columns-hint")),
        "element": {
            "type": "multi_static_select",
            "action_id": COLUMNS,
            "placeholder": plain(texts("save-columns-all", count=len(columns)), 150),
            "options": [option(Choice(column, column)) for column in columns],
        },
    }


def ask_format(texts: Texts, title: str, what: str) -> Message:
    """Where no form can be opened: a button for each format."""
    buttons = tuple(
        Button(texts(f"format-{each}"), Act.EXPORT, f"export {each} {what}".strip()) for each in ExportFormat
    )
    said = Paragraph(line(texts("save-which", what=title)))
    return render_message(View(texts("title-save"), (said, Controls(buttons))), texts)


def said(texts: Texts, words: str) -> Message:
    """A sentence as a message."""
    return render_message(View(texts("title-save"), (Paragraph(line(words)),)), texts)


def under_way(texts: Texts, file_format: ExportFormat, title: str) -> Message:
    """That the file is being made."""
    words = line(texts("save-under-way", format=texts(f"format-{file_format}")), texts("after-label"), bold(title))
    return render_message(View(texts("title-save"), (Paragraph(words),)), texts)
