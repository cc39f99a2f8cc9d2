"""The scorecard: verdicts counted, always with what they are counted over."""

from dataclasses import replace

from bot.parsing.filters import written_filters
from bot.render import verdicts
from bot.render.names import filters_in_words
from bot.render.narrowing import narrowing
from bot.render.reader import Reader
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Chart,
    Controls,
    Heading,
    Paragraph,
    Part,
    Segment,
    Small,
    Table,
    View,
    bold,
    italic,
    line,
)
from catalogue.answers import Score, ScorecardAnswer
from catalogue.catalogue import Entry
from catalogue.models.context import Part as DocumentPart
from catalogue.verdicts import Outcome

FIELDS = ("themes", "groups")


def scorecard_view(reader: Reader, found: ScorecardAnswer) -> View:
    """Verdicts counted; the report's own claim beside them; each count opens its list."""
    texts, score = reader.texts, found.score
    title = scorecard_title(reader, found)
    parts: list[Part] = [Heading(title)]
    if not score.targets:
        parts.append(Paragraph(line(bold(texts("scorecard-none", items=score.items)))))
    else:
        parts += [
            Paragraph(line(bold(counts_in_words(reader, score)))),
            Paragraph(line(base_in_words(reader, score))),
            *_own_claim(found),
            *_chart(reader, title, score),
        ]
    if len(found.by_part) > 1:
        parts.append(_by_part(reader, found))
    parts += narrowing(reader, "scorecard", found.filters, weigh=_targets_in, fields=FIELDS)
    parts += _controls(reader, found)
    if len(found.claims) > 1:
        claims = tuple(line(claim.text) for claim in found.claims[1:])
        parts.append(Bullets(claims, line(bold(texts("scorecard-claims-more")))))
    parts.append(Small(texts("scorecard-explained", version=reader.catalogue.version)))
    return View(title, tuple(parts))


def _chart(reader: Reader, title: str, score: Score) -> list[Part]:
    """The counts as bars, where there are two to hold against each other."""
    segments = segments_of(reader, score)
    return [Chart(title, segments, reader.texts("column-targets"))] if len(segments) > 1 else []


def _own_claim(found: ScorecardAnswer) -> list[Part]:
    """What the document says of itself over all, beside the count; its other claims come last."""
    return [Paragraph(line(italic(found.claims[0].text)))] if found.claims else []


def _targets_in(entry: Entry, _field: str, _value: str) -> int:
    return len(entry.verdicts)


def scorecard_title(reader: Reader, found: ScorecardAnswer) -> str:
    """What is counted."""
    what = filters_in_words(reader, found.filters)
    return reader.texts("title-scorecard-of", what=what) if what else reader.texts("title-scorecard")


def counts_in_words(reader: Reader, score: Score) -> str:
    """The counts with their denominator: all that the chart says."""
    return verdicts.tally(reader.texts, [outcome for outcome, count in score.counts.items() for _ in range(count)])


def base_in_words(reader: Reader, score: Score) -> str:
    """What the counts are counted over."""
    left = score.items - score.items_with_targets
    return reader.texts("scorecard-base", with_targets=score.items_with_targets, items=score.items, left=left)


def segments_of(reader: Reader, score: Score) -> tuple[Segment, ...]:
    """The counts that are not 0, in the order in which they are told."""
    return tuple(
        Segment(verdicts.outcome_name(reader.texts, outcome), score.counts[outcome])
        for outcome in verdicts.ORDER
        if score.counts[outcome]
    )


def _by_part(reader: Reader, found: ScorecardAnswer) -> Table:
    """A row a part; the verdicts share a column, since six don't fit on a phone."""
    texts = reader.texts
    several = len({reader.document_of(part).id for part, _ in found.by_part}) > 1
    rows = tuple(
        (
            _part_name(reader, part, several=several),
            texts("reached-of", count=score.counts[Outcome.REACHED], total=score.targets),
            texts("comma").join(_other_counts(reader, score)),
        )
        for part, score in found.by_part
    )
    return Table((texts("column-part"), texts("column-reached"), texts("column-others")), rows)


def _part_name(reader: Reader, part: DocumentPart, *, several: bool) -> str:
    """A part's name, and below it the document that it belongs to where the table has parts of several."""
    name = reader.name_of(part)
    return f"{name}\n{reader.document_name(reader.document_of(part))}" if several else name


def _other_counts(reader: Reader, score: Score) -> list[str]:
    return [
        reader.texts(f"count-{outcome.replace(' ', '-')}", count=score.counts[outcome])
        for outcome in verdicts.ORDER
        if outcome is not Outcome.REACHED and score.counts[outcome]
    ]


def _controls(reader: Reader, found: ScorecardAnswer) -> list[Part]:
    texts = reader.texts
    scope = written_filters(found.filters)
    counts = tuple(_count(reader, found, outcome) for outcome in _listed(found))
    command = f"scorecard {scope}".strip()
    elements = [
        Button(texts("button-gaps"), Act.ANSWER, f"gaps {scope}".strip()),
        Button(texts("button-share"), Act.SHARE, command, says=texts("says-share")),
        Button(texts("button-export"), Act.EXPORT, f"export {command}", says=texts("says-export")),
    ]
    if len(segments_of(reader, found.score)) > 1:
        elements.append(Button(texts("button-picture"), Act.PICTURE, command, says=texts("says-picture")))
    return [*([Controls(counts)] if counts else []), Controls(tuple(elements))]


def _listed(found: ScorecardAnswer) -> list[Outcome]:
    """The verdicts whose targets can be listed.

    Where items are picked by verdict, their other targets are counted too, but no list shows just those.
    """
    wanted = found.filters.verdicts or tuple(Outcome)
    return [outcome for outcome in verdicts.ORDER if found.score.counts[outcome] and outcome in wanted]


def _count(reader: Reader, found: ScorecardAnswer, outcome: Outcome) -> Button:
    """A count, which opens the targets that are counted."""
    name, count = verdicts.outcome_name(reader.texts, outcome), found.score.counts[outcome]
    listed = written_filters(replace(found.filters, verdicts=(outcome,)))
    return Button(reader.texts("button-count", verdict=name, count=count), Act.ANSWER, f"targets {listed}")
