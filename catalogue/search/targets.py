"""Which target and which reported point of an item a question is about."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from catalogue.answers import TargetRow
from catalogue.catalogue import Entry
from catalogue.queries import Filters
from catalogue.search.building import figure_terms, text_terms
from catalogue.search.reading import BROAD_FIELDS, Reading, Slot
from catalogue.verdicts import Outcome

FACT_SHARE = 0.5
"""A reported point answers a question where it covers this share of it."""
MAIN_THEMES = 2
"""So many of an item's themes, which stand by their weight, are those of its targets."""
PLAIN_SHARE = 0.6
"""A target answers a question of several words that asks for no figure where its measure covers this share of it."""

_FIGURE = re.compile(r"(?<![\d-])(?!(?:19|20)\d\d\b)\d")
"""A figure that is no year."""


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


def asked_fact(entry: Entry, reading: Reading, *, figure: bool) -> int | None:
    """The index of the reported point that answers a question best, the shortest of several; None where none does.

    Args:
        entry: an item that was found.
        reading: the question.
        figure: whether it asks for a figure, which the point then has to hold.
    """
    shares = [_share(fact, reading) if not figure or _FIGURE.search(fact) else 0.0 for fact in entry.item.facts]
    answering = [index for index, share in enumerate(shares) if share >= FACT_SHARE]
    return max(answering, key=lambda index: (shares[index], -len(entry.item.facts[index])), default=None)


def _share(text: str, reading: Reading) -> float:
    """The share of a question's weight that the words and figures of a text cover."""
    terms = _terms(text)
    total = sum(slot.weight * _held(slot, terms) for slot in reading.slots)
    return total / reading.weight if reading.weight else 0.0


def _held(slot: Slot, terms: frozenset[str]) -> float:
    """The weight of the best alternative of a slot whose terms are all there."""
    best = 0.0
    for each in slot.alternatives:
        if each.weight > best and each.terms[0] in terms and terms.issuperset(each.terms):
            best = each.weight
    return best


@lru_cache(maxsize=4096)
def _terms(text: str) -> frozenset[str]:
    return frozenset((*(term for _, term in text_terms(text)), *figure_terms(text)))


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
