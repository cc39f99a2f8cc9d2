"""Everything that is not an item or a list: wording, citation, small talk, and what was not found."""

import re
from typing import assert_never

from bot.render.help import try_out
from bot.render.names import filters_in_words
from bot.render.narrowing import widening
from bot.render.questions import first_questions
from bot.render.reader import Reader, command_of
from bot.render.sources import source_line
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Code,
    Controls,
    Heading,
    Option,
    Paragraph,
    Part,
    Quotation,
    Select,
    Small,
    View,
    bold,
    line,
)
from catalogue.answers import Absence, Citation, Misunderstood, NotFound, Passage, SmallTalk
from catalogue.queries import MistakeReason

ECHO = 120
"""Characters of what was typed that are shown back."""


def echo(typed: str) -> str:
    """What was typed, short enough to show back."""
    return typed if len(typed) <= ECHO else f"{typed[:ECHO].rstrip()}…"


def passage_view(reader: Reader, found: Passage) -> View:
    """The exact wording of an item's passage, or how to make it available."""
    texts = reader.texts
    title = texts("title-wording", reference=reader.reference(found.entry))
    parts: list[Part] = [Heading(title)]
    if found.paragraphs is None:
        parts.append(Paragraph(line(texts("wording-missing", document=reader.document_name(found.entry.document)))))
        parts.append(Paragraph(line(bold(reader.headline(found.entry)))))
        parts.append(Paragraph(line(texts("wording-missing-how"))))
    else:
        parts.append(Paragraph(line(texts("wording-explained", document=found.entry.document.title))))
        parts.append(Quotation(found.paragraphs))
        if found.entry.document.prevails:
            language = found.entry.document.prevails
            parts.append(Paragraph(line(texts("wording-prevails", language=language))))
    parts.append(Small(source_line(reader, found.entry)))
    parts.append(Controls((Button(texts("button-card"), Act.ANSWER, command_of(found.entry)),)))
    return View(title, tuple(parts))


def citation_view(reader: Reader, found: Citation) -> View:
    """References to copy."""
    texts = reader.texts
    title = texts("title-cite", reference=reader.reference(found.entry))
    parts: list[Part] = [Heading(title), Paragraph(line(bold(reader.title_of(found.entry))))]
    for style, text in found.texts:
        parts += [Paragraph(line(bold(texts(f"style-{style}")))), Code(text)]
    return View(title, (*parts, Small(texts("cite-explained")), _of_citation(reader, found)))


def _of_citation(reader: Reader, found: Citation) -> Controls:
    """From a citation: to its item's card, to others, into a file; in the one style where it was asked for."""
    texts, item = reader.texts, command_of(found.entry)
    style = found.texts[0][0] if len(found.texts) == 1 else ""
    here = f"cite {item} {style}".strip()
    return Controls(
        (
            Button(texts("button-card"), Act.ANSWER, item),
            Button(texts("button-share"), Act.SHARE, here, says=texts("says-share")),
            Button(texts("button-export"), Act.EXPORT, f"export {here}", says=texts("says-export")),
        )
    )


def small_talk_view(reader: Reader, found: SmallTalk) -> View:
    """A short human reply, with a way on."""
    texts = reader.texts
    return View(
        texts("title-help"),
        (Paragraph(line(texts(f"talk-{found.talk}"))), try_out(first_questions(texts))),
    )


def not_found_view(reader: Reader, found: NotFound) -> View:
    """Nothing, said plainly; what the documents cover; the nearest there is."""
    texts = reader.texts
    parts: list[Part] = [Paragraph(line(bold(_absence(reader, found))))]
    if found.absence is Absence.NOTHING_MATCHES:
        documents = reader.catalogue.documents.values()
        covers = texts("semicolon").join(map(reader.document_name, documents))
        parts.append(Paragraph(line(texts("not-found-covers", documents=covers))))
    if found.filters and found.absence is not Absence.NO_MORE:
        parts += widening(reader, found.typed or "list", found.filters)
    if found.themes:
        buttons = tuple(
            Button(reader.both(theme.name, next(iter(theme.zh), None)), Act.ANSWER, f"list theme:{theme.id}")
            for theme in found.themes
        )
        parts += [Paragraph(line(texts("not-found-themes"))), Controls(buttons)]
    if found.nearest:
        options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in found.nearest)
        parts += [
            Bullets(tuple(line(reader.headline(entry)) for entry in found.nearest), line(texts("not-found-nearest"))),
            Controls((Select(texts("select-open"), options),)),
        ]
    parts.append(
        Controls((Button(texts("button-menu"), Act.ANSWER, "browse"), Button(texts("button-help"), Act.ANSWER, "help")))
    )
    return View(texts("title-not-found"), tuple(parts))


def _absence(reader: Reader, found: NotFound) -> str:
    texts = reader.texts
    match found.absence:
        case Absence.NO_SUCH_NUMBER:
            kind = found.detail.partition(":")[0]
            total = len(reader.catalogue.of_kind(kind))
            return texts(
                "no-such-number", asked=echo(found.typed or found.detail), what=texts(f"kind-{kind}"), total=total
            )
        case Absence.NO_RECOMMENDATION:
            return texts("no-recommendation", state=found.detail)
        case Absence.NO_MORE:
            return texts("no-more-pages", pages=int(found.detail or 1))
        case Absence.NOTHING_PASSES:
            return texts("nothing-passes", filters=filters_in_words(reader, found.filters))
        case Absence.NOTHING_MATCHES:
            what = filters_in_words(reader, found.filters)
            asked = echo(found.typed)
            return (
                texts("nothing-matches-in", asked=asked, filters=what)
                if what
                else texts("nothing-matches", asked=asked)
            )
        case _:
            assert_never(found.absence)


def mistake_view(reader: Reader, found: Misunderstood) -> View:
    """What could not be read, and what to type instead."""
    texts = reader.texts
    parts: list[Part] = [Paragraph(line(bold(_mistake(reader, found))))]
    if found.nearest:
        label = texts("label-examples" if found.reason is MistakeReason.MISSING_ITEM else "did-you-mean")
        commands = tuple(_corrected(found, nearest) for nearest in found.nearest)
        parts += [Paragraph(line(label)), try_out(commands)]
    ways = [Button(texts("button-help"), Act.ANSWER, "help")]
    if found.reason in {MistakeReason.UNKNOWN_FILTER, MistakeReason.UNKNOWN_VALUE}:
        ways.insert(0, Button(texts("button-menu"), Act.ANSWER, "browse"))
    parts.append(Controls(tuple(ways)))
    return View(texts("title-not-found"), tuple(parts))


def _corrected(found: Misunderstood, nearest: str) -> str:
    """What was typed with the misspelt word put right."""
    match found.reason:
        case MistakeReason.UNKNOWN_FILTER:
            return _put_right(found.typed, rf"(?<!\w){re.escape(found.detail)}(?=[:：])", nearest)
        case MistakeReason.UNKNOWN_VALUE:
            name, _, value = found.detail.partition(":")
            written = rf'(?<!\w){name}\s*[:：]\s*["“]?{re.escape(value)}["”]?'
            return _put_right(found.typed, written, f'{name}:"{nearest}"')
        case _:
            return nearest


def _put_right(typed: str, misspelt: str, right: str) -> str:
    return re.sub(misspelt, lambda _: right, typed, count=1, flags=re.IGNORECASE)


def _mistake(reader: Reader, found: Misunderstood) -> str:
    detail = echo(found.detail or found.typed)
    return reader.texts(f"mistake-{found.reason.replace(' ', '-')}", detail=detail, typed=echo(found.typed))
