"""Cards: the answer in the first lines, then the figures, then the rest, cut with a way to all of it."""

from bot.render import verdicts
from bot.render.found import how_line
from bot.render.reader import Reader, command_of
from bot.render.texts import Texts
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
    Table,
    View,
    bold,
    line,
)
from catalogue.answers import Card, Cards, Hit
from catalogue.catalogue import Entry
from catalogue.models.context import VocabularyKind
from catalogue.models.fields import written_lines

FACTS_ROOM = 1_500
"""Characters of reported points that a card shows before "Show all"."""

COMPACT_ROOM = 400


def card_view(reader: Reader, card: Card) -> View:
    """One item, with the other candidates below."""
    entry, whole = card.entry, card.whole
    parts: list[Part] = [*how_line(reader, card.how), Heading(reader.headline(entry))]
    if card.target is not None:
        parts.append(Paragraph(target_line(reader, entry, card.target)))
    parts += _body(reader, entry, whole=whole)
    parts.append(Small(source_line(reader, entry)))
    if not whole:
        parts.append(_buttons(reader, entry))
    if card.others:
        parts += [Divider(), _others(reader, card.others)]
    return View(reader.reference(entry), tuple(parts))


def target_line(reader: Reader, entry: Entry, index: int) -> Line:
    """A target in one line: what is reported, what was promised, the verdict with its working."""
    target, verdict = entry.item.targets[index], entry.verdicts[index]
    return line(
        bold(f"{target.measure}: "),
        reader.texts(
            "target-answer",
            reported=verdicts.reported(reader.texts, target),
            promised=verdicts.promised(reader.texts, target),
            verdict=verdicts.judged(reader.texts, target, verdict),
        ),
    )


def _body(reader: Reader, entry: Entry, *, whole: bool) -> list[Part]:
    texts, item = reader.texts, entry.item
    parts: list[Part] = []
    if item.kind == "upr":
        parts.append(Paragraph(line(bold(texts("label-recommended-by")), " ", states_of(reader, entry))))
    if entry.verdicts:
        parts.append(Paragraph(line(bold(verdicts.summary(reader, entry)))))
    parts.append(Paragraph(line(bold(texts(f"label-{item.kind}")), " ", item.statement)))
    if item.kind == "indicator" and not entry.verdicts:
        parts.append(Paragraph(line(texts("no-targets"))))
    if item.targets:
        parts.append(targets_table(reader, entry))
    parts += _facts(reader, entry, whole=whole)
    if item.gaps:
        parts.append(Bullets(tuple(line(gap) for gap in item.gaps), line(bold(texts("label-gaps")))))
    if item.notes and (whole or not reader.compact):
        parts.append(Bullets(tuple(line(note.text) for note in item.notes), line(bold(texts("label-notes")))))
    return parts


def states_of(reader: Reader, entry: Entry) -> str:
    """The recommending states, by name."""
    states = reader.catalogue.terms[VocabularyKind.STATE]
    names = [states[state] for state in reader.catalogue.tags(entry, VocabularyKind.STATE)]
    return ", ".join(reader.both(term.name, next(iter(term.zh), None)) for term in names)


def targets_table(reader: Reader, entry: Entry) -> Table:
    """Promised, reported, verdict: a row a target."""
    texts = reader.texts
    header = (texts("column-target"), texts("column-promised"), texts("column-reported"), texts("column-verdict"))
    rows = tuple(
        (
            target.measure,
            verdicts.promised(texts, target),
            verdicts.reported(texts, target),
            verdicts.judged(texts, target, verdict),
        )
        for target, verdict in zip(entry.item.targets, entry.verdicts, strict=True)
    )
    if entry.item.kind == "commitment":
        return Table((header[0], header[1], header[3]), tuple((row[0], row[1], row[3]) for row in rows))
    return Table(header, rows)


def _facts(reader: Reader, entry: Entry, *, whole: bool) -> list[Part]:
    """The reported points: all, or as many as there is room for, and then how many are left."""
    facts = entry.item.facts
    if not facts:
        return []
    shown = len(facts) if whole else _fitting(facts, COMPACT_ROOM if reader.compact else FACTS_ROOM)
    title = line(bold(reader.texts(f"label-facts-{entry.item.kind}")))
    parts: list[Part] = [Bullets(tuple(line(fact) for fact in facts[:shown]), title)]
    if shown < len(facts):
        left = reader.texts("points-shown", shown=shown, total=len(facts))
        parts.append(Paragraph(line(left)))
    return parts


