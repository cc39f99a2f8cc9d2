"""Everything that is not an item or a list: wording, citation, help, about, small talk, and what was not found."""

from bot.commands import COMMANDS, FIRST_QUESTIONS, ITEM_FORMS, find_command
from bot.render.names import filters_in_words
from bot.render.narrowing import widening
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
        parts.append(Paragraph(line(texts("wording-missing", document=found.entry.document.short))))
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
    parts += [Small(texts("cite-explained")), _of_item(reader, command_of(found.entry), "cite")]
    return View(title, tuple(parts))


def _of_item(reader: Reader, command: str, shown: str) -> Controls:
    """From a page about an item: to its card, to others, into a file."""
    texts = reader.texts
    here = f"{shown} {command}"
    return Controls(
        (
            Button(texts("button-card"), Act.ANSWER, command),
            Button(texts("button-share"), Act.SHARE, here, says=texts("says-share")),
            Button(texts("button-export"), Act.EXPORT, f"export {here}", says=texts("says-export")),
        )
    )


def help_view(reader: Reader, topic: str) -> View:
    """The first page: four examples that work, then the commands; or one command's usage."""
    texts = reader.texts
    command = find_command(topic)
    if command is not None:
        parts: tuple[Part, ...] = (
            Heading(texts("title-help-topic", command=command.name)),
            Paragraph(line(texts(f"command-{command.name}"))),
            Paragraph(line(bold(texts("label-usage")), f" /hrplan {command.usage}")),
            Bullets(
                tuple(line(f"/hrplan {example}") for example in command.examples), line(bold(texts("label-examples")))
            ),
            _try(command.examples),
        )
        return View(texts("title-help-topic", command=command.name), parts)
    rows = tuple(line(bold(each.usage), f": {texts('command-' + each.name)}") for each in COMMANDS)
    return View(
        texts("title-help"),
        (
            Heading(texts("title-help")),
            Paragraph(line(texts("help-first"))),
            Bullets(tuple(line(f"/hrplan {example}") for example in FIRST_QUESTIONS)),
            _try(FIRST_QUESTIONS),
            Paragraph(line(texts("help-items", forms=", ".join(ITEM_FORMS)))),
            Bullets(rows, line(bold(texts("help-commands")))),
            Paragraph(line(texts("help-everywhere"))),
        ),
    )


def _try(examples: tuple[str, ...]) -> Controls:
    return Controls(tuple(Button(example, Act.ANSWER, example) for example in examples))


def about_view(reader: Reader) -> View:
    """What is held, where it comes from, what is stored of whom."""
    texts, catalogue = reader.texts, reader.catalogue
    documents = tuple(
        line(bold(reader.both(document.title, document.zh)), f". {document.covers}")
        for document in catalogue.documents.values()
    )
    counts = tuple(
        line(texts("about-count", what=texts(f"kind-{kind}"), count=len(catalogue.of_kind(kind))))
        for kind in ("indicator", "commitment", "upr", "suggestion", "progress")
    )
    edition = catalogue.editions[0]
    return View(
        texts("title-about"),
        (
            Heading(texts("title-about")),
            Paragraph(line(texts("about-what"))),
            Bullets(documents, line(bold(texts("about-documents")))),
            Bullets(counts, line(bold(texts("about-counts")))),
            Paragraph(line(bold(texts("about-version")), f" {edition.version} ({edition.date})")),
            Paragraph(line(bold(texts("about-privacy")), " ", texts("about-privacy-text"))),
            Paragraph(line(bold(texts("about-contact")), " ", texts("about-contact-text"))),
        ),
    )


def small_talk_view(reader: Reader, found: SmallTalk) -> View:
    """A short human reply, with a way on."""
    texts = reader.texts
    return View(
        texts("title-help"),
        (Paragraph(line(texts(f"talk-{found.talk}"))), _try(FIRST_QUESTIONS)),
    )


def not_found_view(reader: Reader, found: NotFound) -> View:
    """Nothing, said plainly; what the documents cover; the nearest there is."""
    texts = reader.texts
    parts: list[Part] = [Paragraph(line(bold(_absence(reader, found))))]
    if found.absence is Absence.NOTHING_MATCHES:
        covers = "; ".join(document.short for document in reader.catalogue.documents.values())
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
            return texts("no-more-pages", pages=found.detail or "1")
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


def mistake_view(reader: Reader, found: Misunderstood) -> View:
    """What could not be read, and what to type instead."""
    texts = reader.texts
    parts: list[Part] = [Paragraph(line(bold(_mistake(reader, found))))]
    if found.nearest:
        label = texts("label-examples" if found.reason is MistakeReason.MISSING_ITEM else "did-you-mean")
        commands = tuple(_corrected(found, nearest) for nearest in found.nearest)
        parts += [Paragraph(line(label)), _try(commands)]
    parts.append(Controls((Button(texts("button-help"), Act.ANSWER, "help"),)))
    return View(texts("title-not-found"), tuple(parts))


def _corrected(found: Misunderstood, nearest: str) -> str:
    """What was typed with the misspelt word put right."""
    match found.reason:
        case MistakeReason.UNKNOWN_FILTER:
            return found.typed.replace(f"{found.detail}:", f"{nearest}:", 1)
        case MistakeReason.UNKNOWN_VALUE:
            name = found.detail.partition(":")[0]
            return f'{name}:"{nearest}"'
        case _:
            return nearest


def _mistake(reader: Reader, found: Misunderstood) -> str:
    detail = echo(found.detail or found.typed)
    return reader.texts(f"mistake-{found.reason.replace(' ', '-')}", detail=detail, typed=echo(found.typed))
