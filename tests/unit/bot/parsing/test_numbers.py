import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.numbers import parse_number

ONES = "one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("51", 51),
        ("51st", 51),
        ("fifty-one", 51),
        ("Fifty first", 51),
        ("one hundred and sixty-eight", 168),
        ("hundred", 100),
        ("twelfth", 12),
        ("五十一", 51),
        ("一百六十八", 168),
        ("十二", 12),
        ("两百", 200),
        ("百", 100),
    ],
)
def test_parse_number_reads_digits_words_and_chinese(written: str, value: int) -> None:
    assert parse_number(written) == value


@given(st.sampled_from(range(len(TENS))), st.sampled_from(range(len(ONES))))
def test_parse_number_reads_every_pair_of_words(tens: int, ones: int) -> None:
    assert parse_number(f"{TENS[tens]}-{ONES[ones]}") == 10 * (tens + 2) + ones + 1
