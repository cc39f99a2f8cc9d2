"""Reports of errors: the form, the thanks, and what the maintainers get."""

from dataclasses import dataclass

from bot.render.forms import Block, Choice, modal, note, text_input, tick
from bot.render.joining import labelled
from bot.render.message import Message, render_message
from bot.render.reader import Reader
from bot.render.texts import Texts
from bot.render.view import Bullets, Heading, Paragraph, View, line, person

CALLBACK = "report"
WRONG, NAMED = "report_wrong", "report_named"
MAX_WRONG = 2_000
GENERAL = {"home", "about"}
"""Where a report begins that is not about an answer."""
NUMBERED = {"indicator", "commitment", "progress"}
"""Items whose command is their kind and number; the others have no kind in front."""


@dataclass(frozen=True)
class Report:
    """What somebody says is wrong; `user` only where they want to be asked back."""

    about: str
    wrong: str
    user: str = ""


def report_modal(texts: Texts, about: str) -> Block:
    """The form."""
    choice = Choice("yes", texts("report-named"))
    blocks = [
        note(texts("report-about", about=_about(texts, about))),
        text_input(WRONG, texts("report-wrong"), hint=texts("report-hint"), most=MAX_WRONG),
        tick(NAMED, texts("report-contact"), choice),
    ]
    return modal(
        texts("title-report"),
        texts("button-cancel"),
        blocks,
        submit=texts("button-send"),
        callback_id=CALLBACK,
        metadata=about[:1_000],
    )


def _about(texts: Texts, about: str) -> str:
    """What a report is about, in words; what was typed where nothing was found, and else the command."""
    if about in GENERAL:
        return texts("report-general")
    kind, _, rest = about.partition(" ")
    if rest and kind in NUMBERED:
        return texts(f"reference-{kind}", number=rest)
    return rest if rest and kind == "not-found" else about


def thanks_modal(texts: Texts, message_id: str) -> Block:
    """Thanks, where there is no conversation to say it in."""
    return modal(texts("title-report"), texts("button-close"), [note(texts(message_id))])


def report_message(reader: Reader, report: Report) -> Message:
    """A report as the maintainers see it."""
    texts = reader.texts
    rows = [
        labelled(texts, texts("reported-about"), report.about),
        labelled(texts, texts("about-version"), reader.catalogue.version),
    ]
    if report.user:
        rows.append(labelled(texts, texts("reported-by"), person(report.user)))
    title = texts("reported-title")
    return render_message(
        View(title, (Heading(title), Paragraph(line(report.wrong)), Bullets(tuple(rows)))),
        texts,
    )
