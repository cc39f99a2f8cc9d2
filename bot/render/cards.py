"""Cards: the answer in the first lines, then the figures, then the rest, cut with a way to all of it."""

from bot.render import verdicts
from bot.render.facts import NOTES_ROOM, fitting, shown_facts
from bot.render.found import how_line
from bot.render.joining import labelled, listed_to_the_last, listed_words
from bot.render.reader import Reader, command_of
from bot.render.sources import source_line
from bot.render.targets import target_line, targets_table
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Divider,
    Heading,
    More,
    Option,
    Paragraph,
    Part,
    Select,
    Small,
    View,
    bold,
    line,
)
from catalogue.answers import Card, Hit
from catalogue.catalogue import Entry
from catalogue.models.context import VocabularyKind


def card_view(reader: Reader, card: Card) -> View:
    """One item, with the other candidates below."""
    entry, whole = card.entry, card.whole
    parts: list[Part] = [*how_line(reader, card.how, names=False), Heading(reader.headline(entry))]
    if card.target is not None:
        parts.append(Paragraph(target_line(reader, entry, card.target)))
    parts += _answer(reader, entry)
    parts += _statement(reader, entry, whole=whole)
    parts += _facts(reader, entry, whole=whole, asked=card.fact)
    if entry.item.gaps:
        parts.append(Bullets(tuple(line(gap.text) for gap in entry.item.gaps), line(bold(reader.texts("label-gaps")))))
    parts += _notes(reader, entry, whole=whole)
    parts += _left(reader, entry, whole=whole, asked=card.fact)
    parts.append(Small(source_line(reader, entry)))
    parts.append(_buttons(reader, entry, whole=whole))
    if card.others:
        parts += [Divider(), _others(reader, card.others)]
    return View(reader.reference(entry), tuple(parts))


def _answer(reader: Reader, entry: Entry) -> list[Part]:
    """What somebody wants to know first, in a line."""
    texts, item = reader.texts, entry.item
    if item.kind == "upr":
        return [Paragraph(labelled(texts, texts("label-recommended-by"), states_of(reader, entry)))]
    if entry.verdicts:
        return [Paragraph(line(bold(verdicts.summary(reader, entry))))]
    if item.kind == "indicator":
        return [Paragraph(line(bold(texts("no-targets-reported", count=len(item.facts)))))]
    return []


def states_of(reader: Reader, entry: Entry) -> str:
    """The recommending states, by name."""
    states = reader.catalogue.terms[VocabularyKind.STATE]
    names = [states[state] for state in reader.catalogue.tags(entry, VocabularyKind.STATE)]
    return listed_words(reader.texts, (reader.both(term.name, next(iter(term.zh), None)) for term in names))


def _statement(reader: Reader, entry: Entry, *, whole: bool) -> list[Part]:
    """The table of targets and the text they come from; compact cards leave the text to "Show all"."""
    item = entry.item
    said = Paragraph(labelled(reader.texts, reader.texts(f"label-{item.kind}"), item.statement))
    if not item.targets:
        return [said]
    table = targets_table(reader, entry)
    return [table] if reader.compact and not whole else [table, said]


def _facts(reader: Reader, entry: Entry, *, whole: bool, asked: int | None) -> list[Part]:
    shown = shown_facts(entry, whole=whole, compact=reader.compact, asked=asked)
    if not shown.points:
        return []
    beside = "label-facts-beside-table" if entry.item.kind == "indicator" and shown.repeated else ""
    title = line(bold(reader.texts(beside or f"label-facts-{entry.item.kind}")))
    return [Bullets(tuple(line(fact) for fact in shown.points), title)]


def _notes(reader: Reader, entry: Entry, *, whole: bool) -> list[Part]:
    notes = _shown_notes(reader, entry, whole=whole)
    return [Bullets(tuple(map(line, notes)), line(bold(reader.texts("label-notes"))))] if notes else []


def _shown_notes(reader: Reader, entry: Entry, *, whole: bool) -> tuple[str, ...]:
    notes = tuple(note.text for note in entry.item.notes)
    if whole:
        return notes
    return () if reader.compact else fitting(notes, NOTES_ROOM)


def _left(reader: Reader, entry: Entry, *, whole: bool, asked: int | None = None) -> list[Part]:
    """What "Show all" has beyond the card, counted."""
    texts = reader.texts
    shown = shown_facts(entry, whole=whole, compact=reader.compact, asked=asked)
    notes = len(entry.item.notes) - len(_shown_notes(reader, entry, whole=whole))
    pieces = [texts("left-points", count=shown.left)] if shown.left else []
    pieces += [texts("left-repeated", count=shown.repeated)] if shown.repeated else []
    pieces += [texts("left-notes", count=notes)] if notes else []
    return [Small(texts("left", what=listed_to_the_last(texts, pieces)))] if pieces else []


def _is_cut(reader: Reader, entry: Entry) -> bool:
    text_left_out = reader.compact and bool(entry.item.targets)
    return text_left_out or bool(_left(reader, entry, whole=False))


def _buttons(reader: Reader, entry: Entry, *, whole: bool) -> Controls:
    """The ways on, those that are used most first; what is used seldom is in the menu at the end."""
    texts, command = reader.texts, command_of(entry)
    elements: list[Button | Select | More] = []
    shown = f"full {command}" if whole else command
    if not whole and _is_cut(reader, entry):
        elements.append(Button(texts("button-all"), Act.MODAL, f"full {command}", says=texts("says-all")))
    elements.append(Button(texts("button-wording"), Act.MODAL, f"wording {command}", says=texts("says-wording")))
    if entry.related:
        count = len(entry.related)
        elements.append(Button(texts("button-related", count=count), Act.ANSWER, f"related {command}"))
        elements.append(Button(texts("button-compare"), Act.ANSWER, f"compare {command}"))
    elements.append(Button(texts("button-cite"), Act.ANSWER, f"cite {command}"))
    elements.append(Button(texts("button-share"), Act.SHARE, shown, says=texts("says-share")))
    elements.append(Button(texts("button-export"), Act.EXPORT, f"export {shown}", says=texts("says-export")))
    return Controls(tuple(elements))


def _others(reader: Reader, others: tuple[Hit, ...]) -> Controls:
    options = tuple(Option(reader.headline(hit.entry), command_of(hit.entry)) for hit in others)
    return Controls((Select(reader.texts("select-others", count=len(options)), options),))
