"""The catalogue as data for others: every item with all its fields, computed verdicts and links."""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from catalogue.catalogue import Catalogue, Entry
from catalogue.figures import Figure
from catalogue.models.context import VocabularyKind
from catalogue.models.fields import written_lines
from catalogue.models.targets import Baseline, Reported, Target
from catalogue.verdicts import Verdict, explain

Record = dict[str, Any]


def export_catalogue(catalogue: Catalogue) -> Record:
    """Everything, as plain values for JSON."""
    return {
        "version": catalogue.version,
        "fingerprint": catalogue.fingerprint,
        "documents": [document.model_dump(mode="json") for document in catalogue.documents.values()],
        "quoted": [quoted.model_dump(mode="json") for quoted in catalogue.quoted.values()],
        "outlines": [
            {
                "document": outline.document,
                "introduction": outline.introduction.model_dump(mode="json") if outline.introduction else None,
                "parts": [part.model_dump(mode="json") for part in outline.parts],
            }
            for outline in catalogue.outlines.values()
        ],
        "items": [item_record(catalogue, entry) for entry in catalogue],
    }


def item_record(catalogue: Catalogue, entry: Entry) -> Record:
    """One item: its own fields, where it stands, its targets with verdicts, its links."""
    item = entry.item
    own = item.model_dump(mode="json", exclude={"targets", "lines"})
    return {
        "id": entry.id,
        "kind": item.kind,
        **own,
        "gaps": [gap.text for gap in item.gaps],
        "statement": item.statement,
        "facts": list(item.facts),
        "document": entry.document.id,
        "quoted": entry.quoted.id if entry.quoted else None,
        "organisation": entry.organisation.id if entry.organisation else None,
        "parts": [{"id": part.id, "label": part.label, "title": part.title} for part in entry.parts],
        **{part.label: part.title for part in entry.parts},
        "lines": written_lines(item.lines),
        "regions": list(catalogue.tags(entry, VocabularyKind.REGION)),
        "targets": [_target(target, verdict) for target, verdict in zip(item.targets, entry.verdicts, strict=True)],
        "related": [{"kind": related.kind, "item": related.to, "why": related.why} for related in entry.related],
    }


def _target(target: Target, verdict: Verdict) -> Record:
    return {
        "measure": target.measure,
        "comparator": str(target.comparator),
        "value": _number(target.value),
        "value_text": target.value.text if target.value else None,
        "unit": target.unit,
        "benchmark": target.benchmark,
        "deadline": target.deadline,
        "baseline": _baseline(target.baseline),
        "reported": _reported(target.reported, target.unit),
        "verdict": str(verdict.outcome),
        "difference": _plain(verdict.difference),
        "why": explain(target, verdict),
    }


def _baseline(baseline: Baseline | None) -> Record | None:
    if baseline is None:
        return None
    return {"value": _number(baseline.value), "unit": baseline.unit, "year": baseline.year}


def _reported(reported: Reported | None, unit: str) -> Record | None:
    if reported is None:
        return None
    return {
        "value": _number(reported.value),
        "value_text": reported.value.text,
        "unit": reported.unit or unit,
        "year": reported.year,
        "since": reported.since,
        "qualifier": str(reported.qualifier) if reported.qualifier else None,
        "words": reported.words,
    }


def _number(figure: Figure | None) -> int | float | None:
    return None if figure is None else _plain(figure.value)


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


COLUMNS = (
    "id",
    "kind",
    "number",
    "title",
    "title_zh",
    "document",
    "lines",
    "part",
    "statement",
    "facts",
    "gaps",
    "notes",
    "themes",
    "groups",
    "states",
    "target",
    "comparator",
    "value",
    "unit",
    "benchmark",
    "deadline",
    "reported_value",
    "reported_unit",
    "reported_year",
    "reported_qualifier",
    "verdict",
    "why",
    "catalogue",
)
"""The columns of the flat table: a row a target, and one row for an item without targets."""


def table_rows(catalogue: Catalogue, entries: Iterable[Entry]) -> Iterator[Record]:
    """The rows of the flat table, by column."""
    for entry in entries:
        record = item_record(catalogue, entry)
        base = {
            **{name: record.get(name) for name in ("id", "kind", "number", "title", "title_zh", "document", "lines")},
            "part": " > ".join(part.title for part in entry.parts),
            "statement": record["statement"],
            "facts": "\n".join(record["facts"]),
            "gaps": "\n".join(record["gaps"]),
            "notes": "\n".join(note["text"] for note in record["notes"]),
            **{name: ", ".join(record.get(name) or ()) for name in ("themes", "groups", "states")},
            "catalogue": catalogue.version,
        }
        yield from ({**base, **_flat(target)} for target in record["targets"] or [None])


def _flat(target: Record | None) -> Record:
    if target is None:
        return {}
    reported = target["reported"] or {}
    return {
        "target": target["measure"],
        **{name: target[name] for name in ("comparator", "value", "unit", "benchmark", "deadline", "verdict", "why")},
        **{f"reported_{name}": reported.get(name) for name in ("value", "unit", "year", "qualifier")},
    }


_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: object) -> object:
    """A value that no spreadsheet takes for a formula: text that begins like one gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_DANGEROUS) else value


def export_csv(catalogue: Catalogue, entries: Iterable[Entry], columns: tuple[str, ...] = COLUMNS) -> str:
    """The flat table as CSV, safe to open in a spreadsheet."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    for row in table_rows(catalogue, entries):
        writer.writerow([safe_cell(row.get(column, "")) for column in columns])
    return written.getvalue()
