import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.references import roman_number, sort_key


@pytest.mark.parametrize(
    ("numeral", "number"), [("I", 1), ("IV", 4), ("VII", 7), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("XL", 40)]
)
def test_roman_number_reads_a_numeral(numeral, number):
    assert roman_number(numeral) == number


def test_sort_key_follows_the_documents():
    ordered = [
        "indicator:9",
        "indicator:10",
        "commitment:IV.2.9",
        "commitment:IV.2.10",
        "commitment:V.1.1",
        "commitment:IX.1",
        "upr:28.45",
        "upr:28.270",
        "suggestion:beijing-6",
        "suggestion:cango-12",
        "progress:1",
        "riddle:1",
    ]

    assert sorted(set(ordered), key=sort_key) == ordered


@given(st.lists(st.text()))
def test_sort_key_takes_any_text(texts):
    assert len(sorted(texts, key=sort_key)) == len(texts)


def test_sort_key_takes_a_number_without_end():
    assert sort_key("indicator:" + "9" * 10_000) > sort_key("indicator:168")
