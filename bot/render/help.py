"""Help: four questions that work, then how items and commands are typed; more on each command a choice away."""

from bot.commands import COMMANDS, ITEM_FORMS, Command, find_command
from bot.render.joining import labelled, listed_words, sentences
from bot.render.questions import first_questions
from bot.render.reader import Reader
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Heading,
    Option,
    Paragraph,
    Part,
    Select,
    Small,
    View,
    bold,
    line,
)


def help_view(reader: Reader, topic: str) -> View:
    """The first page, or one command's usage."""
    command = find_command(topic)
    return _first_page(reader) if command is None else _of_command(reader, command)


def try_out(examples: tuple[str, ...]) -> Controls:
    """Examples as buttons."""
    return Controls(tuple(Button(example, Act.ANSWER, example) for example in examples))


def _first_page(reader: Reader) -> View:
    texts = reader.texts
    names = listed_words(texts, (command.name for command in COMMANDS))
    questions = first_questions(texts)
    return View(
        texts("title-help"),
        (
            Heading(texts("title-help")),
            Paragraph(line(texts("help-first"))),
            Bullets(tuple(line(f"/hrplan {question}") for question in questions)),
            try_out(questions),
            Paragraph(line(texts("help-items", forms=listed_words(texts, ITEM_FORMS)))),
            Paragraph(
                labelled(
                    texts,
                    texts("help-commands"),
                    sentences(texts("sentence-end", words=names), texts("help-more")),
                )
            ),
            Paragraph(line(texts("help-everywhere"))),
            _topics(reader),
        ),
    )


_SIGNS = set("[]|") | set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What a usage line may have that is not typed."""


def _topics(reader: Reader) -> Controls:
    options = tuple(Option(command.usage, f"help {command.name}") for command in COMMANDS)
    return Controls((Select(reader.texts("help-choose"), options, name="help"),))


def _of_command(reader: Reader, command: Command) -> View:
    """What a command does, how it is typed, examples; help on help has all of them."""
    texts = reader.texts
    title = texts("title-help-topic", command=command.name)
    parts: list[Part] = [
        Heading(title),
        Paragraph(line(texts(f"command-{command.name}"))),
        Paragraph(labelled(texts, texts("label-usage"), f"/hrplan {command.usage}")),
        *([Small(texts("help-signs"))] if _SIGNS & set(command.usage) else []),
        Bullets(tuple(line(f"/hrplan {example}") for example in command.examples), line(bold(texts("label-examples")))),
        try_out(command.examples),
    ]
    if command.name == "help":
        rows = tuple(line(bold(each.usage), texts("help-of", what=texts(f"command-{each.name}"))) for each in COMMANDS)
        parts.append(Bullets(rows, line(bold(texts("help-commands")))))
    return View(title, (*parts, _topics(reader)))
