import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.filters import Filtered, parse_filters, written_filters
from catalogue.names import Names
from catalogue.queries import Filters
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue

NAMES = Names(a_catalogue())


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("theme:work", Filters(themes=("work",))),
        ("Topic: Work", Filters(themes=("work",))),
        ("state:India", Filters(states=("india",))),
        ('country:"india"', Filters(states=("india",))),
        ("verdict:short", Filters(verdicts=(Outcome.SHORT,))),
        ("kind:rec kind:indicator", Filters(kinds=("upr", "indicator"))),
        ("area:I", Filters(parts=("area:I",))),
        ("theme：家庭", Filters(themes=("family",))),
    ],
)
def test_parse_filters_takes_filters_out(text: str, filters: Filters) -> None:
    assert parse_filters(text, NAMES) == Filtered("", filters)


def test_parse_filters_leaves_the_rest_and_the_page() -> None:
    assert parse_filters("women theme:work at home page:3", NAMES) == Filtered(
        "women at home", Filters(themes=("work",)), 3
    )


def test_parse_filters_reports_a_misspelt_filter() -> None:
    found = parse_filters("thene:work", NAMES)
    assert found.unknown_field == "thene"
    assert found.nearest == ("theme",)


def test_parse_filters_reports_a_misspelt_value() -> None:
    found = parse_filters("state:Inda", NAMES)
    assert found.unknown_value == ("state", "Inda")
    assert "india" in found.nearest


@pytest.mark.parametrize("text", ["remote areas: schools", "see http://a.example/", "ratio 3:1", "note: women"])
def test_parse_filters_takes_prose_for_no_filter(text: str) -> None:
    assert parse_filters(text, NAMES) == Filtered(text)


def test_written_filters_are_read_back() -> None:
    filters = Filters(parts=("area:I",), themes=("work",), states=("india",), verdicts=(Outcome.NO_FIGURE,))
    assert parse_filters(written_filters(filters), NAMES) == Filtered("", filters)


@given(st.text(max_size=80))
def test_parse_filters_reads_any_text(text: str) -> None:
    assert parse_filters(text, NAMES).page >= 1
