"""References to items and parts: "51", "#51", "ind fifty-one", "51-53", "IV.2.3", "women 3", "28.294", "cango 12".

A text is a reference when nothing in it but courtesies is left over, or when it names a kind and a number outright. The
numbers are exact; only the word for the kind may be misspelt ("indicatr 51").
"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.parsing.numbers import CHINESE, NUMBER, WORDS, parse_number
from catalogue.catalogue import Catalogue
from catalogue.models.context import Part
from catalogue.names import fold

MAX_SPAN = 400
"""A range beyond the largest number of any kind is cut here before it is counted."""

_INDICATOR = r"(?:indicators?|indicater|ind|indic|ind\.|indicator\s+(?:no|nr|number|num)\.?|指标|第)"
_ROMAN = r"(?:VII|VI|IV|V)"
_LEVEL = r"\s*[.\-:,/ ]\s*"
_COMMITMENT = re.compile(
    rf"\b(?:commitment:?\s*|承诺\s*)?({_ROMAN}){_LEVEL}(\d{{1,2}})(?:{_LEVEL}(\d{{1,2}}))?(?![\d.]*\d)", re.IGNORECASE
)
_ARABIC_COMMITMENT = re.compile(r"\bcommitment\s+([4-7])[.\- ](\d{1,2})(?:[.\- ](\d{1,2}))?\b", re.IGNORECASE)
_UPR = re.compile(r"(?<![\d.])(28\.\d{1,3})(?![\d.]*\d)")
_ORGANISATIONS = {"cango": "cango", "beijing ngo": "beijing", "beijing": "beijing"}
_SUGGESTION = re.compile(
    rf"\b(?:(?:suggestion:?\s*)?(?:(?:para(?:graph)?s?|¶)\.?\s*(?P<before>\d{{1,2}})\s*(?:of|in|from)?\s*(?:the\s*)?)?"
    rf"(?P<name>cango|beijing(?:\s+ngo)?)(?:\s*(?:'s)?\s*(?:report)?\s*[-,:]?\s*(?:para(?:graph)?s?|¶|no|#)?\.?\s*"
    rf"(?P<after>\d{{1,2}}(?!\d)|{WORDS}))?)",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    rf"\bprogress:?\s*(?:chapter|report|paragraph|para|item|no\.?|#)?\s*({NUMBER})(?![\d.]*\d)(?!\s*%)", re.IGNORECASE
)
_PART = re.compile(
    r"\b(?P<label>area|right|chapter|section):?\s*(?P<number>[IVX]{1,4})(?:\s*[.\- ]\s*(?P<below>\d{1,2}))?\b(?![.\d])",
    re.IGNORECASE,
)
_JOINED = r"\s*(?:,|;|&|and|und|plus|or|和|、|，)\s*(?:and\s+)?"
_TO = r"\s*(?:-|–|—|\.\.\.?|~|to|through|thru|till|until|至|到)\s*"
_SPAN = rf"(?:no\.?\s*|nr\.?\s*|number\s*|#\s*|№\s*)?{NUMBER}(?:{_TO}#?{NUMBER})?"
_SPANS = rf"{_SPAN}(?:{_JOINED}(?:{_INDICATOR}\s*)?#?{_SPAN})*"
_NAMED_SPANS = re.compile(
    rf"(?<![\w.])(?P<word>{_INDICATOR}|#|№)[\s:.\-_#]*(?P<spans>{_SPANS})(?![\w]*\d)(?!\.\d)(?:\s*项?指标)?",
    re.IGNORECASE,
)
_ORDINAL_INDICATOR = re.compile(rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{WORDS})\s+indicator\b", re.IGNORECASE)
_BARE_SPANS = re.compile(rf"(?<![\w.]){_SPANS}(?![\w.])", re.IGNORECASE)
_MISSPELT = re.compile(rf"^(?P<word>[a-z]{{5,13}})[\s:.#]*(?:no\.?|number)?\s*(?P<spans>{_SPANS})$", re.IGNORECASE)
_ONE_SPAN = re.compile(rf"({NUMBER})(?:{_TO}#?({NUMBER}))?", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
"""A figure with its thousands parted, not a list: "27,412"."""
_COURTESY = re.compile(
    r"\b(?:please|pls|plz|show|me|us|give|get|open|find|see|display|read|tell|what|whats|what's|is|are|was|does|do|did|"
    r"say|says|said|about|on|the|a|an|of|for|in|to|from|and|or|can|could|would|you|i|want|need|look|up|lookup|hi|hey|hello|"
    r"this|that|these|those|it|details|detail|info|information|text|full|again|now|thanks|thank|recommendations?|recs?|upr|"
    r"commitments?|suggestions?|items?|entry|entries|number|no|nr|evaluation|plan|report|un|hrc|status|result|results|"
    r"20\d\d(?:-20\d\d)?|both|all|explain|summary|summarise|summarize|check|go|list|pull|bring|have|got|there|"
    r"a/hrc/40/6|paragraph|para|human|rights|promise|promised|happened|with|how)\b|[请看查显示一下的是什么说]|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class References:
    """What a text refers to: items in the order typed, or a part of a document."""

    items: tuple[str, ...] = ()
    part: str = ""
    backward: bool = False


def parse_references(text: str, catalogue: Catalogue) -> References | None:
    """What a text refers to, None where it is no reference."""
    for reader in (_commitments, _recommendations, _suggestions, _progress, _indicators, _parts, _named_commitment):
        if (found := reader(text, catalogue)) is not None:
            return found
    return None


def _only_courtesies(rest: str) -> bool:
    return not _COURTESY.sub(" ", rest).strip()


def _matches(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    """All matches, and what is left of the text without them."""
    return list(pattern.finditer(text)), pattern.sub(" ", text)


def _commitments(text: str, catalogue: Catalogue) -> References | None:
    matches, rest = _matches(_COMMITMENT, text)
    if not matches:
        matches, rest = _matches(_ARABIC_COMMITMENT, text)
    named_parts = any(re.search(rf"\b(?:area|right)\s*:?\s*{match[1]}", text, re.IGNORECASE) for match in matches)
    if not matches or named_parts or not (_only_courtesies(rest) or "commitment" in text.lower()):
        return None
    ids = []
    for match in matches:
        chapter = match[1].upper() if not match[1].isdecimal() else _ROMAN_NUMERALS[int(match[1])]
        first, second = int(match[2]), int(match[3]) if match[3] else None
        if chapter == "VII":
            ids.append(f"commitment:VII.{second if second is not None and first == 0 else first}")
        elif second is not None:
            ids.append(f"commitment:{chapter}.{first}.{second}")
        elif len(matches) == 1 and f"section:{chapter}.{first}" in catalogue.parts:
            return References(part=f"section:{chapter}.{first}")
        else:
            ids.append(f"commitment:{chapter}.{first}")
    return References(tuple(dict.fromkeys(ids)))


_ROMAN_NUMERALS = {4: "IV", 5: "V", 6: "VI", 7: "VII"}


def _recommendations(text: str, catalogue: Catalogue) -> References | None:
    matches, rest = _matches(_UPR, text)
    known = {entry.item.number for entry in catalogue.of_kind("upr")}
    if not matches or not (_only_courtesies(rest) or any(match[1] in known for match in matches)):
        return None
    return References(tuple(dict.fromkeys(f"upr:{match[1]}" for match in matches)))


def _suggestions(text: str, _: Catalogue) -> References | None:
    matches, rest = _matches(_SUGGESTION, text)
    ids = []
    for match in matches:
        number = match["before"] or match["after"]
        if number is None:
            return None
        organisation = _ORGANISATIONS[" ".join(match["name"].lower().split())]
        ids.append(f"suggestion:{organisation}-{parse_number(number)}")
    rest = re.sub(r"\bngo\b|\breport\b|\d{1,2}\b(?=\s*$)", " ", rest, flags=re.IGNORECASE)
    return References(tuple(dict.fromkeys(ids))) if ids and _only_courtesies(rest) else None


def _progress(text: str, _: Catalogue) -> References | None:
    matches, rest = _matches(_PROGRESS, text)
    if not matches or not _only_courtesies(rest):
        return None
    return References(tuple(f"progress:{parse_number(match[1])}" for match in matches))


def _indicators(text: str, _: Catalogue) -> References | None:
    if match := _ORDINAL_INDICATOR.search(text):
        rest = text.replace(match.group(), " ", 1)
        if _only_courtesies(rest):
            return References((f"indicator:{parse_number(match['number'])}",))
    if match := _NAMED_SPANS.search(text):
        if not _is_indicator_word(match, text):
            return None
        return _spans(match["spans"])
    if match := _MISSPELT.match(text.strip()):
        if OSA.distance(match["word"].lower().rstrip("s"), "indicator", score_cutoff=2) <= 2:
            return _spans(match["spans"])
        return None
    matches, rest = _matches(_BARE_SPANS, text)
    if _THOUSANDS.search(text):
        return None
    if len(matches) == 1 and _only_courtesies(rest) and not re.search(r"\b\d{4,}\b", matches[0].group()):
        return _bare(matches[0].group(), text)
    return None


def _is_indicator_word(match: re.Match[str], text: str) -> bool:
    """第 means "number" of anything: it counts only where 指标 follows."""
    return match["word"] != "第" or "指标" in text


def _bare(spans: str, text: str) -> References | None:
    """Numbers alone; a lone number word ("one") is a word, unless it is all there is."""
    digits = re.search(r"\d", spans)
    if not digits and spans.strip() != text.strip():
        return None
    if not digits and re.fullmatch(CHINESE, spans.strip()) and len(spans.strip()) < 2:
        return None
    return _spans(spans)


def _spans(written: str) -> References:
    """The indicators of "51-53, 60 and 64"; a range that runs backwards is reported, not turned round."""
    numbers: list[int] = []
    for match in _ONE_SPAN.finditer(written):
        first = parse_number(match[1])
        last = parse_number(match[2]) if match[2] else first
        if last < first:
            return References(backward=True)
        numbers += range(first, min(last, first + MAX_SPAN) + 1)
    return References(tuple(f"indicator:{number}" for number in dict.fromkeys(numbers)))


def _parts(text: str, catalogue: Catalogue) -> References | None:
    match = _PART.search(text)
    if match is None:
        return None
    label, number, below = match["label"].lower(), match["number"].upper(), match["below"]
    written = f"{number}.{below}" if below else number
    rest = text.replace(match.group(), " ", 1)
    candidates = [f"{label}:{written}"]
    if label == "section" and not below and (named := _named_section(rest, number, catalogue)):
        return References(part=named.id)
    if label in {"section", "chapter"} and not below:
        candidates.append(f"chapter:{written}")
    part = next((candidate for candidate in candidates if candidate in catalogue.parts), None)
    return References(part=part) if part and _only_courtesies(rest) else None


def _named_section(rest: str, chapter: str, catalogue: Catalogue) -> Part | None:
    """ "section IV women": the section of chapter IV that is called so."""
    words = fold(_COURTESY.sub(" ", rest))
    return next(
        (
            part
            for part in catalogue.parts.values()
            if part.id.startswith(f"section:{chapter}.") and words and words in _names(part)
        ),
        None,
    )


def _named_commitment(text: str, catalogue: Catalogue) -> References | None:
    """ "women 3": a section by name, and a position in it."""
    match = re.fullmatch(r"\s*(?:commitment\s+)?(\D{3,40}?)\s*#?\s*(\d{1,2})\s*", text, re.IGNORECASE)
    if match is None:
        return None
    name = fold(match[1])
    for part in catalogue.parts.values():
        if part.label == "section" and name in _names(part):
            return References((f"commitment:{part.id.removeprefix('section:')}.{int(match[2])}",))
    return None


def _names(part: Part) -> set[str]:
    names = {fold(written) for written in (part.title, *part.also, part.zh or "")}
    return (
        names
        | {name.removeprefix("rights of ").removeprefix("the ").removesuffix(" rights") for name in names}
        | {name.removesuffix("s rights") for name in names}
    )
