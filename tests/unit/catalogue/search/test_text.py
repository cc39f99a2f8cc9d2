from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.text import Sort, bigrams, fold, pieces


def test_fold_makes_case_accents_width_and_dashes_alike() -> None:
    assert fold("ＮＧＯs’ Café — 环境") == "ngos' cafe - 环境"


def test_fold_reads_traditional_as_simplified_chinese() -> None:
    assert fold("殘疾人康復") == "残疾人康复"


def test_fold_keeps_plain_text_but_for_case_and_apostrophes() -> None:
    assert fold("Women`s Rights") == "women's rights"


def test_pieces_drops_possessives_and_joins_contractions() -> None:
    assert [piece.text for piece in pieces("women's China’s don't o'clock students'")] == [
        "women",
        "china",
        "dont",
        "oclock",
        "students",
    ]


def test_pieces_keeps_numbers_and_words_with_digits() -> None:
    found = [(piece.text, piece.sort) for piece in pieces("PM2.5 of 1,117 CO2 指标")]
    assert found == [
        ("pm2.5", Sort.WORD),
        ("of", Sort.WORD),
        ("1117", Sort.NUMBER),
        ("co2", Sort.WORD),
        ("指标", Sort.CHINESE),
    ]


def test_pieces_takes_only_plain_digits_into_a_word() -> None:
    assert next(piece.text for piece in pieces("a00\U00016b50")) == "a00"


def test_pieces_marks_what_a_hyphen_joins() -> None:
    assert [piece.hyphenated for piece in pieces("pre-school -year COVID-19-")] == [False, True, False, False, True]


def test_pieces_does_not_join_the_first_word_to_a_hyphen_at_the_end() -> None:
    assert not pieces("women -")[0].hyphenated


def test_bigrams_pairs_neighbours() -> None:
    assert bigrams("养老金") == ["养老", "老金"]


def test_bigrams_keeps_a_lone_character() -> None:
    assert bigrams("水") == ["水"]


@given(st.text(max_size=200))
def test_pieces_reads_any_text_in_order(text: str) -> None:
    found = pieces(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(piece.text and " " not in piece.text for piece in found if piece.sort is not Sort.WORD)
