"""References to items and parts: "51", "#51", "ind fifty-one", "51-53", "IV.2.3", "women 3", "28.294", "cango 12".

A text is a reference when nothing in it but courtesies is left over, or when it names a kind and a number outright. The
numbers are exact; only the word for the kind may be misspelt ("indicatr 51").
"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.parsing.forms import (
    ARABIC_COMMITMENT,
    BARE_PART,
    BARE_SPANS,
    COMMITMENT,
    COURTESY,
    KIND_WORDS,
    NAMED_COMMITMENTS,
    NAMED_SPANS,
    ONE_SPAN,
    ORDINAL_INDICATOR,
    ORGANISATIONS,
    OTHER_KINDS,
    PART,
    PROGRESS,
    SEPARATOR,
    SUGGESTION,
    THOUSANDS,
    UN_SYMBOL,
    UPR,
    WORD,
)
from bot.parsing.numbers import CHINESE, parse_number
from bot.parsing.positions import with_positions_written
from catalogue.catalogue import Catalogue
from catalogue.models.context import Part
from catalogue.names import fold
from catalogue.search.lexicon import english

MAX_SPAN = 400
"""A range beyond the largest number of any kind is cut here before it is counted."""


@dataclass(frozen=True)
class References:
    """What a text refers to: items in the order typed, or a part of a document."""

    items: tuple[str, ...] = ()
    part: str = ""
    backward: bool = False


def parse_references(text: str, catalogue: Catalogue) -> References | None:
    """What a text refers to, None where it is no reference."""
    text = _plain(text)
    return _several_kinds(text, catalogue) or _one_kind(text, catalogue)


def _several_kinds(text: str, catalogue: Catalogue) -> References | None:
    """A list of items of different kinds ("51, 28.294 and IV.2.3"): each is read by itself."""
    parts = [part for part in SEPARATOR.split(text) if part]
    found = [_one_kind(part, catalogue) for part in parts] if len(parts) > 1 else []
    items = [item for each in found if each for item in each.items]
    kinds = {item.partition(":")[0] for item in items}
    return (
        References(tuple(dict.fromkeys(items)))
        if len(kinds) > 1 and all(each and each.items for each in found)
        else None
    )


def _one_kind(text: str, catalogue: Catalogue) -> References | None:
    for reader in (_commitments, _recommendations, _suggestions, _progress, _named_commitment, _indicators, _parts):
        if (found := reader(text, catalogue)) is not None:
            return found
    return None


def _plain(text: str) -> str:
    """A text as it is read: kinds spelt right, no brackets around numbers, no marks at the end."""
    text = re.sub(r"\((\d{1,2})\)", r" \1 ", text.strip().rstrip(" .,;:!?。？！"))
    text = re.sub(r"\b(28)\.\s+(?=\d{2,3}\b)", r"\1.", text)
    text = UN_SYMBOL.sub(" ", text)
    text = with_positions_written(text)
    return WORD.sub(lambda match: _kind(match.group()), text) if re.search(r"\d", text) else text


def _kind(word: str) -> str:
    """The word for a kind of item that a misspelt one means, else the word itself."""
    plain = word.lower()
    if plain in KIND_WORDS or plain.rstrip("s") in KIND_WORDS or plain in english():
        return word
    return next((kind for kind in KIND_WORDS if OSA.distance(plain, kind, score_cutoff=2) <= 2), word)


def _only_courtesies(rest: str) -> bool:
    return not COURTESY.sub(" ", rest).strip()


def _matches(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    """All matches, and what is left of the text without them."""
    return list(pattern.finditer(text)), pattern.sub(" ", text)


def _commitments(text: str, catalogue: Catalogue) -> References | None:
    matches, rest = _matches(COMMITMENT, text)
    if not matches:
        matches, rest = _matches(ARABIC_COMMITMENT, text)
    matches = [match for match in matches if _may_be_commitment(match, text, catalogue)]
    named_parts = any(re.search(rf"\b(?:area|right)\s*:?\s*{match[1]}", text, re.IGNORECASE) for match in matches)
    if not matches or named_parts or not (_only_courtesies(rest) or "commitment" in text.lower()):
        return None
    ids = []
    for match in matches:
        numeral, *numbers = (group for group in match.groups() if group)
        chapter, numbers = _ROMAN_NUMERALS.get(numeral, numeral.upper()), [str(int(number)) for number in numbers]
        if chapter == "VII":
            ids.append(f"commitment:VII.{numbers[-1]}")
        elif len(numbers) == 1 and len(matches) == 1 and f"section:{chapter}.{numbers[0]}" in catalogue.parts:
            return References(part=f"section:{chapter}.{numbers[0]}")
        else:
            ids.append(f"commitment:{chapter}.{'.'.join(numbers)}")
    return References(tuple(dict.fromkeys(ids)))


def _may_be_commitment(match: re.Match[str], text: str, catalogue: Catalogue) -> bool:
    """Whether a Roman numeral with numbers is one: it says so, has three levels, or is a chapter of commitments."""
    numeral, *numbers = (group for group in match.groups() if group)
    if "commitment" in text.lower() or len(numbers) > 1:
        return True
    chapter = _ROMAN_NUMERALS.get(numeral, numeral.upper())
    return any(entry.item.number.startswith(f"{chapter}.") for entry in catalogue.of_kind("commitment"))


_ROMAN_NUMERALS = {"4": "IV", "5": "V", "6": "VI", "7": "VII"}


def _recommendations(text: str, catalogue: Catalogue) -> References | None:
    matches, rest = _matches(UPR, text)
    known = any(f"upr:{match[1]}" in catalogue.entries for match in matches)
    if not matches or not (known or _only_courtesies(rest)):
        return None
    return References(tuple(dict.fromkeys(f"upr:{match[1]}" for match in matches)))


def _suggestions(text: str, _: Catalogue) -> References | None:
    matches, rest = _matches(SUGGESTION, text)
    ids = []
    for match in matches:
        number = match["before"] or match["after"]
        if number is None:
            return None
        organisation = ORGANISATIONS[" ".join(match["name"].lower().split())]
        ids.append(f"suggestion:{organisation}-{parse_number(number)}")
    rest = re.sub(r"\bngo\b|\breport\b|\d{1,2}\b(?=\s*$)", " ", rest, flags=re.IGNORECASE)
    return References(tuple(dict.fromkeys(ids))) if ids and _only_courtesies(rest) else None


def _progress(text: str, _: Catalogue) -> References | None:
    matches, rest = _matches(PROGRESS, text)
    if not matches or not _only_courtesies(rest):
        return None
    return References(tuple(f"progress:{parse_number(match[1])}" for match in matches))


def _indicators(text: str, _: Catalogue) -> References | None:
    if match := ORDINAL_INDICATOR.search(text):
        rest = text.replace(match.group(), " ", 1)
        if _only_courtesies(rest):
            return References((f"indicator:{parse_number(match['number'] or match['chinese'])}",))
    if match := NAMED_SPANS.search(text):
        if not _is_indicator_word(match, text):
            return None
        return _spans(match["spans"])
    matches, rest = _matches(BARE_SPANS, text)
    if THOUSANDS.search(text) or OTHER_KINDS.search(rest):
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
    for match in ONE_SPAN.finditer(written):
        first = parse_number(match[1])
        last = parse_number(match[2]) if match[2] else first
        if last < first:
            return References(backward=True)
        numbers += range(first, min(last, first + MAX_SPAN) + 1)
    return References(tuple(f"indicator:{number}" for number in dict.fromkeys(numbers)))


def _parts(text: str, catalogue: Catalogue) -> References | None:
    match = PART.search(text) or BARE_PART.search(text)
    if match is None:
        return None
    label, number, below = match["label"].lower(), match["number"].upper(), match["below"]
    written = f"{number}.{below}" if below else number
    rest = text.replace(match.group(), " ", 1)
    candidates = [f"{each}:{written}" for each in ((label, "right", "section") if below else (label,))]
    if label == "section" and not below and (named := _named_section(rest, number, catalogue)):
        return References(part=named.id)
    if label in {"section", "chapter"} and not below:
        candidates.append(f"chapter:{written}")
    part = next((candidate for candidate in candidates if candidate in catalogue.parts), None)
    return References(part=part) if part and _only_courtesies(rest) else None


def _named_section(rest: str, chapter: str, catalogue: Catalogue) -> Part | None:
    """ "section IV women": the section of chapter IV that is called so."""
    words = fold(COURTESY.sub(" ", rest))
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
    for pattern in NAMED_COMMITMENTS:
        if (match := pattern.fullmatch(text)) is None:
            continue
        name = fold(match["name"])
        for part in catalogue.parts.values():
            if part.label == "section" and name in _names(part):
                number = parse_number(match["number"])
                return References((f"commitment:{part.id.removeprefix('section:')}.{number}",))
    return None


def _names(part: Part) -> set[str]:
    names = {fold(written) for written in (part.title, *part.also, part.zh or "")}
    return (
        names
        | {name.removeprefix("rights of ").removeprefix("the ").removesuffix(" rights") for name in names}
        | {name.removesuffix("s rights") for name in names}
    )
