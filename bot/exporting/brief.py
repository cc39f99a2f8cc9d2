"""A brief to read and pass on, in Markdown: each claim with the document that makes it, the sources at the end."""

import re
from collections.abc import Iterator
from datetime import datetime

from bot.exporting.content import Content
from bot.render import verdicts
from bot.render.cards import states_of
from bot.render.comparisons import nothing_on_this, sections_of
from bot.render.reader import Reader
from bot.render.scorecards import counts_in_words
from bot.render.sources import source_line
from catalogue.answers import Citation, Comparison, GapList, Menu, Passage, RelatedList, ScorecardAnswer
from catalogue.catalogue import Entry
from catalogue.models.context import Document
from catalogue.overviews import score

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_brief(reader: Reader, content: Content, now: datetime) -> bytes:
    """The brief of what is shown."""
    texts = reader.texts
    lines = [
        f"# {_text(content.title)}",
        "",
        texts("brief-made", date=now.date().isoformat(), version=reader.catalogue.version),
        "",
        *_body(reader, content),
        *_sources(reader, content),
        f"## {texts('brief-reading')}",
        "",
        texts("brief-reading-text"),
    ]
    return "\n".join([*lines, ""]).encode()


def _text(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _body(reader: Reader, content: Content) -> Iterator[str]:
    match content.answer:
        case ScorecardAnswer():
            yield from _scorecard(reader, content.answer)
        case GapList():
            yield from _gaps(reader, content)
        case Citation():
            for style, text in content.answer.texts:
                yield from (f"## {reader.texts(f'style-{style}')}", "", "```", text, "```", "")
        case Menu():
            for choice in content.answer.choices:
                yield f"- {_text(reader.both(choice.title, choice.zh))} ({choice.count})"
            yield ""
        case Comparison():
            yield from _comparison(reader, content.answer)
        case RelatedList():
            for related, entry in content.answer.related:
                yield from _item(reader, entry, _link(reader, related.kind, related.why))
        case _:
            yield from _items(reader, content)


def _items(reader: Reader, content: Content) -> Iterator[str]:
    counted = score(content.entries)
    if counted.targets and len(content.entries) > 1:
        yield from (f"**{_text(counts_in_words(reader, counted))}**", "")
    for entry in content.entries:
        yield from _item(reader, entry)
    if isinstance(content.answer, Passage) and content.answer.paragraphs:
        yield from (f"## {reader.texts('button-wording')}", "")
        for paragraph in content.answer.paragraphs:
            yield from (f"> {_text(paragraph)}", "")


def _item(reader: Reader, entry: Entry, beside: str = "") -> Iterator[str]:
    """An item: what its document says, in this order, each part under the name of who says it."""
    texts, item = reader.texts, entry.item
    yield from (f"## {_text(reader.headline(entry))}", "")
    if beside:
        yield from (f"*{_text(beside)}*", "")
    if item.kind == "upr":
        said = texts("after-label") + _text(states_of(reader, entry))
        yield from (f"**{texts('label-recommended-by')}**{said}", "")
    document = reader.document_name(entry.quoted or entry.document)
    yield from (
        f"**{texts(f'brief-says-{item.kind}', document=document)}**{texts('after-label')}{_text(item.statement)}",
        "",
    )
    if item.targets:
        yield from _targets(reader, entry)
    for label, points in (
        (texts("brief-reports", document=reader.document_name(entry.document)), item.facts),
        (texts("label-gaps"), tuple(gap.text for gap in item.gaps)),
        (texts("label-notes"), tuple(note.text for note in item.notes)),
    ):
        if points:
            yield from (f"**{label}**", "", *(f"- {_text(point)}" for point in points), "")
    yield from (f"*{_text(source_line(reader, entry))}*", "")


def _targets(reader: Reader, entry: Entry) -> Iterator[str]:
    texts = reader.texts
    columns = ("column-target", "column-promised", "column-reported", "column-verdict")
    yield f"| {' | '.join(texts(column) for column in columns)} |"
    yield "| --- | --- | --- | --- |"
    for target, verdict in zip(entry.item.targets, entry.verdicts, strict=True):
        cells = (
            target.measure,
            verdicts.promised(texts, target),
            verdicts.reported(texts, target),
            verdicts.judged(texts, target, verdict),
        )
        yield f"| {' | '.join(map(_text, cells))} |"
    yield ""


def _link(reader: Reader, kind: str, why: str | None) -> str:
    name = reader.texts(f"link-{kind.replace(' ', '-')}")
    return reader.texts("named", name=name) + why if why else name


def _comparison(reader: Reader, found: Comparison) -> Iterator[str]:
    for label, kind, entries in sections_of(found):
        yield from (f"# {reader.texts(label)}", "")
        if not entries:
            yield from (_text(nothing_on_this(reader, kind)), "")
        for entry in entries:
            related = found.links.get(entry.id)
            yield from _item(reader, entry, _link(reader, related.kind, related.why) if related else "")


def _scorecard(reader: Reader, found: ScorecardAnswer) -> Iterator[str]:
    texts = reader.texts
    if found.score.targets:
        yield from (f"**{_text(counts_in_words(reader, found.score))}**", "")
    outcomes = [outcome for outcome in verdicts.ORDER if found.score.counts[outcome]]
    names = [texts("column-part"), *(verdicts.outcome_name(texts, each) for each in outcomes), texts("column-targets")]
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for name, counted in (
        (texts("column-all"), found.score),
        *((reader.name_of(part), s) for part, s in found.by_part),
    ):
        numbers = [*(str(counted.counts[each]) for each in outcomes), str(counted.targets)]
        yield f"| {' | '.join([_text(name), *numbers])} |"
    yield ""
    if found.claims:
        yield from (f"**{texts('scorecard-claims')}**", "", *(f"- {_text(claim.text)}" for claim in found.claims), "")


def _gaps(reader: Reader, content: Content) -> Iterator[str]:
    yield from (reader.texts("gaps-explained"), "")
    for row in content.rows:
        source = ", ".join(str(row[name]) for name in ("document_title", "number", "lines") if row.get(name))
        yield f"- **{_text(str(row['title']))}**: {_text(str(row['gap']))} *({_text(source)})*"
    yield ""


def _sources(reader: Reader, content: Content) -> Iterator[str]:
    """The documents that the claims come from, as far as they name themselves."""
    documents = dict.fromkeys(entry.document for entry in content.entries) or dict.fromkeys(
        reader.catalogue.documents.values()
    )
    yield from (f"## {reader.texts('brief-sources')}", "", *(f"- {source_of(document)}" for document in documents), "")


def source_of(document: Document) -> str:
    """A document as a source: who published it, what it is called, when, where."""
    pieces = (document.publisher, document.title, document.date, document.address)
    return ". ".join(_text(piece) for piece in pieces if piece)
