"""What a question asks for beside its subject: a kind of item, several documents, targets by verdict, a figure."""

from dataclasses import dataclass

from catalogue.search.text import fold
from catalogue.search.wish_words import ACROSS, FIGURE, KINDS, LISTED, OUTCOMES, PLANS, SIDES, TARGET_WORDS
from catalogue.verdicts import Outcome

SEVERAL_WORDS = 4
"""A question across documents that doesn't say so has at least so many words."""


@dataclass(frozen=True)
class Wish:
    """What is asked for, and the question without the words that asked for it.

    `kinds` are the kinds of items that are wanted, none for any. `across` says that several documents are to be held
    beside each other. `outcome` is a verdict whose targets are to be listed; `figure` says that a figure is asked for;
    `recommended` that the question is what somebody recommended.
    """

    subject: str
    kinds: tuple[str, ...] = ()
    across: bool = False
    outcome: Outcome | None = None
    figure: bool = False
    recommended: bool = False


def read_wish(text: str) -> Wish:
    """What a question asks for beside its subject."""
    folded = fold(text)
    return _verdict_wish(folded) or _subject_wish(folded)


def _verdict_wish(folded: str) -> Wish | None:
    if not LISTED.search(folded):
        return None
    for outcome, pattern in OUTCOMES:
        if pattern.search(folded):
            return Wish(TARGET_WORDS.sub(" ", pattern.sub(" ", folded)), outcome=outcome)
    return None


def _subject_wish(folded: str) -> Wish:
    kinds = tuple(kind for kind, pattern in KINDS.items() if pattern.search(folded))
    sides = {*kinds, *(kind for kind, pattern in SIDES.items() if pattern.search(folded))}
    several = bool(kinds) and len(sides) > 1 and len(folded.split()) >= SEVERAL_WORDS
    across = several or ACROSS.search(folded) is not None
    subject = ACROSS.sub(" ", folded)
    for pattern in (*(KINDS[kind] for kind in kinds), *(SIDES.values() if across else ())):
        subject = pattern.sub(" ", subject)
    recommended = "upr" in kinds
    figure = FIGURE.search(folded) is not None
    if PLANS.search(folded):
        kinds = ("indicator", "commitment")
    elif across:
        kinds = ()
    return Wish(subject, kinds, across, figure=figure, recommended=recommended)
