"""Overviews: the plans side by side, the scorecard, menus."""

from bot.parsing.filters import written_filters
from bot.render import verdicts
from bot.render.cards import target_line
from bot.render.names import filters_in_words
from bot.render.reader import Reader, command_of
from bot.render.view import (
    Act,
    Bullets,
    Button,
    Chart,
    Controls,
    Divider,
    Heading,
    Line,
    Option,
    Paragraph,
    Part,
    Segment,
    Select,
    Small,
    Table,
    View,
    bold,
    line,
)
from catalogue.answers import Choice, Comparison, Menu, Score, ScorecardAnswer
from catalogue.catalogue import Entry
from catalogue.overviews import LISTS

PER_SECTION = 5
"""Items shown of each document in a comparison; the rest is counted and a button away."""


def comparison_view(reader: Reader, found: Comparison) -> View:
    """Promised, reported, committed, recommended, suggested: one under the other."""
    texts = reader.texts
    what = reader.headline(found.about) if found.about else filters_in_words(reader, found.filters)
    parts: list[Part] = [Heading(texts("title-compare", what=what or texts("everything")))]
    sections = (
        ("compare-promised", found.promised),
        ("compare-committed", found.committed),
        ("compare-recommended", found.recommended),
        ("compare-suggested", found.suggested),
        ("compare-told", found.told),
    )
    for label, entries in sections:
        if entries:
            parts.append(Paragraph(line(bold(texts(label)))))
            rows = tuple(_compared(reader, found, entry) for entry in entries[:PER_SECTION])
            parts.append(Bullets(rows))
            if len(entries) > PER_SECTION:
                parts.append(Paragraph(line(texts("and-more", count=len(entries) - PER_SECTION))))
        elif label != "compare-told":
            parts.append(Paragraph(line(bold(texts(label)), " ", texts("compare-nothing"))))
    entries = (*found.promised, *found.committed, *found.recommended, *found.suggested, *found.told)
    options = tuple(Option(reader.headline(entry), command_of(entry)) for entry in entries[:100])
    command = f"compare {command_of(found.about)}" if found.about else f"compare {written_filters(found.filters)}"
    parts.append(
        Controls((Select(texts("select-open"), options), Button(texts("button-share"), Act.SHARE, command.strip())))
    )
    parts.append(Small(texts("compare-explained", version=reader.catalogue.version)))
    return View(texts("title-compare", what=what), tuple(parts))


def _compared(reader: Reader, found: Comparison, entry: Entry) -> Line:
    texts = reader.texts
    related = found.links.get(entry.id)
    link = ""
    if related is not None:
        link = f" ({texts('link-inline-' + related.kind.replace(' ', '-'))}{': ' + related.why if related.why else ''})"
    targets = "".join(
        f" {''.join(span.text for span in target_line(reader, entry, index))}"
        for index in range(len(entry.item.targets))
    )
    return line(bold(reader.headline(entry)), f"{link}. ", entry.item.statement, targets)


def scorecard_view(reader: Reader, found: ScorecardAnswer) -> View:
    """Verdicts counted, always with what they are counted over; the report's own claim beside."""
    texts = reader.texts
    what = filters_in_words(reader, found.filters)
    title = texts("title-scorecard-of", what=what) if what else texts("title-scorecard")
    score = found.score
    parts: list[Part] = [Heading(title)]
    if not score.targets:
        parts.append(Paragraph(line(bold(texts("scorecard-none", items=score.items)))))
    else:
        parts.append(Paragraph(line(bold(_counts(reader, score)))))
        parts.append(
            Paragraph(
                line(
                    texts(
                        "scorecard-base",
                        targets=score.targets,
                        with_targets=score.items_with_targets,
                        items=score.items,
                    )
                )
            )
        )
        parts.append(Chart(title, _segments(reader, score)))
    if len(found.by_part) > 1:
        parts.append(_by_part(reader, found))
    if found.claims:
        parts.append(Bullets(tuple(line(claim.text) for claim in found.claims), line(bold(texts("scorecard-claims")))))
    parts.append(_lists(reader, found))
    parts.append(Small(texts("scorecard-explained", version=reader.catalogue.version)))
    return View(title, tuple(parts))


def _counts(reader: Reader, score: Score) -> str:
    return verdicts.tally(reader.texts, [outcome for outcome, count in score.counts.items() for _ in range(count)])


def _segments(reader: Reader, score: Score) -> tuple[Segment, ...]:
    return tuple(
        Segment(verdicts.outcome_name(reader.texts, outcome), score.counts[outcome])
        for outcome in verdicts.ORDER
        if score.counts[outcome]
    )


def _by_part(reader: Reader, found: ScorecardAnswer) -> Table:
    texts = reader.texts
    outcomes = [outcome for outcome in verdicts.ORDER if found.score.counts[outcome]]
    header = (
        texts("column-part"),
        *(verdicts.outcome_name(texts, outcome) for outcome in outcomes),
        texts("column-all"),
    )
    rows = tuple(
        (reader.name_of(part), *(str(score.counts[outcome]) for outcome in outcomes), str(score.targets))
        for part, score in found.by_part
    )
    return Table(header, rows)


def _lists(reader: Reader, found: ScorecardAnswer) -> Controls:
    texts = reader.texts
    scope = written_filters(found.filters)
    buttons = tuple(
        Button(
            texts("button-count", verdict=verdicts.outcome_name(texts, outcome), count=found.score.counts[outcome]),
            Act.ANSWER,
            f'targets {scope} verdict:"{outcome}"'.replace("  ", " "),
        )
        for outcome in verdicts.ORDER
        if found.score.counts[outcome]
    )
    gaps = Button(texts("button-gaps"), Act.ANSWER, f"gaps {scope}".strip())
    share = Button(texts("button-share"), Act.SHARE, f"scorecard {scope}".strip(), says=texts("says-share"))
    return Controls((*buttons, gaps, share))


def menu_view(reader: Reader, menu: Menu) -> View:
    """What there is: choices with how many items each holds."""
    texts = reader.texts
    if menu.part is not None:
        title = reader.name_of(menu.part)
    else:
        title = texts(f"menu-{menu.scope}") if menu.scope else texts("menu")
    parts: list[Part] = [Heading(title)]
    if menu.part is not None and menu.part.introduction:
        parts.append(
            Bullets(tuple(line(text) for text in menu.part.introduction), line(bold(texts("menu-introduction"))))
        )
    rows = tuple(
        line(bold(reader.both(choice.title, choice.zh)), " ", texts("count-in-brackets", count=choice.count))
        for choice in menu.choices[:100]
    )
    parts.append(Bullets(rows))
    options = tuple(_option(reader, choice) for choice in menu.choices[:100])
    elements: list[Button | Select] = [Select(texts("select-browse"), options, name="browse")] if options else []
    if not menu.scope:
        elements += [Button(texts(f"menu-{name}"), Act.ANSWER, f"browse {name}") for name in LISTS]
    else:
        elements.append(Button(texts("button-menu"), Act.ANSWER, "browse"))
    parts += [Divider(), Controls(tuple(elements))]
    return View(title, tuple(parts))


def _option(reader: Reader, choice: Choice) -> Option:
    return Option(f"{reader.both(choice.title, choice.zh)} ({choice.count})", choice.command)
