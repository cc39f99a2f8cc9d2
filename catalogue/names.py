"""Names that people type for what the data calls by an id: terms, parts, documents, kinds, verdicts."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.verdicts import Outcome

KIND_NAMES = {
    "indicator": ("indicator", "indicators", "指标"),
    "commitment": ("commitment", "commitments", "承诺"),
    "upr": ("upr", "recommendation", "recommendations", "upr recommendations", "rec", "recs", "a/hrc/40/6", "建议"),
    "suggestion": ("suggestion", "suggestions", "ngo suggestion", "ngo suggestions"),
    "progress": ("progress", "progress paragraph", "进展"),
}

VERDICT_NAMES = {
    Outcome.REACHED: ("reached", "met", "achieved", "hit", "beyond", "达到", "完成"),
    Outcome.SHORT: ("short", "missed", "not reached", "not met", "failed", "below", "未达到", "未完成"),
    Outcome.NOT_COMPARABLE: ("not comparable", "incomparable", "unclear", "不可比"),
    Outcome.NO_FIGURE: ("no figure", "without a figure", "no figures", "not reported", "missing", "无数据"),
    Outcome.OPEN: ("open", "pending", "待定"),
}

VOCABULARY_FIELDS = {
    "themes": VocabularyKind.THEME,
    "groups": VocabularyKind.GROUP,
    "states": VocabularyKind.STATE,
    "regions": VocabularyKind.REGION,
    "laws": VocabularyKind.LAW,
    "bodies": VocabularyKind.BODY,
    "treaties": VocabularyKind.TREATY,
    "organisations": VocabularyKind.ORGANISATION,
}
"""The controlled list that each field of `Filters` takes its values from."""

FIELD_OF = {kind: field for field, kind in VOCABULARY_FIELDS.items()}

DOCUMENT_NAMES = {
    "evaluation-2016-2020": (
        "evaluation",
        "evaluation report",
        "old plan",
        "first plan",
        "third action plan",
        "2016-2020",
        "2016-2020 plan",
        "2016-2020 action plan",
        "action plan 2016-2020",
        "human rights action plan 2016-2020",
        "national human rights action plan 2016-2020",
        "national human rights action plan of china 2016-2020",
        "评估报告",
        "旧计划",
        "国家人权行动计划2016-2020",
        "国家人权行动计划2016-2020年",
    ),
    "plan-2021-2025": (
        "plan",
        "new plan",
        "current plan",
        "next plan",
        "fourth action plan",
        "2021-2025",
        "2021-2025 plan",
        "2021-2025 action plan",
        "human rights action plan 2021-2025",
        "national human rights action plan 2021-2025",
        "national human rights action plan of china 2021-2025",
        "新计划",
        "国家人权行动计划2021-2025",
        "国家人权行动计划2021-2025年",
    ),
    "cango-upr-report": ("cango", "cango report", "upr report"),
    "beijing-ngo-report": ("beijing ngo", "beijing", "beijing ngo report"),
    "progress-2013": ("progress", "2013", "progress 2013", "white paper"),
}
"""What people call the documents beside their own titles."""


_DROPPED = re.compile("['‘’`´ʼ＇()（）《》]")
_DOTTED = re.compile(r"\b[A-Za-z](?:\.[A-Za-z])+\b\.?")
_HYPHEN = re.compile("[-_/‐-―－]")


@dataclass(frozen=True, order=True)
class Name:
    """What a name stands for: the field of `Filters` that it fills, and the value."""

    field: str
    value: str


def fold(text: str) -> str:
    """A name as it is compared: width, case, accents, apostrophes, brackets, hyphens and dots don't matter."""
    text = unicodedata.normalize("NFKD", _DROPPED.sub("", undotted(text))).casefold()
    text = "".join(character for character in text if not unicodedata.combining(character))
    return " ".join(_HYPHEN.sub(" ", text).split())


def undotted(text: str) -> str:
    """A text with its dotted acronyms in capitals and without dots: "U.S." is "US"."""
    return _DOTTED.sub(lambda match: match[0].replace(".", "").upper(), text)


class Names:
    """All names of a catalogue, in both directions."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_field: dict[str, dict[str, str]] = {}
        for field, value, written in _all(catalogue):
            self._by_field.setdefault(field, {}).setdefault(fold(written), value)

    def resolve(self, field: str, written: str) -> str | None:
        """The value that a name stands for within a field of `Filters`, None where there is none."""
        return self._by_field.get(field, {}).get(fold(written))

    def every(self, written: str) -> tuple[Name, ...]:
        """Everything that a name stands for, in any field."""
        key = fold(written)
        return tuple(Name(field, names[key]) for field, names in self._by_field.items() if key in names)

    def of(self, field: str) -> dict[str, str]:
        """The folded names of a field and the values they stand for."""
        return dict(self._by_field.get(field, {}))


def _all(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for kind, terms in catalogue.terms.items():
        for term in terms.values():
            for written in (term.id, term.name, *term.also, *term.zh):
                yield FIELD_OF[kind], term.id, written
    for part in catalogue.parts.values():
        for written in (part.id, part.id.replace(":", " "), part.title, *part.also, *([part.zh] if part.zh else [])):
            yield "parts", part.id, written
    for document in catalogue.documents.values():
        for written in (document.id, document.short, document.title, *DOCUMENT_NAMES.get(document.id, ())):
            yield "documents", document.id, written
    yield from (("kinds", kind, written) for kind, names in KIND_NAMES.items() for written in names)
    yield from (("verdicts", outcome, written) for outcome, names in VERDICT_NAMES.items() for written in names)
