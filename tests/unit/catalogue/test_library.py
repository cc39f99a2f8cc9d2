import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.library import (
    MAX_BYTES,
    PASSAGES,
    Library,
    Standing,
    load_library,
    passage_hashes,
    read_passages,
    recognise,
)
from tests.builders import PLAN, REPORT, a_catalogue, a_library, an_indicator

_CATALOGUE = a_catalogue(indicators=[an_indicator("1", lines="10-15"), an_indicator("2", title="Air", lines="17-19")])
_PASSAGES = passage_hashes(_CATALOGUE, a_library())


def test_quote_gives_the_passage_word_for_word():
    quoted = a_library().quote(_CATALOGUE.entries["indicator:1"])

    assert quoted == [
        "Indicator 1: Creating 50 million jobs. Every county shall have an office.",
        "A total of 65.64 million jobs were created, and 100% of counties had a wellrun office.",
    ]


def test_quote_without_a_copy_is_none():
    assert Library().quote(_CATALOGUE.entries["indicator:1"]) is None


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_recognise_knows_a_document_whatever_its_line_endings(ending):
    found = recognise(REPORT.replace("\n", ending).encode(), _CATALOGUE, {})

    assert (found.standing, found.document.id) == (Standing.KNOWN, "report")
    assert found.text == a_library().texts["report"]


def test_recognise_counts_what_still_agrees_in_a_changed_copy():
    found = recognise(REPORT.replace("87%", "78%").encode(), _CATALOGUE, _PASSAGES)

    assert (found.standing, found.document.id) == (Standing.CHANGED, "report")
    assert (found.agreeing, found.cited) == (1, 2)


def test_recognise_of_a_changed_copy_without_recorded_passages_knows_nothing():
    assert recognise(REPORT.replace("87%", "78%").encode(), _CATALOGUE, {}).standing is Standing.UNKNOWN


def test_recognise_takes_a_copy_for_the_document_that_most_passages_agree_with():
    mixed = REPORT.replace("87%", "78%").splitlines()
    mixed[4], mixed[9] = PLAN.splitlines()[4], ""

    assert recognise("\n".join(mixed).encode(), _CATALOGUE, _PASSAGES).document.id == "plan"


@pytest.mark.parametrize(
    ("content", "standing"),
    [
        (b"", Standing.UNKNOWN),
        (b"Another text.", Standing.UNKNOWN),
        (b"caf\xe9", Standing.UNREADABLE),
        (b"x" * (MAX_BYTES + 10), Standing.UNKNOWN),
    ],
)
def test_recognise_of_anything_else_says_what_it_is(content, standing):
    found = recognise(content, _CATALOGUE, _PASSAGES)

    assert (found.standing, found.document) == (standing, None)


@given(st.binary())
def test_recognise_takes_any_bytes(content):
    assert recognise(content, _CATALOGUE, _PASSAGES).standing in {Standing.UNKNOWN, Standing.UNREADABLE}


def test_load_library_leaves_other_files_alone(tmp_path):
    (tmp_path / "any name.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "other.txt").write_bytes(b"Another text.")
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()

    assert load_library(tmp_path, _CATALOGUE) == a_library(report=REPORT)


def test_load_library_of_a_missing_folder_is_empty(tmp_path):
    assert load_library(tmp_path / "nowhere", _CATALOGUE) == Library()


def test_passage_hashes_are_of_items_whose_document_is_here():
    assert set(_PASSAGES) == {"indicator:1", "indicator:2", "commitment:IV.1.1"}
    assert passage_hashes(_CATALOGUE, Library()) == {}


def test_read_passages_reads_what_was_recorded(tmp_path):
    (tmp_path / PASSAGES).write_text(json.dumps(_PASSAGES))

    assert read_passages(tmp_path) == _PASSAGES


@pytest.mark.parametrize("content", ["", "{", "[1]", "<<<<<<< HEAD"])
def test_read_passages_takes_a_damaged_record_for_none(tmp_path, content):
    (tmp_path / PASSAGES).write_text(content)

    assert read_passages(tmp_path) == {}


def test_read_passages_without_a_record_is_empty(tmp_path):
    assert read_passages(tmp_path) == {}
