from catalogue.checks.texts import claims_of, own_words
from tests.builders import a_catalogue, an_indicator

_TARGETS = [
    {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs"},
    {"measure": "Growth", "comparator": "more than", "unit": "%", "benchmark": "the average"},
]
_ITEM = a_catalogue(
    indicators=[an_indicator(targets=_TARGETS, gaps=["Unfinished."], notes=["Odd."], keywords={"en": ["posts"]})]
).entries["indicator:1"].item  # fmt: skip


def test_claims_of_an_item_name_the_field_of_each_text():
    assert list(claims_of(_ITEM)) == [
        ("title", "Title of 1"),
        ("statement", "Create jobs for everybody."),
        ("reported", "Jobs were created."),
        ("gaps", "Unfinished."),
        ("targets[0].measure", "New jobs"),
        ("targets[0].unit", "jobs"),
        ("targets[1].measure", "Growth"),
        ("targets[1].unit", "%"),
        ("targets[1].benchmark", "the average"),
    ]


def test_own_words_hold_notes_but_no_keywords():
    assert "Odd." in own_words(_ITEM)
    assert "posts" not in own_words(_ITEM)
