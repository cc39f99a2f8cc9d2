"""Questions about the plan as a whole, which no single item answers: how it went, what is unfinished, who wrote it."""

import re

from bot.parsing.selecting import Grammar
from catalogue.queries import About, Filters, Gaps, Query, Scorecard

_OBJECTIVES = r"(?:objectives|targets|goals|tasks|indicators|promises|aims)"
_PLAN = (
    r"(?:(?:the|this|that|its|china'?s|chinese|national|human rights|action|old|last|third|2016-2020|evaluation) )*"
    r"(?:plan|nhrap)(?: (?:of china|2016-2020))?"
)
_DONE = (
    r"(?:achieved?|met|meet|reach(?:ed)?|hit|complet(?:e|ed)|implement(?:ed)?|fulfill?(?:ed)?|kept|keep|delivered?|realised"
    r"|carried out|a success|successful|a failure|finished)"
)
_HOW_FAR = r"(?:fully |successfully |really |ever |all |completely |actually )*"
_TROUBLES = r"(?:challenges|problems|shortcomings|weaknesses|difficulties|gaps|deficiencies|limitations|criticisms?)"
_WHO = r"(?:china|they|the government|the plan|the evaluation(?: report)?|the reports?|the documents?|there)"


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_SCORECARD = _pattern(
    rf"(?:was|is|has|have|were) {_PLAN} (?:been )?{_HOW_FAR}{_DONE}",
    rf"did {_PLAN} (?:work|succeed|fail)|(?:how|how well) did {_PLAN} (?:do|go|work|perform)(?: overall)?",
    rf"how (?:successful|good) was {_PLAN}|how much of {_PLAN} (?:was|is|has been) {_DONE}",
    rf"(?:were |was |are |have |did (?:china|they) )?(?:all|every one)(?: of)?(?: the| its| their)?(?: 168)? "
    rf"{_OBJECTIVES}(?: and tasks)?(?: of {_PLAN})? (?:been |were )?{_HOW_FAR}{_DONE}",
    rf"(?:were |are )?(?:the )?168 {_OBJECTIVES}(?: and tasks)?(?: all)?(?: been| were)? {_HOW_FAR}{_DONE}",
    rf"did (?:china|they) {_HOW_FAR}{_DONE} (?:all (?:of )?)?(?:the |its |their )?(?:168 )?{_OBJECTIVES}",
    r"(?:overall|general) (?:results?|score|performance|outcome|picture)|how did china do(?: overall)?",
    r"(?:行动)?计划(?:都|全部|总体)?(?:完成|实现|落实|执行)(?:得怎么样|情况|了)?(?:吗|没有|如何)?",
    r"(?:总体|整体)(?:完成|落实|实施)情况|168项?(?:目标|指标)(?:和任务)?(?:都|全部|是否)?(?:完成|实现)了?(?:吗|没有)?",
)
_GAPS = _pattern(
    rf"(?:what|which)(?: are)?(?: the)?(?: main| remaining| biggest)? {_TROUBLES}"
    rf"(?: (?:do|does|did|are|is|has|have|had|still|remain|face|faces|name|admit|mention|see|left|{_WHO}))*",
    rf"(?:remaining|main|biggest) {_TROUBLES}(?: of {_WHO})?|{_TROUBLES} (?:of|in|for) {_WHO}",
    rf"what (?:is|was|remains|did|does|has)(?: {_WHO})?(?: say| call| admit)?(?: is| was| as| to be| been| still| left"
    r"| not)* (?:unfinished|incomplete|undone|done|finished|completed|missing|lacking|improved)",
    r"(?:还)?(?:存在|有)(?:的|什么|哪些)*(?:问题|不足|挑战|困难)|还有什么(?:没做完|没完成|不足)",
)
_CRITIC = _pattern(r"what (?:does|did|do) (?P<who>.{3,40}?) (?:criticis|criticiz)ed?")
_ABOUT = _pattern(
    r"(?:who|when)(?: was| is| were)?(?: the)?(?: author of| publisher of)?"
    r"(?: wrote| made| published| drew up| prepared| issued)?"
    rf"(?: {_PLAN}| the (?:new|2021-2025|fourth|current)(?: action)? plan| these (?:documents|reports)"
    r"| the (?:evaluation|report|documents?|sources?)(?: report)?)"
    r"(?: (?:written|made|published|issued|drawn up|prepared|from))?(?: by)?"
)


def overall(text: str, grammar: Grammar) -> Query | None:
    """What answers a question about the plan as a whole; None where it is about anything in particular."""
    bare = " ".join(re.sub(r"[?？!！.,。，]", " ", text.replace("’", "'")).split())
    if _SCORECARD.fullmatch(bare):
        return Scorecard()
    if _GAPS.fullmatch(bare):
        return Gaps(Filters())
    if (critic := _CRITIC.fullmatch(bare)) and (document := grammar.names.resolve("documents", critic["who"])):
        return Gaps(Filters(documents=(document,)))
    return About() if _ABOUT.fullmatch(bare) else None
