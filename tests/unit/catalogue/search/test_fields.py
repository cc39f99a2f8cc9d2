from catalogue.queries import Filters
from catalogue.search.fields import KEYWORDS, MARGIN, QUESTIONS, TITLE, asked_texts, labels, labels_of, weighted_texts
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue, a_recommendation, an_indicator
from tests.unit.catalogue.search.builders import a_searched_catalogue


def test_weighted_texts_hold_every_place_of_an_item() -> None:
    catalogue = a_catalogue(
        indicators=[
            an_indicator(
                title_zh="标题",
                gaps=["A gap."],
                notes=["A note."],
                keywords={"en": ["smog"]},
                questions={"zh": ["空气好吗"]},
                laws=["labour-law"],
            )
        ]
    )
    texts = list(weighted_texts(catalogue, catalogue.entries["indicator:1"]))
    assert {
        (TITLE, "Title of 1"),
        (TITLE, "标题"),
        (KEYWORDS, "smog"),
        (MARGIN, "A gap."),
        (MARGIN, "A note."),
    } <= set(texts)
    assert list(asked_texts(catalogue.entries["indicator:1"])) == [(QUESTIONS, "空气好吗")]
    assert {"Create jobs for everybody.", "Jobs were created.", "Social Rights", "工作权", "Labour Law", "劳动法"} <= {
        text for _, text in texts
    }


def test_weighted_texts_hold_targets_with_what_is_promised_and_reported() -> None:
    catalogue = a_searched_catalogue()
    texts = [text for _, text in weighted_texts(catalogue, catalogue.entries["indicator:1"])]
    assert "New urban jobs; more than 50 million jobs; about 65.64 million jobs" in texts


def test_labels_are_what_an_item_can_be_filtered_by() -> None:
    catalogue = a_catalogue(recommendations=[a_recommendation()])
    assert set(labels(catalogue, catalogue.entries["upr:28.1"])) == {
        "kinds:upr",
        "documents:letter",
        "themes:family",
        "states:india",
        "regions:asia",
    }


def test_labels_of_filters_are_one_list_a_field() -> None:
    filters = Filters(kinds=("upr", "indicator"), verdicts=(Outcome.SHORT,))
    assert labels_of(filters) == [["kinds:upr", "kinds:indicator"], ["verdicts:short"]]


def test_labels_of_no_filters_are_none() -> None:
    assert labels_of(Filters()) == []
