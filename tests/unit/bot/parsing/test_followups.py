import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.followups import Edge, FollowUp, Shown, follow_up
from bot.places import seeds_folder
from catalogue.loading import load_catalogue

CATALOGUE = load_catalogue(seeds_folder())
CARD = Shown(("indicator:51",))
LIST = Shown(("indicator:51", "upr:28.294", "commitment:IV.2.3"))


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("and the next one?", "indicator:52"),
        ("next", "indicator:52"),
        ("What about the following one", "indicator:52"),
        ("previous", "indicator:50"),
        ("and the one before?", "indicator:50"),
        ("exact wording", "wording indicator:51"),
        ("Show me the exact wording, please.", "wording indicator:51"),
        ("what does the original say?", "wording indicator:51"),
        ("compare", "compare indicator:51"),
        ("how does it compare?", "compare indicator:51"),
        ("and in the new plan?", "compare indicator:51"),
        ("related", "related indicator:51"),
        ("what are the related ones", None),
        ("and the related items", "related indicator:51"),
        ("cite", "cite indicator:51"),
        ("how do I cite it?", "cite indicator:51"),
        ("cite this in APA", "cite indicator:51 apa"),
        ("as bibtex", "cite indicator:51 bibtex"),
        ("show all", "full indicator:51"),
        ("everything please", "full indicator:51"),
        ("export", "export indicator:51"),
        ("save this as Excel", "export xlsx indicator:51"),
        ("export csv", "export csv indicator:51"),
        ("export air quality", None),
        ("csv", None),
        ("下载", "export indicator:51"),
        ("下一条", "indicator:52"),
        ("那下一条呢？", "indicator:52"),
        ("上一条", "indicator:50"),
        ("看一下原文", "wording indicator:51"),
        ("怎么引用？", "cite indicator:51"),
        ("和新计划比较一下", None),
        ("显示全部", "full indicator:51"),
        ("相关的", "related indicator:51"),
    ],
)
def test_follow_up_of_a_card(said: str, command: str | None):
    found = follow_up(said, CARD, CATALOGUE)

    assert (found.command if isinstance(found, FollowUp) else None) == command


@pytest.mark.parametrize(
    "said",
    [
        "indicator 52",
        "compare air quality",
        "next plan on women",
        "smog",
        "",
        "?",
        "the second one",
        "cite indicator 3",
    ],
)
def test_what_says_more_is_a_question_of_its_own(said: str):
    assert follow_up(said, CARD, CATALOGUE) is None


@pytest.mark.parametrize(
    ("said", "index"), [("next", 1), ("the second one", 1), ("open the third", 2), ("第三条", 2), ("the first", 0)]
)
def test_follow_up_of_a_list_walks_through_it(said: str, index: int):
    assert follow_up(said, LIST, CATALOGUE) == FollowUp(LIST.items[index], Shown(LIST.items, index + 1))


def test_export_after_a_list_is_of_the_list_and_then_of_its_item():
    whole = follow_up("save as csv", LIST, CATALOGUE)
    assert isinstance(whole, FollowUp)
    assert whole.command == "export csv indicator:51, upr:28.294, commitment:IV.2.3"

    for said, item in (("the first one", "indicator:51"), ("the second one", "upr:28.294")):
        chosen = follow_up(said, whole.shown, CATALOGUE)
        assert isinstance(chosen, FollowUp)
        saved = follow_up("export", chosen.shown, CATALOGUE)
        assert isinstance(saved, FollowUp)
        assert saved.command == f"export {item}"


def test_next_after_a_list_is_the_next_of_its_last_item():
    last = Shown(LIST.items, 3)

    assert follow_up("next", last, CATALOGUE) == FollowUp("commitment:IV.2.4", Shown(("commitment:IV.2.4",), 1))
    assert follow_up("the fourth", LIST, CATALOGUE) is None


@pytest.mark.parametrize(
    ("item", "said", "edge"), [("indicator:168", "next", Edge.LAST), ("indicator:1", "上一条", Edge.FIRST)]
)
def test_the_walk_ends_with_the_document(item: str, said: str, edge: Edge):
    assert follow_up(said, Shown((item,)), CATALOGUE) is edge


def test_an_item_that_the_data_no_longer_has_leads_nowhere():
    assert follow_up("next", Shown(("indicator:9999",)), CATALOGUE) is Edge.LAST


@given(st.text(max_size=200))
def test_any_text_is_read(text: str):
    found = follow_up(text, LIST, CATALOGUE)

    assert found is None or isinstance(found, Edge | FollowUp)
