"""What a question asks for beside its subject: a kind of item, several documents, targets by verdict, a figure."""

import re
from dataclasses import dataclass

from catalogue.search.text import fold
from catalogue.verdicts import Outcome


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


_IN = r"(?:\b(?:in|from|of|under|per|by|within|for|and|to|the|its)\s+)*"
_OLD = r"(?:old|previous|earlier|former|past|first|last)"
_NEW = r"(?:new|next|current|latest|newest|present|recent|upcoming|second)"
_KINDS = {
    "indicator": rf"{_IN}(?:{_OLD} (?:action )?plan|(?:plan )?2016 ?(?:-|to) ?(?:20)?20\b(?: plan)?|"
    rf"\b(?:the|in|from|and|by) evaluation(?: report)?|\bevaluation report|\bindicators?\b|旧计划|评估报告)",
    "commitment": rf"{_IN}(?:{_NEW} (?:action )?plan|(?:plan )?2021 ?(?:-|to) ?(?:20)?25\b(?: plan)?|plan 2021\b|"
    rf"\bplan to the next\b|\bcommitments?\b|\bcommitted to\b|新计划|承诺)",
    "upr": r"\brecommend(?:s|ed|ing|ation|ations)?\b|\brecs?\b|建议",
    "suggestion": r"\bsuggestions?\b",
    "progress": r"\bprogress (?:report|chapter|paragraphs?)\b|\bin the 2013 (?:report|paper|document)\b",
}
_SIDES = {
    "indicator": r"\b(?:evaluation|results?|outcomes?|reported|before)\b|\b2016\b|\bby 2020\b",
    "commitment": r"\b(?:pledges?|pledged|next|2025|promises)\b",
    "upr": r"\bupr\b|\bun members\b",
    "suggestion": r"\bngos?\b|\bcango\b",
    "progress": r"\b2013\b",
}
"""Weaker words for the same, that count only beside another."""
_ACROSS = re.compile(
    r"\bboth (?:plans|documents|docs|reports|periods)\b|\b(?:all|every|any) (?:of )?(?:the )?(?:documents?|docs|reports|sources|plans|kinds)\b|"
    r"\b(?:across|over) (?:the )?(?:documents|docs|plans|sources|time)\b|\beverywhere\b|\bversus\b|\bvs\b|\bcompared? (?:to|with)\b|"
    r"\bone plan to the next\b|\bthen and now\b|\bbefore and after\b|\bside by side\b|\bold and new\b|两个计划|所有文件|各文件"
)
_LISTED = re.compile(
    r"\b(?:targets|goals|objectives|indicators|promises)\b|\b(?:which|what|any|every|each|all|list)\b.*\b(?:target|goal|objective|indicator)\b|哪些(?:目标|指标)"
)
_OUTCOMES = (
    (
        Outcome.NOT_COMPARABLE,
        r"\b(?:not|can ?not|cant|can't) (?:be )?(?:comparable|compared)\b|\bincomparable\b|不可比",
    ),
    (
        Outcome.NO_FIGURE,
        r"\b(?:no|without|lack(?:s|ing)?|miss(?:es|ing)) (?:an? |any )?(?:reported )?(?:figures?|numbers?|data|results?|values?)\b|"
        r"\b(?:not|never) reported\b|没有(?:数据|数字)|无数据",
    ),
    (
        Outcome.SHORT,
        r"\b(?:missed|fell short(?: of)?|fall short|falls short|came up short|failed|not (?:been )?(?:reached|met|achieved|hit)|"
        r"(?:werent|were not|wasnt|was not|weren't|wasn't) (?:reached|met|achieved|hit)|unmet|unreached|below target|behind target|"
        r"short of (?:the |their )?targets?)\b|(?:未|没有?)(?:达到|完成|实现)|没达标|未达标",
    ),
    (Outcome.OPEN, r"\b(?:still open|open|pending) (?=(?:targets|goals))|\b(?:are|still) open\b"),
    (
        Outcome.REACHED,
        r"\b(?:reached|met|achieved|hit|exceeded|beaten|surpassed|fulfilled)\b|(?:达到|完成|实现|超额完成)了?",
    ),
)
_FIGURE = re.compile(
    r"\bhow (?:many|much|high|large|big|far|long|often|clean|old)\b|\bwhat (?:share|percent|percentage|proportion|rate|number)\b|"
    r"\b(?:targets?|goals?|percent|percentage|figures?|number of|rate|share)\b|\b(?:did|have|has|was|were|is|are)\b.*\b"
    r"(?:reach|reached|meet|met|achieve|achieved|hit|attain|attained|fulfil|fulfilled|miss|missed|double|doubled)\b|多少|目标|几"
)
_TARGET_WORDS = re.compile(r"\b(?:targets?|goals?|objectives?|indicators?|promises)\b|目标|指标|哪些")


def read_wish(text: str) -> Wish:
    """What a question asks for beside its subject."""
    folded = fold(text)
    figure = _FIGURE.search(folded) is not None
    if (outcome := _outcome(folded)) is not None:
        pattern = next(pattern for each, pattern in _OUTCOMES if each is outcome)
        subject = _TARGET_WORDS.sub(" ", re.sub(pattern, " ", folded))
        return Wish(subject, _kinds(folded), outcome=outcome, figure=figure)
    kinds = _kinds(folded)
    sides = set(kinds) | ({kind for kind, pattern in _SIDES.items() if re.search(pattern, folded)})
    across = _ACROSS.search(folded) is not None or (len(sides) > 1 and bool(kinds) and len(folded.split()) > 3)
    subject = _ACROSS.sub(" ", folded)
    for kind in kinds:
        subject = re.sub(_KINDS[kind], " ", subject)
    if across:
        for pattern in _SIDES.values():
            subject = re.sub(pattern, " ", subject)
    return Wish(subject, () if across else kinds, across, figure=figure, recommended="upr" in kinds)


def _kinds(folded: str) -> tuple[str, ...]:
    return tuple(kind for kind, pattern in _KINDS.items() if re.search(pattern, folded))


def _outcome(folded: str) -> Outcome | None:
    if not _LISTED.search(folded):
        return None
    return next((outcome for outcome, pattern in _OUTCOMES if re.search(pattern, folded)), None)
