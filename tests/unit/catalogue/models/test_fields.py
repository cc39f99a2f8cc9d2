from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from catalogue.figures import parse_figure
from catalogue.models.fields import ItemId, Lines, Number, PartId, Slug, Year, expected_form, parse_lines, written_lines

_LINES, _NUMBER = TypeAdapter(Lines), TypeAdapter(Number)


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("78-123", ((78, 123),)),
        ("78-81, 87", ((78, 81), (87, 87))),
        ("78-81,87", ((78, 81), (87, 87))),
        (87, ((87, 87),)),
        ("5-5", ((5, 5),)),
        (" 1 ", ((1, 1),)),
    ],
)
def test_parse_lines_reads_ranges(written, spans):
    assert parse_lines(written) == spans


@pytest.mark.parametrize("written", ["", "ten", "1-2-3", "1;2", "-5", "1,", 1.5, None, True, ["1"], "1 - 2", "1234567"])
def test_parse_lines_refuses_what_is_no_range(written):
    with pytest.raises(ValueError, match="is not a range of lines"):
        parse_lines(written)


@pytest.mark.parametrize("written", ["0", 0, "5-4", "1-3, 3", "9, 5"])
def test_parse_lines_refuses_ranges_that_run_backwards_or_overlap(written):
    with pytest.raises(ValueError, match="count from 1, upwards"):
        parse_lines(written)


@given(st.lists(st.integers(1, 99_999), min_size=2, unique=True).filter(lambda ends: len(ends) % 2 == 0))
def test_written_lines_reads_back(ends):
    ends = sorted(ends)
    spans = tuple(zip(ends[::2], ends[1::2], strict=True))

    assert parse_lines(written_lines(spans)) == spans


def test_written_lines_writes_a_single_line_as_one_number():
    assert written_lines(((1, 3), (7, 7))) == "1-3, 7"


@given(st.text())
def test_lines_take_any_text(text):
    try:
        spans = _LINES.validate_python(text)
    except ValidationError:
        return
    assert _LINES.validate_python(_LINES.dump_python(spans)) == spans


def test_lines_take_what_they_gave():
    assert _LINES.validate_python(((1, 2),)) == ((1, 2),)


@pytest.mark.parametrize("written", [87, "50 million", Decimal("28.8"), parse_figure("1,117")])
def test_number_keeps_what_was_written(written):
    assert _NUMBER.dump_python(_NUMBER.validate_python(written)) == str(written)


@pytest.mark.parametrize("written", [None, True, [5], "many", "9" * 16, 1.5])
def test_number_refuses_what_is_no_figure(written):
    with pytest.raises(ValidationError, match="expected a number such as 87"):
        _NUMBER.validate_python(written)


@given(st.text() | st.integers() | st.decimals())
def test_number_takes_or_refuses_anything(written):
    try:
        figure = _NUMBER.validate_python(written)
    except ValidationError:
        return
    assert figure.value >= 0


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Slug, "labour-law-2", "Labour law"),
        (ItemId, "upr:28.270", "article:5"),
        (PartId, "right:I.8", "right:1.8"),
    ],
)
def test_identifiers_have_a_form_that_messages_show(kind, good, bad):
    adapter = TypeAdapter(kind)

    assert adapter.validate_python(good) == good
    with pytest.raises(ValidationError) as raised:
        adapter.validate_python(bad)
    assert "such as" in expected_form(raised.value.errors()[0]["ctx"]["pattern"])


@pytest.mark.parametrize("year", [1899, 2101, "2020", 2020.0, True])
def test_year_refuses_what_is_no_year_of_a_plan(year):
    with pytest.raises(ValidationError):
        TypeAdapter(Year).validate_python(year)
