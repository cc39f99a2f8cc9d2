import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.completing import completed
from tests.unit.catalogue.search.builders import an_index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("air poll", "air pollution"),
        ("Poll", "pollution"),
        ("urb", "urban"),
        ("air", "air"),
        ("air ", "air "),
        ("zzz", "zzz"),
        ("p", "p"),
        ("51", "51"),
        ("空", "空"),
        ("", ""),
    ],
)
def test_completed_finishes_the_last_word(typed: str, meant: str) -> None:
    assert completed(typed, an_index()) == meant


def test_completed_takes_the_commonest_word() -> None:
    assert completed("mino", an_index()) in {"minors", "minority", "minorities"}


@given(st.text(max_size=30))
def test_completed_leaves_what_was_typed(typed: str) -> None:
    assert completed(typed, an_index())[: len(typed) - 1].lower() == typed[: len(typed) - 1].lower()
