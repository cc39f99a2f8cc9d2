"""Several items at once: each in short, its full card one choice away."""

from bot.render import verdicts
from bot.render.joining import listed_words
from bot.render.limits import cut
from bot.render.reader import Reader, command_of
from bot.render.sources import short_source
from bot.render.targets import target_line
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Divider,
    Heading,
    Line,
    Option,
    Paragraph,
    Part,
    Select,
    Small,
    View,
    bold,
    line,
    plain_line,
)
from catalogue.answers import Cards
from catalogue.catalogue import Entry

ROOM = 4_500
"""Characters that all items of a message share."""
LEAST = 300


def cards_view(reader: Reader, cards: Cards) -> View:
    """Several items, each in short: title, verdicts, promise, figures in words; its full card a choice away."""
    texts = reader.texts
    parts: list[Part] = [Heading(texts("title-items", count=len(cards.entries)))]
    if cards.missing:
        missing = listed_words(texts, (item.partition(":")[2] for item in cards.missing))
        parts.append(Paragraph(line(texts("items-missing", items=missing))))
    if cards.more:
        parts.append(Paragraph(line(texts("items-more", shown=len(cards.entries), more=cards.more))))
    for entry in cards.entries:
        parts += [*_short(reader, entry, max(LEAST, ROOM // len(cards.entries))), Divider()]
    parts += [_controls(reader, cards), Small(texts("version", version=reader.catalogue.version))]
    return View(texts("title-items", count=len(cards.entries)), tuple(parts))


def _short(reader: Reader, entry: Entry, room: int) -> list[Part]:
    """An item within a share of the room: its targets, where it has any, else what it says."""
    parts: list[Part] = [Paragraph(line(bold(reader.headline(entry))))]
    if not entry.verdicts:
        parts.append(Paragraph(line(cut(entry.item.statement, room))))
    else:
        parts.append(Paragraph(line(verdicts.summary(reader, entry))))
        parts.append(Bullets(target_lines(reader, entry, room)))
    return [*parts, Small(short_source(reader, entry))]


def target_lines(reader: Reader, entry: Entry, room: int) -> tuple[Line, ...]:
    """As many targets as there is room for, at least one, and then how many there are more."""
    lines = [target_line(reader, entry, index) for index in range(len(entry.item.targets))]
    used = count = 0
    for each in lines:
        used += len(plain_line(each))
        if count and used > room:
            break
        count += 1
    left = len(lines) - count
    return (*lines[:count], *([line(reader.texts("targets-left", count=left))] if left else []))


def _controls(reader: Reader, cards: Cards) -> Controls:
    texts = reader.texts
    options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in cards.entries)
    asked = ", ".join(entry.id for entry in cards.entries)
    share = Button(texts("button-share"), Act.SHARE, asked, says=texts("says-share"))
    export = Button(texts("button-export"), Act.EXPORT, f"export {asked}", says=texts("says-export"))
    return Controls((Select(texts("select-open"), options), share, export))
