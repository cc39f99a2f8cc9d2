from dataclasses import replace

import pytest

from catalogue.checks.places import wrong_lines, wrong_paragraphs
from catalogue.library import Library
from tests.builders import (
    a_catalogue,
    a_commitment,
    a_library,
    a_suggestion,
    an_indicator,
)


@pytest.mark.parametrize(
    ("item", "texts"),
    [
        ("indicator:1", {"report": "\n" * 9 + "Indicator 1: Jobs"}),
        ("indicator:1", {"report": "\n" * 9 + " Indicator 1: Jobs"}),
        ("commitment:IV.1.1", {"plan": "\n" * 4 + "-Childcare. It will be offered."}),
        ("upr:28.1", {"letter": "<sup>5</sup>A/HRC/40/6, 28.1: Do more."}),
        ("upr:28.1", {"letter": "A/HRC/56/6, 28.1: Do more."}),
        ("suggestion:ngo-1", {"letter": "1. Listen."}),
        ("progress:1", {"letter": "A review was passed."}),
    ],
)
def test_wrong_lines_is_silent_where_an_item_begins_in_its_lines(item, texts):
    assert item not in dict(wrong_lines(a_catalogue(), a_library(**texts)))


@pytest.mark.parametrize(
    ("changes", "texts", "item", "words"),
    [
        ({"indicators": [an_indicator("2", lines="10-15")]}, {}, "indicator:2", "'Indicator 2:'"),
        ({"commitments": [a_commitment(lines=3)]}, {}, "commitment:IV.1.1", "'-', the mark of a list"),
        ({}, {"letter": "28.10: More."}, "upr:28.1", "the footnote 'A/HRC/…, 28.1:'"),
        ({}, {"letter": "11. More."}, "suggestion:ngo-1", "'1. '"),
        ({}, {"letter": "more."}, "progress:1", "a capital letter"),
    ],
)
def test_wrong_lines_says_what_the_lines_should_begin_with(changes, texts, item, words):
    found = dict(wrong_lines(a_catalogue(**changes), a_library(**texts)))

    assert found[item] == f"lines: none of them begins with {words}, as the item does in the document"


def test_wrong_lines_without_documents_finds_nothing():
    assert list(wrong_lines(a_catalogue(), Library())) == []


_LETTER = "We write to you.\n\n1. We listen.\n2. We see.\n3. We hope.\n"


@pytest.mark.parametrize(
    ("fields", "text", "complaints"),
    [
        ({"lines": 3}, _LETTER, []),
        ({"lines": "3, 5", "paragraphs": "1, 3"}, _LETTER, []),
        ({"lines": "1, 3-5", "paragraphs": "opening, 1-3"}, _LETTER, []),
        ({"lines": 1, "paragraphs": "1"}, "1. We listen.", []),
        ({"lines": "3-4"}, _LETTER, ["these begin in its lines: 1, 2"]),
        ({"lines": 2, "paragraphs": "opening, 2"}, _LETTER, ["these begin in its lines: none"]),
        ({"lines": 3, "paragraphs": "opening, 1"}, _LETTER, ["its lines hold nothing of the opening of the document"]),
        ({"lines": "1, 3"}, _LETTER, ["its lines hold the opening of the document"]),
    ],
)
def test_wrong_paragraphs_are_those_that_the_lines_do_not_hold(fields, text, complaints):
    catalogue = a_catalogue(suggestions=[a_suggestion(lines=1)])
    entry = catalogue.entries["suggestion:ngo-1"]
    item = type(entry.item).model_validate(a_suggestion(**fields))
    changed = replace(catalogue, entries={entry.id: replace(entry, item=item)})

    found = list(wrong_paragraphs(changed, a_library(letter=text)))

    assert found == [("suggestion:ngo-1", f"paragraphs: {complaint}") for complaint in complaints]


def test_wrong_paragraphs_without_documents_finds_nothing():
    assert list(wrong_paragraphs(a_catalogue(), Library())) == []
