import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.meaning import SIZE, meaning_of, meanings_of, nearness, no_meaning


def near(one: str, other: str) -> float:
    return float(nearness(meaning_of(one), [meanings_of([other])])[0])


def test_words_that_are_used_alike_are_near() -> None:
    assert near("smog", "haze") > 0.5 > near("smog", "piano")
    assert near("pay for injured miners", "compensation of hurt workers") > near(
        "pay for injured miners", "a love song"
    )


def test_a_text_is_nearest_to_itself() -> None:
    assert abs(near("clean air in cities", "Cleaner AIR? clean air in cities!") - 1) < 0.1


def test_rare_words_say_more_than_common_ones() -> None:
    assert near("new smog", "smog") > near("new smog", "new")


def test_a_meaning_is_as_long_as_what_is_known_of_a_text() -> None:
    assert abs(np.linalg.norm(meaning_of("smog")) - 1) < 1e-6
    assert 0.4 < np.linalg.norm(meaning_of("smog qwxzv")) < 0.6
    assert not meaning_of("qwxzv 空气污染 51").any()


def test_words_without_weight_mean_nothing() -> None:
    assert np.array_equal(meaning_of("what is the smog"), meaning_of("smog"))
    assert not meaning_of("").any()


def test_texts_without_meaning_have_no_row() -> None:
    assert meanings_of(["smog", "空气", ""]).shape == (1, SIZE)
    assert meanings_of([]).shape == (0, SIZE)


def test_nearness_is_the_mean_of_the_nearest() -> None:
    groups = [meanings_of(["smog"]), meanings_of(["smog", "piano", "tax"]), meanings_of([])]
    one, three, none = nearness(meaning_of("smog"), groups)
    assert one > three > 0.3
    assert none == 0
    assert nearness(meaning_of("smog"), [meanings_of(["haze", "piano", "smog", "smog", "smog"])]) > 0.99
    assert nearness(no_meaning(), groups[:1]) == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_nearness_stays_between_nothing_and_one(one: str, other: str) -> None:
    assert 0 <= near(one, other) <= 1
