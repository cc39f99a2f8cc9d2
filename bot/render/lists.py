"""Lists: pages of items, of targets, of gaps, of links. What is not on the page is counted and a button away."""

from collections import Counter
from collections.abc import Iterable

from bot.parsing.filters import written_filters
from bot.render import verdicts
from bot.render.cards import states_of
from bot.render.found import how_line
from bot.render.joining import before_sentence, ended, listed_words, named
from bot.render.names import filters_in_words
from bot.render.narrowing import Count, Weigh, narrowing, one_each
from bot.render.reader import Reader, command_of
from bot.render.targets import target_line
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Controls,
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
)
from catalogue.answering import targets_of
from catalogue.answers import GapList, GapRow, Hit, ItemList, Page, RelatedList, TargetList
from catalogue.catalogue import Entry
from catalogue.mentions import held_words
from catalogue.models.context import Document
from catalogue.models.context import Part as DocumentPart
from catalogue.overviews import gap_rows
from catalogue.queries import Filters

LONGEST_POINT = 400
"""A longer reported point is left to the card."""
TARGET_FIELDS = ("verdicts", "themes", "groups")
GAP_FIELDS = ("themes", "groups")


def list_view(reader: Reader, found: ItemList) -> View:
    """A page of items."""
    texts = reader.texts
    title = _searched(reader, found.typed, found.filters) or texts("everything")
    parts: list[Part] = [Heading(title), *how_line(reader, found.how)]
    parts.append(Paragraph(line(bold(_range(reader, found.page, "items")))))
    if found.by_document:
        for name, hits in _by_document(reader, found.hits):
            parts.append(Bullets(tuple(_row(reader, hit) for hit in hits), line(bold(name))))
    else:
        parts.append(Bullets(tuple(_row(reader, hit) for hit in found.hits), numbered_from=found.page.first))
    base = found.typed or "list"
    parts += narrowing(reader, base, found.filters, weigh=None if found.typed else one_each)
    parts += list_controls(reader, [hit.entry for hit in found.hits], found.page, _command(base, found.filters))
    return View(title, tuple(parts))


def _searched(reader: Reader, typed: str, filters: Filters) -> str:
    """What was asked for: the words, what they were narrowed to, or both."""
    narrowed = filters_in_words(reader, filters)
    if typed and narrowed:
        return reader.texts("title-narrowed", what=typed, filters=narrowed)
    return typed or narrowed


def _command(base: str, filters: Filters) -> str:
    return f"{base} {written_filters(filters)}".strip()


def _range(reader: Reader, page: Page, what: str) -> str:
    """ "11 to 20 of 53 items", or "12 items" where one page holds them all."""
    if page.pages == 1:
        return reader.texts(f"count-{what}", count=page.total)
    return reader.texts(f"range-{what}", first=page.first, last=page.last, total=page.total)


def _row(reader: Reader, hit: Hit) -> Line:
    return ended(reader.texts, reader.headline(hit.entry), _summary(reader, hit.entry), _why(reader, hit))


def _summary(reader: Reader, entry: Entry) -> str:
    """What became of an item's targets, or who recommended it."""
    if entry.item.kind == "upr":
        return reader.texts("recommended-by", states=states_of(reader, entry))
    return verdicts.summary(reader, entry) if entry.verdicts else ""


def _why(reader: Reader, hit: Hit) -> str:
    """The reported point that answers a question for a figure; else the words of the question that the item holds."""
    texts = reader.texts
    if hit.figure and hit.fact is not None and len(fact := hit.entry.item.facts[hit.fact]) <= LONGEST_POINT:
        return f"{texts(f'label-facts-{hit.entry.item.kind}')}{texts('after-label')}{fact}"
    words = held_words(hit.entry, hit.matched)
    return texts("matched", words=listed_words(texts, words)) if words else ""


def _by_document(reader: Reader, hits: Iterable[Hit]) -> list[tuple[str, list[Hit]]]:
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        source = hit.entry.quoted or hit.entry.document
        grouped.setdefault(reader.document_name(source), []).append(hit)
    return list(grouped.items())


def open_select(reader: Reader, entries: Iterable[Entry]) -> Select:
    """A choice among items, each of which opens as a card."""
    options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in dict.fromkeys(entries))
    return Select(reader.texts("select-open"), options)


def list_controls(reader: Reader, entries: list[Entry], page: Page, command: str) -> list[Part]:
    """Go on, go back, open one, share, save as a file."""
    texts = reader.texts
    elements: list[Button | Select] = []
    if page.number > 1:
        elements.append(Button(texts("button-previous"), Act.REPLACE, f"{command} page:{page.number - 1}"))
    if page.number < page.pages:
        elements.append(Button(texts("button-next"), Act.REPLACE, f"{command} page:{page.number + 1}", primary=True))
    if entries:
        elements.append(open_select(reader, entries))
    here = f"{command} page:{page.number}" if page.number > 1 else command
    elements.append(Button(texts("button-share"), Act.SHARE, here, says=texts("says-share")))
    elements.append(Button(texts("button-export"), Act.EXPORT, f"export {command}", says=texts("says-export")))
    return [Controls(tuple(elements)), Small(texts("version", version=reader.catalogue.version))]


