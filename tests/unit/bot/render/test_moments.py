import pytest

from bot.render.moments import day_in_words
from bot.render.texts import texts_for


@pytest.mark.parametrize(
    ("language", "written", "words"),
    [
        ("en", "2022-03-08", "8 March 2022"),
        ("zh", "2022-03-08", "2022 年 3 月 8 日"),
        ("en", "2022", "2022"),
        ("en", "2022-03", "2022-03"),
    ],
)
def test_days_are_in_words_and_years_stay_as_they_are(language: str, written: str, words: str):
    assert day_in_words(texts_for(language), written) == words
