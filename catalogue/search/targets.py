"""Which target of an item a question is about."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from catalogue.answers import TargetRow
from catalogue.catalogue import Entry
from catalogue.queries import Filters
from catalogue.search.building import text_terms
from catalogue.search.reading import BROAD_FIELDS, Reading
from catalogue.verdicts import Outcome

MAIN_THEMES = 2
"""So many of an item's themes, which stand by their weight, are those of its targets."""
PLAIN_SHARE = 0.6
"""A target answers a question of several words that asks for no figure where its measure covers this share of it."""


def asked_target(entry: Entry, reading: Reading, *, asked: bool) -> int | None:
    """The index of the target that a question is about; None where it is not about one.

    Args:
        entry: an item that was found.
        reading: the question.
        asked: whether the question asks for a figure or a target.
    """
    if not entry.item.targets:
        return None
    shares = [_share(target.measure, reading) for target in entry.item.targets]
    best = max(range(len(shares)), key=shares.__getitem__)
    plainly = shares[best] >= PLAIN_SHARE and len(reading.slots) > 1
    return best if plainly or (asked and (shares[best] > 0 or len(shares) == 1)) else None


def _share(measure: str, reading: Reading) -> float:
    """The share of a question's weight that the words of a measure cover."""
    terms = _terms(measure)
    total = sum(
        slot.weight * max((each.weight for each in slot.alternatives if terms.issuperset(each.terms)), default=0.0)
        for slot in reading.slots
    )
    return total / reading.weight if reading.weight else 0.0


@lru_cache(maxsize=4096)
def _terms(measure: str) -> frozenset[str]:
    return frozenset(term for _, term in text_terms(measure))


def scoped(filters: Filters, reading: Reading) -> Filters:
    """Filters with the themes, groups and parts that a question names; as they are where it says anything beside."""
    labels = [next((one for one in match.meanings if one.field in BROAD_FIELDS), None) for match in reading.names]
    if not reading.only_names or None in labels:
        return filters
    wanted = {**filters.__dict__}
    for label in filter(None, labels):
        wanted[label.field] = (*wanted[label.field], label.value)
    return Filters(**wanted)


def is_mainly(entry: Entry, themes: Collection[str]) -> bool:
    """Whether an item's targets are on any of some themes: its first themes are, the others it only touches."""
    return not themes or any(theme in entry.item.themes[:MAIN_THEMES] for theme in themes)


def rows_with(entry: Entry, outcome: Outcome) -> Iterator[TargetRow]:
    """The targets of an item that have a verdict."""
    return (TargetRow(entry, index) for index, verdict in enumerate(entry.verdicts) if verdict.outcome is outcome)
