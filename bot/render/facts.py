"""Which reported points a card shows: those that add to its table first, and as many as a phone can take."""

import re
from dataclasses import dataclass

from catalogue.catalogue import Entry
from catalogue.models.targets import Target

ROOM = 700
"""Characters of points beside a statement."""
ROOM_BESIDE_TABLE = 500
ROOM_COMPACT = 300
NOTES_ROOM = 400

_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_LONG = 250


@dataclass(frozen=True)
class Shown:
    """The points that are shown, how many of the others add something, and how many only repeat the table."""

    points: tuple[str, ...]
    left: int
    repeated: int


def shown_facts(entry: Entry, *, whole: bool, compact: bool, asked: int | None = None) -> Shown:
    """The reported points of a card, the one that was `asked` for (its index) first."""
    facts = entry.item.facts
    if whole:
        return Shown(facts, 0, 0)
    figures = {figure for target in entry.item.targets for figure in _figures_of(target)}
    adding = tuple(fact for fact in facts if not _repeats(fact, figures))
    if asked is not None and (answer := facts[asked]) in adding:
        adding = (answer, *(fact for fact in adding if fact != answer))
    room = ROOM_COMPACT if compact else ROOM_BESIDE_TABLE if figures else ROOM
    points = fitting(adding, room)
    return Shown(points, len(adding) - len(points), len(facts) - len(adding))


def fitting(texts: tuple[str, ...], room: int) -> tuple[str, ...]:
    """As many texts as there is room for, at least one; a last short one is shown rather than hidden."""
    used = count = 0
    for text in texts:
        used += len(text)
        if count and used > room:
            break
        count += 1
    last_is_short = count == len(texts) - 1 and len(texts[-1]) < room // 3
    return texts if last_is_short else texts[:count]


def _figures_of(target: Target) -> set[str]:
    """Every figure that a target's row shows."""
    reported = target.reported
    years = (target.deadline, reported.year, reported.since) if reported else (target.deadline,)
    values = (target.value, reported.value) if reported else (target.value,)
    written = [str(year) for year in years if year] + [value.text for value in values if value]
    return {figure for text in written for figure in _FIGURE.findall(text)}


def _repeats(fact: str, figures: set[str]) -> bool:
    """Whether a point says nothing but what the table says: a short sentence, and all its figures stand there."""
    named = set(_FIGURE.findall(re.sub(r"\bPM2\.5\b", "", fact)))
    return len(fact) <= _LONG and bool(named) and named <= figures
