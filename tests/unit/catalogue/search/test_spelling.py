import pytest

from catalogue.answers import Correction
from catalogue.search.text import pieces
from tests.unit.catalogue.search.builders import an_interpreter


def spelt(text: str) -> str:
    return " ".join(piece.text for piece in an_interpreter().spelling.spelt(pieces(text)).pieces)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("air polution", "air pollution"),
        ("minorites books", "minorities books"),
        ("airpollution", "air pollution"),
        ("pollu tion", "pollution"),
        ("airpol lution", "air pollution"),
        ("jobscities 残疾", "jobs cities 残疾"),
    ],
)
def test_spelt_puts_words_right(typed: str, meant: str) -> None:
    assert spelt(typed) == meant


@pytest.mark.parametrize("typed", ["the air", "urban forecast", "zzzzz", "plan smog", "zzz 42", "forecast xxyyzz"])
def test_spelt_leaves_other_words_alone(typed: str) -> None:
    assert spelt(typed) == typed


def test_spelt_says_what_it_corrected() -> None:
    corrections = an_interpreter().spelling.spelt(pieces("air polution in ubran")).corrections
    assert corrections == (Correction("polution", "pollution"), Correction("ubran", "urban"))


def test_spelt_keeps_the_hyphen_before_a_corrected_word() -> None:
    found = an_interpreter().spelling.spelt(pieces("pre-shcool")).pieces
    assert [(piece.text, piece.hyphenated) for piece in found] == [("pre", False), ("school", True)]
