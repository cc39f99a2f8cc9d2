"""Lists: pages of items, of targets, of gaps, of links. What is not on the page is counted and a button away."""

from collections.abc import Iterable

from bot.parsing.filters import written_filters
from bot.render import verdicts
from bot.render.cards import target_line
from bot.render.found import how_line
from bot.render.names import filters_in_words
from bot.render.reader import Reader, command_of
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
from catalogue.answers import GapList, Hit, ItemList, Page, RelatedList, TargetList
from catalogue.catalogue import Entry
from catalogue.models.context import Part as DocumentPart


def list_view(reader: Reader, found: ItemList) -> View:
    """A page of items."""
    texts = reader.texts
    title = found.typed or filters_in_words(reader, found.filters) or texts("everything")
    parts: list[Part] = [Heading(texts("title-list", what=title)), *how_line(reader, found.how)]
    parts.append(Paragraph(line(bold(_range(reader, found.page)))))
    if found.by_document:
        for name, hits in _by_document(found.hits):
            parts.append(Bullets(tuple(_row(reader, hit) for hit in hits), line(bold(name))))
    else:
        parts.append(Bullets(tuple(_row(reader, hit) for hit in found.hits), numbered_from=found.page.first))
    command = (
        f"{found.typed} {written_filters(found.filters)}".strip()
        if found.typed
        else f"list {written_filters(found.filters)}"
    )
    parts += _controls(reader, [hit.entry for hit in found.hits], found.page, command.strip())
    return View(texts("title-list", what=title), tuple(parts))


def _range(reader: Reader, page: Page) -> str:
    if page.total == page.last - page.first + 1:
        return reader.texts("count-items", count=page.total)
    return reader.texts("page-range", first=page.first, last=page.last, total=page.total)


def _row(reader: Reader, hit: Hit) -> Line:
    summary = verdicts.summary(reader, hit.entry) if hit.entry.verdicts else ""
    matched = reader.texts("matched", words=", ".join(hit.matched)) if hit.matched else ""
    rest = " ".join(text for text in (summary, matched) if text)
    return line(bold(reader.headline(hit.entry)), f". {rest}" if rest else "")


def _by_document(hits: Iterable[Hit]) -> list[tuple[str, list[Hit]]]:
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        source = hit.entry.quoted or hit.entry.document
        grouped.setdefault(source.short, []).append(hit)
    return list(grouped.items())


def _controls(reader: Reader, entries: list[Entry], page: Page, command: str, *, share: bool = True) -> list[Part]:
    """Open one, go on, go back, share."""
    texts = reader.texts
    elements: list[Button | Select] = []
    if entries:
        options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in dict.fromkeys(entries))
        elements.append(Select(texts("select-open"), options))
    if page.number > 1:
        elements.append(Button(texts("button-previous"), Act.REPLACE, f"{command} page:{page.number - 1}"))
    if page.number < page.pages:
        elements.append(Button(texts("button-next"), Act.REPLACE, f"{command} page:{page.number + 1}", primary=True))
    if share:
        here = f"{command} page:{page.number}" if page.number > 1 else command
        elements.append(Button(texts("button-share"), Act.SHARE, here, says=texts("says-share")))
    return [Controls(tuple(elements)), Small(texts("version", version=reader.catalogue.version))]


def targets_view(reader: Reader, found: TargetList) -> View:
    """A page of targets, the figures first."""
    texts = reader.texts
    title = texts("title-targets", what=filters_in_words(reader, found.filters))
    rows = tuple(
        line(bold(f"{reader.headline(row.entry)}. "), *target_line(reader, row.entry, row.index)) for row in found.rows
    )
    command = f"{found.typed} {written_filters(found.filters)}".strip()
    return View(
        title,
        (
            Heading(title),
            *how_line(reader, found.how),
            Paragraph(line(bold(_target_range(reader, found.page)))),
            Bullets(rows, numbered_from=found.page.first),
            *_controls(reader, [row.entry for row in found.rows], found.page, command),
        ),
    )


def _target_range(reader: Reader, page: Page) -> str:
    if page.pages == 1:
        return reader.texts("count-targets", count=page.total)
    return reader.texts("page-range-targets", first=page.first, last=page.last, total=page.total)


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
            line(bold(reader.headline(entry)), f": {related.why}" if related.why else "")
            for related, entry in found.related
            if related.kind == kind
        )
        parts.append(Bullets(rows, line(bold(texts(f"link-{kind.replace(' ', '-')}")))))
    page = Page(1, max(1, len(found.related)), len(found.related))
    parts += _controls(reader, [entry for _, entry in found.related], page, f"related {command_of(found.entry)}")
    return View(title, tuple(parts))


def gaps_view(reader: Reader, found: GapList) -> View:
    """A page of what documents themselves call unfinished."""
    texts = reader.texts
    what = filters_in_words(reader, found.filters)
    title = texts("title-gaps-of", what=what) if what else texts("title-gaps")
    rows = tuple(line(bold(f"{_row_name(reader, row)}: "), gap) for row, gap in found.rows)
    entries = [row for row, _ in found.rows if isinstance(row, Entry)]
    parts: tuple[Part, ...] = (
        Heading(title),
        Paragraph(line(texts("gaps-explained"))),
        Paragraph(line(bold(_point_range(reader, found.page)))),
        Bullets(rows, numbered_from=found.page.first),
        *_controls(reader, entries, found.page, f"gaps {written_filters(found.filters)}".strip()),
    )
    return View(title, parts)


def _row_name(reader: Reader, row: Entry | DocumentPart) -> str:
    return reader.headline(row) if isinstance(row, Entry) else reader.texts("introduction-of", part=reader.name_of(row))


def _point_range(reader: Reader, page: Page) -> str:
    if page.pages == 1:
        return reader.texts("count-points", count=page.total)
    return reader.texts("page-range-points", first=page.first, last=page.last, total=page.total)
