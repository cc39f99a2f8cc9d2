"""Builders: small catalogues for tests, each field as a test needs it and valid everywhere else."""

from decimal import Decimal
from typing import Any

from catalogue.assembling import assemble
from catalogue.catalogue import Catalogue, Entry
from catalogue.library import Library
from catalogue.loading import Source
from catalogue.models.files import SEED_FILE
from catalogue.models.targets import Target
from catalogue.passages import normalise
from catalogue.reading import Reading
from catalogue.verdicts import judge

Json = dict[str, Any]

REPORT = """\
 Introduction

The report says that all 2 objectives were completed.
 I. Social Rights

Some rights still need work.

(1) Right to work

Indicator 1: Creating 50 million jobs. Every county shall have an of-
fice.

A total of 65.64 million jobs were created, and 100% of counties had a
well-
run office.

Indicator 2: Cleaner air. Days with good air shall exceed 80 percent.

In 2020, 87% of days had good air.
"""
"""The text of the invented report that the other builders cite."""

PLAN = """\
IV. Groups

1. Women

-Supporting mothers. Childcare will be offered in 150 cities.
-Ending violence. Shelters will be opened.
"""


def a_target(**fields: Any) -> Target:
    """A target of at least 50 jobs, with nothing reported."""
    return Target.model_validate(
        {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", **fields}
    )


def an_indicator(number: str = "1", **fields: Any) -> Json:
    """An indicator as its YAML holds it."""
    return {
        "number": number,
        "title": f"Title of {number}",
        "objective": "Create jobs for everybody.",
        "reported": ["Jobs were created."],
        "themes": ["work"],
        "lines": "10-15",
        **fields,
    }


def a_commitment(number: str = "IV.1.1", **fields: Any) -> Json:
    """A commitment as its YAML holds it."""
    return {
        "number": number,
        "title": f"Commitment {number}",
        "commitment": "Offer childcare.",
        "themes": ["family"],
        "lines": 5,
        **fields,
    }


def a_recommendation(number: str = "28.1", **fields: Any) -> Json:
    """A recommendation as its YAML holds it."""
    return {
        "number": number,
        "title": f"Recommendation {number}",
        "recommendation": "Do more for women.",
        "states": ["india"],
        "cited_for": ["A law was revised."],
        "themes": ["family"],
        "lines": 1,
        **fields,
    }


def a_suggestion(number: str = "ngo-1", **fields: Any) -> Json:
    """A suggestion as its YAML holds it."""
    return {
        "number": number,
        "title": f"Suggestion {number}",
        "suggestion": "Listen more.",
        "findings": ["People were not heard."],
        "themes": ["family"],
        "lines": 1,
        **fields,
    }


def a_progress(number: str = "1", **fields: Any) -> Json:
    """A progress paragraph as its YAML holds it."""
    return {
        "number": number,
        "title": f"Progress {number}",
        "summary": "A review was passed.",
        "reported": ["A review was passed."],
        "themes": ["family"],
        "lines": 1,
        **fields,
    }


def a_document(identifier: str, text: str = "one line\n", **fields: Any) -> Json:
    """A document of sources.yaml."""
    normal = normalise(text.encode())
    return {
        "id": identifier,
        "title": f"The {identifier}",
        "short": identifier.title(),
        "publisher": "A publisher",
        "period": "2016-2020",
        "date": "2021",
        "language": "English",
        "covers": "Everything that tests need.",
        "lines": len(normal.lines),
        "fingerprint": normal.fingerprint,
        **fields,
    }


def seed_files(**changes: list[Any]) -> dict[str, Json]:
    """The files of a small, valid catalogue by name; the items of a kind and what is unfinished can be changed."""
    return {
        "sources.yaml": {
            "kind": "sources",
            "documents": [
                a_document("report", REPORT),
                a_document("plan", PLAN, period="2021-2025", date=None, address="http://plan.example/"),
                a_document("letter", publisher=None, date=None),
            ],
            "quoted": [
                {"id": "review", "title": "The review", "short": "Review", "publisher": "UN", "quoted_in": "letter"}
            ],
        },
        "outline/report.yaml": {
            "kind": "outline",
            "document": "report",
            "introduction": {
                "text": ["The report introduces itself."],
                "lines": "1-3",
                "claims": [{"text": "The report says that all 2 objectives were completed.", "lines": 3}],
                "gaps": changes.get("introduction_gaps", []),
            },
            "parts": [
                {
                    "id": "area:I",
                    "label": "area",
                    "title": "Social Rights",
                    "lines": "4-6",
                    "introduction": ["Some rights need work."],
                    "gaps": changes.get("area_gaps", ["The report says that some rights still need work."]),
                    "parts": [
                        {"id": "right:I.1", "label": "right", "title": "Right to work", "zh": "工作权", "lines": 8}
                    ],
                }
            ],
        },
        "outline/plan.yaml": {
            "kind": "outline",
            "document": "plan",
            "parts": [
                {
                    "id": "chapter:IV",
                    "label": "chapter",
                    "title": "Groups",
                    "lines": 1,
                    "parts": [{"id": "section:IV.1", "label": "section", "title": "Women's Rights", "lines": 3}],
                }
            ],
        },
        "vocabulary/themes.yaml": _vocabulary("theme", [("work", "Work", "工作"), ("family", "Family", "家庭")]),
        "vocabulary/groups.yaml": _vocabulary("group", [("women", "Women", "妇女")]),
        "vocabulary/regions.yaml": _vocabulary("region", [("asia", "Asia", "亚洲")]),
        "vocabulary/states.yaml": {
            "kind": "vocabulary",
            "of": "state",
            "terms": [
                {"id": "india", "name": "India", "also": ["Indian"], "zh": ["印度"], "regions": ["asia"]},
                {"id": "norway", "name": "Norway", "also": ["Norwegian"]},
            ],
        },
        "vocabulary/organisations.yaml": _vocabulary("organisation", [("ngo", "The NGO", "组织")]),
        "vocabulary/laws.yaml": _vocabulary("law", [("labour-law", "Labour Law", "劳动法")]),
        "vocabulary/bodies.yaml": _vocabulary("body", [("court", "The Court", "法院")]),
        "vocabulary/treaties.yaml": _vocabulary("treaty", [("icescr", "ICESCR", "经社文公约")]),
        "editions.yaml": {
            "kind": "editions",
            "editions": [{"version": "2026.11", "date": "2026-11-21", "changes": ["First edition."]}],
        },
        "indicators.yaml": {
            "kind": "indicators",
            "document": "report",
            "part": "right:I.1",
            "items": changes.get("indicators", [an_indicator()]),
        },
        "commitments.yaml": {
            "kind": "commitments",
            "document": "plan",
            "part": "section:IV.1",
            "items": changes.get("commitments", [a_commitment()]),
        },
        "recommendations.yaml": {
            "kind": "recommendations",
            "document": "letter",
            "quoted": "review",
            "items": changes.get("recommendations", [a_recommendation()]),
        },
        "suggestions.yaml": {
            "kind": "suggestions",
            "document": "letter",
            "organisation": "ngo",
            "items": changes.get("suggestions", [a_suggestion()]),
        },
        "progress.yaml": {
            "kind": "progress",
            "document": "letter",
            "items": changes.get("progress", [a_progress()]),
        },
        "links.yaml": {"kind": "links", "links": changes.get("links", [])},
        "review.yaml": {"kind": "review", "left_out": changes.get("left_out", [])},
    }


def _vocabulary(of: str, terms: list[tuple[str, str, str]]) -> Json:
    return {
        "kind": "vocabulary",
        "of": of,
        "terms": [{"id": identifier, "name": name, "zh": [zh]} for identifier, name, zh in terms],
    }


def a_catalogue(**changes: list[Any]) -> Catalogue:
    """A small catalogue; whatever is wrong with the changes fails the test."""
    sources = [
        Source(Reading(name, None, {}, ()), SEED_FILE.validate_python(content))
        for name, content in seed_files(**changes).items()
    ]
    catalogue, problems = assemble(sources, "0" * 64)
    assert not problems, problems
    return catalogue


def a_library(**texts: str) -> Library:
    """Copies of documents, by id; those of the builders' own report and plan where none are given."""
    given = texts or {"report": REPORT, "plan": PLAN}
    return Library({identifier: normalise(text.encode()) for identifier, text in given.items()})


def an_entry(target: Target, kind: str = "indicator") -> Entry:
    """An entry with this one target."""
    catalogue = a_catalogue()
    entry = catalogue.of_kind(kind)[0]
    item = entry.item.model_copy(update={"targets": (target,)})
    return Entry(item, entry.document, entry.part, entry.parent, verdicts=(judge(target),))


def a_number(text: str) -> Decimal:
    """A decimal, for tests of arithmetic."""
    return Decimal(text)