def targets_view(reader: Reader, found: TargetList) -> View:
    """A page of targets, the figures first."""
    base = _base_of_targets(reader, found)
    texts = reader.texts
    title = texts("title-targets", what=filters_in_words(reader, found.filters) or texts("everything"))
    rows = tuple(
        (*before_sentence(texts, reader.headline(row.entry)), *target_line(reader, row.entry, row.index, strong=False))
        for row in found.rows
    )
    parts: list[Part] = [
        Heading(title),
        *how_line(reader, found.how),
        Paragraph(line(bold(_range(reader, found.page, "targets")))),
        Bullets(rows, numbered_from=found.page.first),
    ]
    if base == "targets":
        parts += narrowing(reader, base, found.filters, weigh=_counting(found.filters), fields=TARGET_FIELDS)
    command = _command(base, found.filters)
    return View(title, (*parts, *list_controls(reader, [row.entry for row in found.rows], found.page, command)))


def _base_of_targets(reader: Reader, found: TargetList) -> str:
    """The command of the same list: by its filters where they say all, else by the words that were typed."""
    by_filters = len(targets_of(reader.catalogue, found.filters)) == found.page.total
    return "targets" if by_filters else found.typed


def _counting(filters: Filters) -> Weigh:
    """A list of targets counts targets: those with a verdict where that is the choice, else those that it shows."""

    def weigh(entry: Entry, field: str, value: str) -> int:
        wanted = (value,) if field == "verdicts" else filters.verdicts
        return sum(not wanted or verdict.outcome in wanted for verdict in entry.verdicts)

    return weigh


def related_view(reader: Reader, found: RelatedList) -> View:
    """What an item is linked to, by kind of link."""
    texts = reader.texts
    title = texts("title-related", reference=reader.reference(found.entry))
    parts: list[Part] = [Heading(title), Paragraph(line(bold(reader.title_of(found.entry))))]
    if not found.related:
        parts.append(Paragraph(line(texts("no-links"))))
    kinds = dict.fromkeys(related.kind for related, _ in found.related)
    for kind in kinds:
        rows = tuple(
            named(texts, reader.headline(entry), related.why or "")
            for related, entry in found.related
            if related.kind == kind
        )
        parts.append(Bullets(rows, line(bold(texts(f"link-{kind.replace(' ', '-')}")))))
    page = Page(1, max(1, len(found.related)), len(found.related))
    parts += list_controls(reader, [entry for _, entry in found.related], page, f"related {command_of(found.entry)}")
    return View(title, tuple(parts))


def gaps_view(reader: Reader, found: GapList) -> View:
    """A page of what documents themselves call unfinished."""
    texts = reader.texts
    what = filters_in_words(reader, found.filters)
    title = texts("title-gaps-of", what=what) if what else texts("title-gaps")
    rows = tuple(named(texts, _row_name(reader, row), row.text) for row in found.rows)
    entries = [entry for row in found.rows for entry in row.entries]
    parts: tuple[Part, ...] = (
        Heading(title),
        Paragraph(line(bold(_range(reader, found.page, "points")))),
        Bullets(rows, numbered_from=found.page.first),
        Small(texts("gaps-explained")),
        *narrowing(reader, "gaps", found.filters, count=_counting_gaps(reader), fields=GAP_FIELDS),
        *list_controls(reader, entries, found.page, _command("gaps", found.filters)),
    )
    return View(title, parts)


def _row_name(reader: Reader, row: GapRow) -> str:
    """Where a point stands: in an introduction, with the items that it is about, in an item, or in several."""
    texts = reader.texts
    if row.introduction is None and len(row.entries) == 1:
        return reader.headline(row.entries[0])
    items = texts("semicolon").join(map(reader.reference, row.entries))
    if row.introduction is None:
        return items
    name = introduction_name(reader, row.introduction)
    return texts("introduction-with-items", name=name, items=items) if items else name


def introduction_name(reader: Reader, introduction: Document | DocumentPart) -> str:
    """What the introduction of a document, or of one of its parts, is called."""
    if isinstance(introduction, Document):
        return reader.texts("introduction-of-document", document=reader.document_name(introduction))
    return reader.texts("introduction-of", part=reader.name_of(introduction))


def _counting_gaps(reader: Reader) -> Count:
    """A list of what is unfinished counts its points by what they are about, which may be less than their items are."""

    def count(filters: Filters, field: str) -> Counter[str]:
        return Counter(value for row in gap_rows(reader.catalogue, filters) for value in getattr(row, field))

    return count
