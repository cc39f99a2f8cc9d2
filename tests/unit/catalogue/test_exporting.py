import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.exporting import COLUMNS, export_catalogue, export_csv, item_record, safe_cell, table_rows
from catalogue.verdicts import explain, judge
from tests.builders import a_catalogue, an_indicator

_MET = {
    "measure": "New jobs",
    "comparator": "at least",
    "value": "50 million",
    "unit": "jobs",
    "deadline": 2020,
    "baseline": {"value": "28.8", "unit": "%", "year": 2015},
    "reported": {"value": "65.64 million", "qualifier": "more than", "year": 2020},
}
_BENCHMARK = {"measure": "Growth", "comparator": "more than", "unit": "%", "benchmark": "the average"}
_CATALOGUE = a_catalogue(
    indicators=[
        an_indicator("1", targets=[_MET, _BENCHMARK], gaps=["=Unfinished."], notes=["Odd."], groups=["women"]),
        an_indicator("2", title="Air", reported=["Air got better.", "Rain fell."]),
    ],
    links=[{"from": "indicator:1", "to": "indicator:2", "kind": "same matter", "why": "Both."}],
)
_TARGET = _CATALOGUE.entries["indicator:1"].item.targets[0]
_ITEM = item_record(_CATALOGUE, _CATALOGUE.entries["indicator:1"])


def test_export_catalogue_is_plain_json_with_everything():
    exported = json.loads(json.dumps(export_catalogue(_CATALOGUE)))

    assert (exported["version"], exported["fingerprint"]) == ("2026.11", "0" * 64)
    assert [item["id"] for item in exported["items"]] == list(_CATALOGUE.entries)
    assert [document["id"] for document in exported["documents"]] == ["report", "plan", "letter"]
    assert [quoted["id"] for quoted in exported["quoted"]] == ["review"]
    assert [bool(outline["introduction"]) for outline in exported["outlines"]] == [True, False]


def test_item_record_says_where_the_item_stands():
    assert (_ITEM["document"], _ITEM["lines"]) == ("report", "10-15")
    assert [part["id"] for part in _ITEM["parts"]] == ["area:I", "right:I.1"]
    assert (_ITEM["area"], _ITEM["right"]) == ("Social Rights", "Right to work")
    assert _ITEM["related"] == [{"kind": "same matter", "item": "indicator:2", "why": "Both."}]


def test_item_record_of_other_kinds_names_their_source():
    record = item_record(_CATALOGUE, _CATALOGUE.entries["upr:28.1"])

    assert (record["quoted"], record["states"], record["regions"]) == ("review", ["india"], ["asia"])
    assert item_record(_CATALOGUE, _CATALOGUE.entries["suggestion:ngo-1"])["organisation"] == "ngo"


def test_item_record_gives_each_target_with_its_verdict():
    assert _ITEM["targets"][0] == {
        "measure": "New jobs",
        "comparator": "at least",
        "value": 50_000_000,
        "value_text": "50 million",
        "unit": "jobs",
        "benchmark": None,
        "deadline": 2020,
        "baseline": {"value": 28.8, "unit": "%", "year": 2015},
        "reported": {
            "value": 65_640_000,
            "value_text": "65.64 million",
            "unit": "jobs",
            "year": 2020,
            "since": None,
            "qualifier": "more than",
            "words": None,
        },
        "verdict": "reached",
        "difference": 15_640_000,
        "why": explain(_TARGET, judge(_TARGET)),
    }


def test_item_record_of_a_target_without_a_report_says_so():
    target = _ITEM["targets"][1]

    assert (target["value"], target["baseline"], target["reported"], target["difference"]) == (None, None, None, None)
    assert target["verdict"] == "no figure"


def test_table_rows_are_one_a_target_and_one_for_an_item_without():
    rows = list(table_rows(_CATALOGUE, _CATALOGUE.of_kind("indicator")))

    assert [(row["id"], row.get("target")) for row in rows] == [
        ("indicator:1", "New jobs"),
        ("indicator:1", "Growth"),
        ("indicator:2", None),
    ]
    assert rows[0]["part"] == "Social Rights > Right to work"
    assert (rows[0]["reported_value"], rows[0]["reported_qualifier"]) == (65_640_000, "more than")
    assert rows[1]["reported_value"] is None
    assert rows[2]["facts"] == "Air got better.\nRain fell."
    assert set().union(*rows) <= set(COLUMNS)


def test_export_csv_reads_back():
    written = export_csv(_CATALOGUE, _CATALOGUE)
    header, first, *_ = csv.reader(io.StringIO(written))

    assert tuple(header) == COLUMNS
    assert dict(zip(header, first, strict=True))["gaps"] == "'=Unfinished."
    assert len(list(csv.DictReader(io.StringIO(written)))) == 7


def test_export_csv_of_some_columns_holds_only_those():
    assert export_csv(_CATALOGUE, _CATALOGUE.of_kind("progress"), ("id", "theme")) == "id,theme\r\nprogress:1,\r\n"


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_safe_cell_disarms_what_looks_like_a_formula(value):
    assert safe_cell(value) == f"'{value}"


@pytest.mark.parametrize("value", ["1+1", "", "a=b", -5, 1.5, None])
def test_safe_cell_leaves_the_rest_as_it_is(value):
    assert safe_cell(value) == value


@given(st.text())
def test_safe_cell_never_begins_like_a_formula(text):
    cell = safe_cell(text)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.endswith(text)
