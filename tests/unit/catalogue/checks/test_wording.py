import pytest

from catalogue.checks.wording import keywords_without_use, taken_over
from catalogue.library import Library
from tests.builders import a_catalogue, a_library, an_indicator

_PRINTED = "the local government shall build two new schools in every county by then"


def copied(objective, text):
    catalogue = a_catalogue(indicators=[an_indicator(objective=objective)])
    return [run for item, run in taken_over(catalogue, a_library(report=text)) if item == "indicator:1"]


def test_taken_over_finds_twelve_words_in_a_row():
    assert copied(f"It says that {_PRINTED}.", _PRINTED) == [
        "the local government shall build two new schools in every county by"
    ]


@pytest.mark.parametrize("changed", ["two", "county"])
def test_taken_over_leaves_shorter_runs(changed):
    assert copied(_PRINTED.replace(changed, "other"), _PRINTED) == []


def test_taken_over_reads_over_line_breaks_and_case():
    printed = "The local gov-\nernment shall build two\nnew schools in every\ncounty by then."

    assert len(copied(_PRINTED, printed)) == 1


def test_taken_over_leaves_names():
    name = "International Convention on the Protection of the Rights of All Migrant Workers and Members"

    assert copied(f"Join the {name}.", name) == []


def test_taken_over_without_documents_finds_nothing():
    assert list(taken_over(a_catalogue(), Library())) == []


@pytest.mark.parametrize(
    ("keyword", "found"),
    [("jobs", True), ("JOBS", True), ("create jobs", True), ("job", False), ("jobs create", False), ("posts", False)],
)
def test_keywords_without_use_are_those_that_the_text_holds(keyword, found):
    catalogue = a_catalogue(indicators=[an_indicator(keywords={"en": [keyword]})])

    assert list(keywords_without_use(catalogue)) == ([("indicator:1", keyword)] if found else [])
