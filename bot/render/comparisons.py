"""The plans side by side: of each item the essence, of each document as many items as a phone can take."""

from bot.parsing.filters import written_filters
from bot.render import verdicts
from bot.render.joining import gap_after, named, sentences
from bot.render.limits import cut
from bot.render.lists import open_select
from bot.render.names import filters_in_words
from bot.render.reader import Reader, command_of
from bot.render.several import target_lines
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
    Heading,
    Line,
    Paragraph,
    Part,
    Small,
    View,
    bold,
    line,
)
from catalogue.answers import Comparison
from catalogue.catalogue import Entry
from catalogue.queries import Filters

PER_SECTION = 4
"""Items shown of each document; the rest is counted and a button away."""
ESSENCE = 220
ROOM_OF_TARGETS = 700
SECTIONS = (
    ("compare-promised", "indicator"),
    ("compare-committed", "commitment"),
    ("compare-recommended", "upr"),
    ("compare-suggested", "suggestion"),
    ("compare-told", "progress"),
)
"""What each part of a comparison is called, and the kind of item in it."""


def sections_of(found: Comparison) -> tuple[tuple[str, str, tuple[Entry, ...]], ...]:
    """The parts of a comparison: label, kind, items."""
    entries = (found.promised, found.committed, found.recommended, found.suggested, found.told)
    return tuple((label, kind, part) for (label, kind), part in zip(SECTIONS, entries, strict=True))


def comparison_title(reader: Reader, found: Comparison) -> str:
    """What is compared: an item, or what was selected."""
    if found.about:
        return reader.headline(found.about)
    return filters_in_words(reader, found.filters) or reader.texts("everything")


def comparison_view(reader: Reader, found: Comparison) -> View:
    """Promised, reported, committed, recommended, suggested: one under the other."""
    texts = reader.texts
    title = texts("title-compare", what=comparison_title(reader, found))
    parts: list[Part] = [Heading(title)]
    shown: list[Entry] = []
    for label, kind, entries in sections_of(found):
        if entries:
            parts += _section(reader, found, label, entries)
            shown += entries[:PER_SECTION]
            if len(entries) > PER_SECTION:
                parts.append(Controls((_rest(reader, found, kind, len(entries)),)))
        elif label != "compare-told":
            parts.append(Paragraph(named(texts, texts(label), nothing_on_this(reader, kind))))
    parts += [_controls(reader, found, shown), Small(texts("compare-explained", version=reader.catalogue.version))]
    return View(title, tuple(parts))


def nothing_on_this(reader: Reader, kind: str) -> str:
    """That no item of a kind is on the subject, and what the documents cover that have such items at all.

    What is missing from a document's copy is no sign that the plan itself is silent.
    """
    documents = dict.fromkeys(entry.document for entry in reader.catalogue.of_kind(kind))
    covered = (
        reader.texts("compare-covers", document=reader.document_name(each), covers=each.covers) for each in documents
    )
    return sentences(reader.texts("compare-nothing"), *covered)


def _section(reader: Reader, found: Comparison, label: str, entries: tuple[Entry, ...]) -> list[Part]:
    """The items of one document; above them how many there are where not all are shown."""
    texts = reader.texts
    title = texts(label)
    if len(entries) > PER_SECTION:
        title = texts("shown-of", title=title, shown=PER_SECTION, total=len(entries))
    rows = tuple(_compared(reader, found, entry) for entry in entries[:PER_SECTION])
    if entries[0] is not found.about or not entries[0].verdicts:
        return [Bullets(rows, line(bold(title)))]
    figures = Bullets(target_lines(reader, entries[0], ROOM_OF_TARGETS), line(texts("compare-in-figures")))
    own = [Bullets(rows[:1], line(bold(title))), figures]
    return [*own, Bullets(rows[1:], line(texts("compare-beside")))] if len(rows) > 1 else list(own)


def _compared(reader: Reader, found: Comparison, entry: Entry) -> Line:
    """An item in short: name, kind of link, verdicts, and what it says."""
    related = found.links.get(entry.id)
    texts, link = reader.texts, ""
    if related and found.about:
        link = texts(f"link-inline-{related.kind.replace(' ', '-')}", about=reader.reference(found.about))
    verdict = verdicts.summary(reader, entry) if entry.verdicts else ""
    why = related.why if related and related.why else ""
    said = sentences(verdict, why, cut(entry.item.statement, ESSENCE))
    stop = texts("sentence-end", words=link)
    return line(bold(reader.headline(entry)), stop, gap_after(stop), said)


def _rest(reader: Reader, found: Comparison, kind: str, count: int) -> Button:
    """All items of one document that belong to the comparison."""
    text = reader.texts("button-all-of", what=reader.texts(f"kind-{kind}"), count=count)
    if found.about:
        return Button(text, Act.ANSWER, f"related {command_of(found.about)}")
    values = {**found.filters.__dict__, "kinds": (kind,)}
    return Button(text, Act.ANSWER, f"list {written_filters(Filters(**values))}")


def _controls(reader: Reader, found: Comparison, shown: list[Entry]) -> Controls:
    texts = reader.texts
    scope = command_of(found.about) if found.about else written_filters(found.filters)
    command = f"compare {scope}".strip()
    return Controls(
        (
            open_select(reader, shown),
            Button(texts("button-share"), Act.SHARE, command, says=texts("says-share")),
            Button(texts("button-export"), Act.EXPORT, f"export {command}", says=texts("says-export")),
        )
    )