def _fitting(facts: tuple[str, ...], room: int) -> int:
    """How many points fit, at least one; a single one more is shown rather than hidden."""
    used = count = 0
    for fact in facts:
        used += len(fact)
        if count and used > room:
            break
        count += 1
    return len(facts) if count == len(facts) - 1 else count


def source_line(reader: Reader, entry: Entry) -> str:
    """Where an item comes from: document, place, lines, part, and the catalogue's version."""
    texts = reader.texts
    document = entry.quoted.short if entry.quoted else entry.document.short
    pieces = [
        texts(
            "source",
            document=document,
            reference=reader.reference(entry),
            lines=lines_in_words(texts, entry),
        )
    ]
    if entry.quoted:
        pieces.append(texts("quoted-in", document=entry.document.short))
    if entry.parts:
        pieces.append(" › ".join(reader.name_of(part) for part in entry.parts))
    pieces.append(texts("version", version=reader.catalogue.version))
    return " · ".join(pieces)


def lines_in_words(texts: Texts, entry: Entry) -> str:
    """The cited lines: "line 47", "lines 1598-1610"."""
    written = written_lines(entry.item.lines)
    return texts("lines", lines=written, count=1 if written.isdecimal() else 2)


def _buttons(reader: Reader, entry: Entry) -> Controls:
    texts, command = reader.texts, command_of(entry)
    buttons = [Button(texts("button-wording"), Act.MODAL, f"wording {command}", says=texts("says-wording"))]
    if _cut(reader, entry):
        buttons.insert(0, Button(texts("button-all"), Act.MODAL, f"full {command}", says=texts("says-all")))
    if entry.related:
        count = len(entry.related)
        buttons.append(Button(texts("button-related", count=count), Act.ANSWER, f"related {command}"))
        buttons.append(Button(texts("button-compare"), Act.ANSWER, f"compare {command}"))
    buttons.append(Button(texts("button-cite"), Act.ANSWER, f"cite {command}"))
    buttons.append(Button(texts("button-share"), Act.SHARE, command, says=texts("says-share")))
    return Controls(tuple(buttons))


def _cut(reader: Reader, entry: Entry) -> bool:
    facts = entry.item.facts
    room = COMPACT_ROOM if reader.compact else FACTS_ROOM
    return bool(facts) and (_fitting(facts, room) < len(facts) or (reader.compact and bool(entry.item.notes)))


def _others(reader: Reader, others: tuple[Hit, ...]) -> Controls:
    options = tuple(Option(reader.headline(hit.entry), command_of(hit.entry)) for hit in others)
    return Controls((Select(reader.texts("select-others", count=len(options)), options),))


def cards_view(reader: Reader, cards: Cards) -> View:
    """Several items, each in short: title, verdicts, promise, figures in words; its full card a button away."""
    texts = reader.texts
    parts: list[Part] = [Heading(texts("title-items", count=len(cards.entries)))]
    if cards.missing:
        parts.append(Paragraph(line(bold(texts("items-missing", items=", ".join(cards.missing))))))
    if cards.more:
        parts.append(Paragraph(line(bold(texts("items-more", shown=len(cards.entries), more=cards.more)))))
    for entry in cards.entries:
        parts += _short(reader, entry)
    options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in cards.entries)
    share = Button(texts("button-share"), Act.SHARE, ", ".join(entry.id for entry in cards.entries))
    parts.append(Controls((Select(texts("select-open"), options), share)))
    parts.append(Small(texts("version", version=reader.catalogue.version)))
    return View(texts("title-items", count=len(cards.entries)), tuple(parts))


def _short(reader: Reader, entry: Entry) -> list[Part]:
    parts: list[Part] = [Paragraph(line(bold(reader.headline(entry))))]
    if entry.verdicts:
        parts.append(Paragraph(line(verdicts.summary(reader, entry))))
    rows = tuple(target_line(reader, entry, index) for index in range(len(entry.item.targets)))
    parts.append(Bullets(rows) if rows else Paragraph(line(entry.item.statement)))
    parts.append(Small(source_line(reader, entry)))
    return parts
