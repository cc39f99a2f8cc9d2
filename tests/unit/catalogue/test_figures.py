from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.figures import figures_in, parse_figure, plain_number, with_commas


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("65.64 million new jobs", ["65640000"]),
        ("Thirty provinces and twenty-two cities", ["30", "22"]),
        ("one hundred percent", ["100"]),
        ("1.2 billion, 3 thousand and 2 trillion", ["1200000000", "3000", "2000000000000"]),
        ("two million and three hundred", ["2000000", "300"]),
        ("1,117 rooms, 28.270 and 28.27", ["1117", "28.270", "28.27"]),
        ("the 13th Five-Year Plan", ["13", "5"]),
        ("from 2016-2020", ["2016", "2020"]),
        ("more than half", ["0.5"]),
        ("PM2.5", []),
        ("no figure at all", []),
    ],
)
def test_figures_in_reads_digits_and_words(text, values):
    assert [found.value for found in figures_in(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("written", "value"), [(87, "87"), (Decimal("28.8"), "28.8"), ("50 million", "50000000"), ("1,117", "1117")]
)
def test_parse_figure_keeps_the_text(written, value):
    figure = parse_figure(written)

    assert (figure.value, str(figure)) == (Decimal(value), str(written))


@pytest.mark.parametrize("written", ["", "many", "50 millions", "1.2.3", "12,34", "-5", "9" * 16, "5 mıllion"])
def test_parse_figure_refuses_what_is_no_figure(written):
    with pytest.raises(ValueError, match="expected a number"):
        parse_figure(written)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("15640000", "15.64 million"),
        ("400000", "400,000"),
        ("1000000000000", "1 trillion"),
        ("1234567", "1,234,567"),
        ("0.05", "0.05"),
        ("7", "7"),
        ("-2500000", "-2.5 million"),
        ("1234.5", "1,234.5"),
        ("-0", "0"),
    ],
)
def test_with_commas_is_how_people_read_numbers(value, text):
    assert with_commas(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_plain_number_has_no_exponent_and_keeps_the_value(value):
    text = plain_number(value)

    assert "E" not in text
    assert Decimal(text) == value


@pytest.mark.parametrize("text", ["ſix", "fıve", "5 mıllion", "two thouſand"])
def test_figures_in_takes_letters_that_only_look_like_those_of_number_words(text):
    assert all(found.text.isdecimal() or found.text == "two" for found in figures_in(text))


@given(st.text(alphabet="fiveſıK twonmlhudras-0123456789,.٣"))
def test_figures_in_takes_any_text_that_looks_like_figures(text):
    assert all(found.value >= 0 for found in figures_in(text))


@given(st.text())
def test_figures_in_takes_any_text(text):
    assert all(found.text in text for found in figures_in(text))
