"""The forms of the shortcuts: search as you type, the card that was chosen with a way to share it, related items."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.render import verdicts
from bot.render.actions import MAX_OPTION
from bot.render.blocks import Surface
from bot.render.forms import Block, Choice, modal, option, plain
from bot.render.joining import ended
from bot.render.limits import cut
from bot.render.lists import open_select
from bot.render.message import render_surface
from bot.render.reader import Reader, command_of
from bot.render.view import Act, Bullets, Button, Controls, Heading, Paragraph, Part, Quotation, Small, View, bold, line
from catalogue.answers import Hit
from catalogue.catalogue import Entry

LOOK_UP, SHARE = "look_up", "look_up_share"
ITEM, CONVERSATION = "item", "conversation"
MOST_OPTIONS = 20
QUOTED = 300


def look_up_modal(reader: Reader) -> Block:
    """The search; what is chosen is shown when the form is submitted."""
    texts = reader.texts
    search: Block = {
        "type": "input",
        "block_id": ITEM,
        "label": plain(texts("look-up-label")),
        "hint": plain(texts("look-up-hint")),
        "element": {
            "type": "external_select",
            "action_id": ITEM,
            "placeholder": plain(texts("look-up-placeholder"), 150),
            "min_query_length": 1,
        },
    }
    close = texts("button-close")
    return modal(texts("title-look-up"), close, [search], submit=texts("button-show"), callback_id=LOOK_UP)


def suggestions(reader: Reader, typed: str, entries: Iterable[Entry]) -> list[Block]:
    """The items found, and at the end the words themselves, which show all that they find."""
    found = [
        option(Choice(command_of(entry), reader.headline(entry), _explained(reader, entry)))
        for entry in list(entries)[:MOST_OPTIONS]
    ]
    words = typed[:MAX_OPTION].strip()
    return [*found, option(Choice(words, reader.texts("look-up-all", typed=words)))] if words else found


def _explained(reader: Reader, entry: Entry) -> str:
    return verdicts.summary(reader, entry) if entry.verdicts else reader.document_name(entry.quoted or entry.document)


def shareable_modal(reader: Reader, view: View, command: str) -> Block:
    """An answer, and below it a conversation to share it in."""
    texts = reader.texts
    where: Block = {
        "type": "input",
        "block_id": CONVERSATION,
        "label": plain(texts("share-label")),
        "hint": plain(texts("share-hint")),
        "element": {
            "type": "conversations_select",
            "action_id": CONVERSATION,
            "placeholder": plain(texts("share-placeholder"), 150),
            "default_to_current_conversation": True,
            "response_url_enabled": True,
        },
    }
    blocks = render_surface(view, texts, Surface.MODAL)[:98]
    return modal(
        view.title,
        texts("button-close"),
        [*blocks, {"type": "divider"}, where],
        submit=texts("button-share-it"),
        callback_id=SHARE,
        metadata=command,
    )


@dataclass(frozen=True)
class Mentioned:
    """An item that a message is about: what in the message led to it."""

    entry: Entry
    words: Sequence[str]
    by_number: bool = False


def related_to_message(reader: Reader, said: str, found: Sequence[Mentioned]) -> View:
    """The items that a message is about, each with what matched."""
    texts = reader.texts
    parts: list[Part] = [Heading(texts("title-find-related"))]
    if said.strip():
        parts.append(Quotation((cut(said.strip(), QUOTED),)))
    if not found:
        parts.append(Paragraph(line(bold(texts("find-related-nothing" if said.strip() else "find-related-empty")))))
        parts.append(Controls((Button(texts("button-menu"), Act.ANSWER, "browse"),)))
        return View(texts("title-find-related"), tuple(parts))
    parts += [
        Paragraph(line(bold(texts("find-related-count", count=len(found))))),
        Bullets(tuple(ended(texts, reader.headline(each.entry), _why(reader, each)) for each in found)),
        Controls((open_select(reader, [each.entry for each in found]),)),
        Small(texts("version", version=reader.catalogue.version)),
    ]
    return View(texts("title-find-related"), tuple(parts))


def _why(reader: Reader, found: Mentioned) -> str:
    words = reader.texts("comma").join(found.words)
    return reader.texts("find-related-named" if found.by_number else "matched", words=words)


def hits_of(hits: Sequence[Hit], most: int) -> list[Mentioned]:
    """What a search found, as far as it names words that matched."""
    return [Mentioned(hit.entry, hit.matched) for hit in hits[:most] if hit.matched]
