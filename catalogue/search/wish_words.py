"""The words by which questions ask for something beside their subject, as patterns over folded text."""

import re

from catalogue.verdicts import Outcome


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


_LEAD = r"(?:\b(?:in|from|of|under|per|by|within|for|and|to|the|its)\s+)*"
_OLD = rf"{_LEAD}(?:old|previous|earlier|former|past|first|last) (?:action )?plan\b"
_NEW = rf"{_LEAD}(?:new|next|current|latest|newest|present|recent|upcoming|second) (?:action )?plan\b"

KINDS = {
    "indicator": _pattern(
        _OLD,
        rf"{_LEAD}(?:plan )?2016 ?(?:-|to) ?(?:20)?20\b(?: plan)?",
        rf"{_LEAD}\b(?:the|in|from|and|by) evaluation\b(?: report)?",
        r"\bevaluation report\b|\bindicators?\b|旧计划|评估报告",
    ),
    "commitment": _pattern(
        _NEW,
        rf"{_LEAD}(?:plan )?2021 ?(?:-|to) ?(?:20)?25\b(?: plan)?",
        r"\bplan 2021\b|\bplan to the next\b|\bcommitments?\b|\bcommitted to\b|新计划|承诺",
    ),
    "upr": _pattern(r"\brecommend(?:s|ed|ing|ation|ations)?\b|\brecs?\b|\ba/hrc/40/6\b|建议"),
    "suggestion": _pattern(r"\bsuggestions?\b"),
    "progress": _pattern(r"\bprogress (?:report|chapter|paragraphs?)\b|\bin the 2013 (?:report|paper|document)\b"),
}
"""Words that ask for items of one kind."""

SIDES = {
    "indicator": _pattern(r"\b(?:evaluation|results?|outcomes?|reported|before)\b|\b2016\b|\bby 2020\b"),
    "commitment": _pattern(r"\b(?:pledges?|pledged|next|2025|promises)\b"),
    "upr": _pattern(r"\bupr\b|\bun members\b"),
    "suggestion": _pattern(r"\bngos?\b|\bcango\b"),
    "progress": _pattern(r"\b2013\b"),
}
"""Weaker words for the same kinds, which count only beside another kind."""

_EARLIER = r"(?:the )?(?:old|previous|earlier|former|past|first|last|2016(?: ?(?:-|to) ?(?:20)?20)?)"
_LATER = r"(?:the )?(?:new|next|current|latest|second|present|2021(?: ?(?:-|to) ?(?:20)?25)?)"
_AND = r"(?: (?:action )?plan)?,? (?:and|or|to|vs\.?|versus|against|then) "
_TWO_PLANS = (
    r"\b(?:both|two) plans\b|\b(?:across|over|between) (?:the )?plans\b|\bone plan to the next\b|两个计划",
    rf"\b{_EARLIER}{_AND}{_LATER} (?:action )?(?:plans?|one)\b|\b{_LATER}{_AND}{_EARLIER} (?:action )?(?:plans?|one)\b",
    r"\bplan (?:1|one|i) (?:and|vs|versus|to) (?:plan )?(?:2|two|ii)\b",
)
ACROSS = _pattern(
    *_TWO_PLANS,
    r"\bboth (?:documents|docs|reports|periods)\b",
    r"\b(?:all|every|any) (?:of )?(?:the )?(?:documents?|docs|reports|sources|plans|kinds)\b",
    r"\b(?:across|over) (?:the )?(?:documents|docs|plans|sources|time)\b|\beverywhere\b",
    r"\bversus\b|\bvs\b|\bcompared? (?:to|with)\b|\bside by side\b|\bthen and now\b|\bbefore and after\b",
    r"\bold and new\b|所有文件|各文件",
)
"""Words that ask for several documents beside each other."""

PLANS = _pattern(*_TWO_PLANS)
"""Words that ask for the two plans beside each other."""

LISTED = _pattern(
    r"\b(?:targets|goals|objectives|indicators|promises)\b",
    r"\b(?:which|what|any|every|each|all|list)\b.*\b(?:target|goal|objective|indicator)\b",
    r"哪些.*(?:目标|指标)|(?:目标|指标).*哪些|(?:未|没有?|已经?)(?:达到|达标|完成|实现)的?.{0,8}(?:目标|指标)",
    r"\bwhat (?:did|has|have)\b.*\b(?:fail|failed|miss|missed)\b",
)
"""Words that ask for targets in the plural; a verdict beside them asks for all that have it."""

OUTCOMES = (
    (
        Outcome.NOT_COMPARABLE,
        _pattern(r"\b(?:not|cannot|cant|can't) (?:be )?(?:comparable|compared)\b|\bincomparable\b|不可比"),
    ),
    (
        Outcome.NO_FIGURE,
        _pattern(
            r"\b(?:no|without|lack(?:s|ing)?|miss(?:es|ing)) (?:an? |any )?(?:reported )?"
            r"(?:figures?|numbers?|data|results?|values?)\b",
            r"\b(?:not|never) reported\b|没有(?:数据|数字)|无数据",
        ),
    ),
    (
        Outcome.SHORT,
        _pattern(
            r"\b(?:miss(?:ed)?|fell short(?: of)?|falls? short(?: of)?|came up short|unmet|unreached)\b",
            r"\bfail(?:ed|s)?\b(?: (?:on|at|in|with|to (?:do|meet|reach|keep|achieve|deliver)))?\b",
            r"\b(?:not|never|werent|weren't|wasnt|wasn't) (?:been )?"
            r"(?:reached|met|achieved|hit|kept|fulfilled|delivered)\b",
            r"\b(?:break|broke|broken)\b",
            r"\b(?:below|behind|short of) (?:the |their )?targets?\b",
            r"(?:未|没有?)(?:达到|达标|完成|实现)",
        ),
    ),
    (Outcome.OPEN, _pattern(r"\b(?:still open|open|pending) (?=targets|goals)|\b(?:are|still) open\b")),
    (
        Outcome.REACHED,
        _pattern(
            r"\b(?:reached|met|achieved|hit|exceeded|beaten|surpassed|fulfilled)\b",
            r"(?:超额|已经?)?(?:达到|达标|完成|实现)",
        ),
    ),
)
"""Words for each verdict; those that deny come before those that they deny."""

TARGET_WORDS = _pattern(r"\b(?:targets?|goals?|objectives?|indicators?|promises)\b|目标|指标|哪些")

FIGURE = _pattern(
    r"\bhow (?:many|much|high|large|big|far|long|often|clean|old)\b",
    r"\bwhat (?:share|percent|percentage|proportion|rate|number)\b",
    r"\b(?:targets?|goals?|percent|percentage|figures?|number of|rate|share)\b",
    r"\b(?:did|have|has|was|were|is|are)\b.*\b(?:reach|meet|achieve|attain|fulfil|miss|double)(?:e?d)?\b",
    r"\b(?:did|have|has|was|were|is|are)\b.*\b(?:met|hit)\b|多少|目标|几",
)
"""Words that ask for a figure or a target."""
