"""The written forms of references, as patterns: which words name a kind, and how numbers, ranges and lists follow."""

import re

from bot.parsing.numbers import CHINESE, NUMBER, WORDS
from bot.parsing.positions import ROMAN

_INDICATOR = r"(?:indicators?|ind|indic|ind\.|indicator\s+(?:no|nr|number|num)\.?|objective|指标|第)"
_LEVEL = r"\s*[.\-:,/ ]\s*"
COMMITMENT = re.compile(
    rf"\b(?:commitment:?\s*|承诺\s*)?({ROMAN}){_LEVEL}(\d{{1,2}})(?:{_LEVEL}(\d{{1,2}}))?(?![\d.]*\d)", re.IGNORECASE
)
ARABIC_COMMITMENT = re.compile(
    r"\bcommitment\s+(?:no\.?\s+|number\s+)?([4-7])[.\- ](\d{1,2})(?:[.\- ](\d{1,2}))?\b"
    r"|^\W*([4-7])\.(\d{1,2})\.(\d{1,2})\W*$",
    re.IGNORECASE,
)
UN_SYMBOL = re.compile(r"\ba(?:/[a-z]{1,4}[.\d]*)+(?:/\d+)+\b", re.IGNORECASE)
"""How the United Nations number their documents: "A/HRC/40/6"."""
NAMED_COMMITMENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:commitment\s+)?(?P<name>\D{3,40}?)\s*(?:\b(?:commitment|item|number|no\.?))?\s*#?\s*(?P<number>\d{1,2})",
        rf"(?:the\s+)?(?P<number>{NUMBER})\s+commitment\s+(?:on|for|of|about)\s+(?P<name>\D{{3,40}})",
    )
)
WORD = re.compile(r"[A-Za-z]{7,16}")
KIND_WORDS = ("indicator", "commitment", "recommendation", "suggestion", "paragraph", "progress")
UPR = re.compile(r"(?<![\d.])(28\.\d{1,3})(?![\d.]*\d)")
ORGANISATIONS = {"cango": "cango", "beijing ngo": "beijing", "beijing": "beijing"}
SUGGESTION = re.compile(
    rf"\b(?:(?:suggestion:?\s*)?(?:(?:para(?:graph)?s?|¶)\.?\s*(?P<before>\d{{1,2}})\s*(?:of|in|from)?\s*(?:the\s*)?)?"
    rf"(?P<name>cango|beijing(?:\s+ngo)?)(?:\s*(?:'s)?\s*(?:report)?\s*[-,:]?\s*(?:suggestion|para(?:graph)?s?|par|p|¶|no|#)?\.?\s*"
    rf"(?P<after>\d{{1,2}}(?!\d)|{WORDS}))?)",
    re.IGNORECASE,
)
PROGRESS = re.compile(
    rf"(?:\bprogress|进展):?\s*(?:2013\s+)?(?:(?:chapter|report|paragraph|para|item|no\.?|#)\s*)*({NUMBER})(?![\d.]*\d)(?!\s*%)",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?P<label>area|right|chapter|section):?\s*(?P<number>[IVX]{1,4})(?:\s*[.\- ]\s*(?P<below>\d{1,2}))?\b(?![.\d])",
    re.IGNORECASE,
)
BARE_PART = re.compile(r"(?<![\w.])(?P<label>)(?P<number>[IVX]{1,4})\.(?P<below>\d{1,2})(?![.\d])", re.IGNORECASE)
_JOINED = r"(?:\s*(?:,|;|&|/|and|und|plus|or|和|、|，)\s*(?:and\s+)?|\s+(?=#?\d{1,3}\b))"
_TO = r"\s*(?:-|–|—|\.\.\.?|~|to|through|thru|till|until|至|到)\s*"
_SPAN = rf"(?:no\.?\s*|nr\.?\s*|number\s*|#\s*|№\s*)?{NUMBER}(?:{_TO}#?{NUMBER})?"
_SPANS = rf"{_SPAN}(?:(?:{_JOINED}(?:{_INDICATOR}\s*)?|\s+{_INDICATOR}\s*)#?{_SPAN})*"
NAMED_SPANS = re.compile(
    rf"(?<![a-z0-9.])(?P<word>{_INDICATOR}|#|№)[\s:.\-_#]*(?P<spans>{_SPANS})(?![a-z]*\d)(?!\.\d)(?:\s*[项号]?指标)?",
    re.IGNORECASE,
)
ORDINAL_INDICATOR = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{WORDS})\s+indicator\b|(?P<chinese>\d{{1,3}}|{CHINESE})\s*[项号]\s*指标",
    re.IGNORECASE,
)
BARE_SPANS = re.compile(rf"(?<![\w.]){_SPANS}(?![\w.%％‰])", re.IGNORECASE)
OTHER_KINDS = re.compile(r"\b(?:recommendations?|recs?|commitments?|suggestions?)\b|建议|承诺", re.IGNORECASE)
"""Words for items that aren't numbered from 1 on: beside a number they are counted, or it is no number of theirs."""
ONE_SPAN = re.compile(rf"({NUMBER})(?:{_TO}#?({NUMBER}))?", re.IGNORECASE)
THOUSANDS = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
"""A figure with its thousands parted, not a list: "27,412"."""
SEPARATOR = re.compile(r"\s*(?:[,;&、，；]|\band\b|\bplus\b|和)\s*", re.IGNORECASE)
"""What stands between the items of a list."""
COURTESY = re.compile(
    r"\b(?:please|pls|plz|show|me|us|give|get|open|find|see|display|read|tell|what|whats|what's|is|are|was|does|do|did|"
    r"say|says|said|about|on|the|a|an|of|for|in|to|from|and|or|can|could|would|you|i|want|need|look|up|lookup|hi|hey|hello|"
    r"this|that|these|those|it|details|detail|info|information|text|full|again|now|thanks|thank|recommendations?|recs?|upr|"
    r"commitments?|suggestions?|items?|entry|entries|number|no|nr|evaluation|plan|report|un|hrc|status|result|results|"
    r"20\d\d(?:-20\d\d)?|both|all|explain|summary|summarise|summarize|check|go|list|pull|bring|have|got|there|"
    r"paragraph|para|point|chapter|section|document|new|old|current|latest|action|human|rights|promise|promised|happened|"
    r"with|how|everything|under|within|vs|versus|com|c)\b|20\d\d(?:[-－–—]20\d\d)?年?|(?:国家)?人权(?=行动)|行动计划|[新旧]计划|"
    r"[请看查显示一下的是什么说]|[^\w\s]",
    re.IGNORECASE,
)
