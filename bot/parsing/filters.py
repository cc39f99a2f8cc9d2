"""Filters as people type them: theme:environment, state:"South Africa", verdict:short, page:2."""

import re
from dataclasses import dataclass, field, fields, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.names import Names
from catalogue.queries import Filters
from catalogue.verdicts import Outcome

FIELDS = {
    "kind": "kinds",
    "document": "documents",
    "doc": "documents",
    "part": "parts",
    "area": "parts",
    "right": "parts",
    "chapter": "parts",
    "section": "parts",
    "theme": "themes",
    "topic": "themes",
    "group": "groups",
    "state": "states",
    "country": "states",
    "region": "regions",
    "law": "laws",
    "body": "bodies",
    "treaty": "treaties",
    "organisation": "organisations",
    "organization": "organisations",
    "ngo": "organisations",
    "verdict": "verdicts",
    "result": "verdicts",
}
"""The field of `Filters` that each word fills."""

_FILTER = re.compile(r"(?<![\w:/])([A-Za-z]{2,12})[:：]\s*(\"[^\"]*\"|“[^”]*”|[^\s\"“,;]+)")
_PAGE = re.compile(r"\bpage[:\s]\s*(\d{1,4})\b", re.IGNORECASE)
_PARTS = {"area", "right", "chapter", "section"}


@dataclass(frozen=True)
class Filtered:
    """The filters of a text and what is left of it; what is no filter, or a filter's value that names nothing."""

    rest: str
    filters: Filters = field(default_factory=Filters)
    page: int = 1
    unknown_field: str = ""
    unknown_value: tuple[str, str] = ("", "")
    nearest: tuple[str, ...] = ()


def parse_filters(text: str, names: Names) -> Filtered:
    """Take the filters out of a text."""
    found: dict[str, tuple[str | Outcome, ...]] = {}
    page = 1
    if match := _PAGE.search(text):
        page = max(1, int(match[1]))
        text = text[: match.start()] + " " + text[match.end() :]
    rest = text
    for match in _FILTER.finditer(text):
        word, written = match[1].lower(), match[2].strip('"“”')
        name = FIELDS.get(word)
        if name is None:
            attached = match.group()[len(word) + 1 :][:1].strip()
            if attached and (nearest := _close(word, tuple(FIELDS))):
                return Filtered(text, unknown_field=word, nearest=nearest)
            continue
        value = names.resolve(name, f"{word} {written}" if word in _PARTS else written) or names.resolve(name, written)
        if value is None:
            return Filtered(text, unknown_value=(word, written), nearest=_close(written, tuple(names.of(name))))
        resolved = Outcome(value) if name == "verdicts" else value
        found[name] = (*found.get(name, ()), resolved)
        rest = rest.replace(match.group(), " ", 1)
    return Filtered(" ".join(rest.split()), replace(Filters(), **found), page)  # type: ignore[arg-type]


def _close(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Up to three known words that a misspelt one may mean."""
    cutoff = 1 if len(word) <= 5 else 2
    found = process.extract(word.casefold(), known, scorer=OSA.distance, score_cutoff=cutoff, limit=3)
    return tuple(name for name, _, _ in found)


_WORDS = {
    "kinds": "kind",
    "documents": "document",
    "themes": "theme",
    "groups": "group",
    "states": "state",
    "regions": "region",
    "laws": "law",
    "bodies": "body",
    "treaties": "treaty",
    "organisations": "organisation",
    "verdicts": "verdict",
}


def written_filters(filters: Filters) -> str:
    """Filters as they are typed, so that buttons can carry them: the inverse of `parse_filters`."""
    words: list[str] = []
    for each in fields(filters):
        for value in getattr(filters, each.name):
            if each.name == "parts":
                words.append(str(value))
            else:
                text = str(value)
                words.append(f'{_WORDS[each.name]}:"{text}"' if " " in text else f"{_WORDS[each.name]}:{text}")
    return " ".join(words)
