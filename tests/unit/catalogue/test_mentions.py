import pytest

from catalogue.mentions import held_words
from tests.builders import a_catalogue, an_indicator

ENTRY = a_catalogue(
    indicators=[
        an_indicator(
            "1",
            title="Cleaner air",
            title_zh="空气质量",
            objective="Train 5,000 labour inspectors.",
            keywords={"en": ["smog"], "zh": ["雾霾"]},
            questions={"en": ["is there haze in Xinjiang"]},
        )
    ]
).entries["indicator:1"]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (("air", "Inspector"), ("air", "Inspector")),
        (("training", "inspections"), ("training", "inspections")),
        (("labor",), ("labor",)),
        (("5000", "5,000", "500"), ("5000", "5,000")),
        (("smog", "haze", "xinjiang", "rain"), ()),
        (("空气", "雾霾", "新疆"), ("空气", "雾霾")),
        (("cleaner air", "cleaner water"), ("cleaner air",)),
        ((), ()),
    ],
)
def test_held_words_are_those_that_a_reader_finds_in_the_item(words: tuple[str, ...], held: tuple[str, ...]) -> None:
    assert held_words(ENTRY, words) == held


def test_held_words_count_the_states_that_recommend() -> None:
    catalogue = a_catalogue()
    entry = catalogue.of_kind("upr")[0]
    assert held_words(entry, [state.replace("-", " ") for state in entry.item.states]) == tuple(
        state.replace("-", " ") for state in entry.item.states
    )
