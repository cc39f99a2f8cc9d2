"""Notes about digests: what can't be read or done and what to do instead, and what owners are told."""

import re
from collections.abc import Mapping
from datetime import datetime

from bot.render.digests import (
    Shown,
    digest_button,
    not_yours,
    place_in_line,
    reason_in_words,
    schedule_in_words,
    what_it_says,
)
from bot.render.joining import labelled
from bot.render.moments import moment_in_words
from bot.render.pages import echo
from bot.render.reader import Reader
from bot.render.view import Act, Button, Controls, Line, Paragraph, Part, View, bold, line, person

_INVITE = "digest-refused-not-a-member"


def note_view(reader: Reader, said: Line, *buttons: Button) -> View:
    """A line, and what can be done about it."""
    parts: tuple[Part, ...] = (Paragraph(said), *([Controls(buttons)] if buttons else []))
    return View(reader.texts("digest-title-list"), parts)


def problem_view(reader: Reader, what: str, typed: str, nearest: Mapping[str, str], command: str) -> View:
    """What can't be read of a command, and the same command with what may be meant, which is given with its names."""
    texts = reader.texts
    instead = {name: _put_right(command, typed, each) for each, name in nearest.items()}
    buttons = tuple(Button(name, Act.DIGEST, corrected) for name, corrected in instead.items() if corrected)
    said = texts(f"digest-problem-{what}", typed=echo(typed))
    parts: list[Part] = [Paragraph(line(bold(said)))]
    if buttons:
        parts += [Paragraph(line(texts("digest-problem-instead"))), Controls(buttons)]
    return View(texts("digest-title-list"), (*parts, *_ways(reader)))


def _put_right(command: str, typed: str, meant: str) -> str:
    """A command with what is meant for what was typed, its quotes included; empty where that doesn't stand in it.

    Only whole words are what was typed ("ai" is no part of "daily"), and the last of them: the terms come last.
    """
    found = list(re.finditer(rf'(?<!\w)["“]?{re.escape(typed)}["”]?(?!\w)', command, re.ASCII | re.IGNORECASE))
    if not found:
        return ""
    quoted = f'"{meant}"' if " " in meant else meant
    return f"{command[: found[-1].start()]}{quoted}{command[found[-1].end() :]}"


def start_view(reader: Reader) -> View:
    """How a digest is set up, where no form could be opened."""
    said = Paragraph(line(reader.texts("digest-start")))
    return View(reader.texts("digest-title-list"), (said, *_ways(reader)))


def _ways(reader: Reader) -> list[Part]:
    texts = reader.texts
    buttons = (Button(texts("button-digest-pick"), Act.DIGEST, "digest"), _list_button(reader))
    return [Paragraph(line(texts("digest-example"))), Controls(buttons)]


def _list_button(reader: Reader) -> Button:
    return Button(reader.texts("button-digest-list"), Act.DIGEST, "digest list")


def refusal_view(reader: Reader, name: str, again: str = "") -> View:
    """Why it can't be done; with a button to try again where that can be put right."""
    texts = reader.texts
    buttons = (
        [Button(texts("button-digest-invited"), Act.DIGEST, again, primary=True)] if name == _INVITE and again else []
    )
    return note_view(reader, line(texts(name)), *buttons)


def not_yours_view(reader: Reader, owner: str) -> View:
    """A polite word to somebody who may not change a digest."""
    return note_view(reader, not_yours(reader.texts, owner))


def told_view(reader: Reader, shown: Shown, verb: str, who: str) -> View:
    """What an owner is told when somebody else paused, changed or stopped their digest."""
    texts = reader.texts
    place = place_in_line(texts, shown.subscription)
    said = line(
        person(who),
        " ",
        texts(f"digest-told-{verb}"),
        texts("after-label"),
        place,
        texts("digest-colon"),
        what_it_says(reader, shown),
    )
    return note_view(reader, said)


def stopped_view(reader: Reader, shown: Shown, reason: str) -> View:
    """What the owner is told, once, when it can't be posted any more."""
    texts, subscription = reader.texts, shown.subscription
    place, why = place_in_line(texts, subscription), reason_in_words(texts, reason)
    when = schedule_in_words(texts, subscription.schedule)
    return View(
        texts("digest-stopped"),
        (
            Paragraph(
                labelled(texts, texts("digest-stopped"), place, texts("digest-colon"), why, texts("digest-full-stop"))
            ),
            Paragraph(line(what_it_says(reader, shown), texts("digest-comma"), when)),
            Paragraph(line(texts("digest-stopped-next"))),
            Controls(tuple(digest_button(texts, verb, subscription.id) for verb in ("resume", "stop"))),
        ),
    )


def unknown_view(reader: Reader, shown: Shown, slot: datetime) -> View:
    """What the owner is told, once, when nobody can tell whether a post arrived."""
    texts, subscription = reader.texts, shown.subscription
    moment = moment_in_words(texts, slot, subscription.schedule.zone)
    said = texts("digest-unknown", moment=moment, zone=subscription.schedule.zone.replace("_", " "))
    return View(
        texts("digest-unknown-title"),
        (
            Paragraph(labelled(texts, texts("digest-unknown-title"), place_in_line(texts, subscription))),
            Paragraph(line(said)),
            Paragraph(line(what_it_says(reader, shown))),
        ),
    )
