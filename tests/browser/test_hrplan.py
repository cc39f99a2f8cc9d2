"""The real app in the playground, as a newcomer meets it: `hrplan serve --playground`."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import OpenPage, serving
from tests.browser.people import (
    act_as,
    ask,
    composer,
    go_to,
    has_no_sideways_scrolling,
    newest,
    types,
)

HRPLAN = Path(sys.executable).parent / "hrplan"


@pytest.fixture(scope="module")
def playground_url(browser: Browser) -> Iterator[str]:
    with serving(str(HRPLAN), "serve", "--playground", "--port") as address:
        yield address


def press(place: Locator, words: str) -> None:
    """Press a button by what is written on it; its name for screen readers may say more."""
    place.locator("button", has_text=words).click()


def test_card_of_indicator_51_says_what_was_promised_and_reported(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    card = ask(page, "/hrplan indicator 51")
    for promised, reported in ((80, "87"), (18, "28.8"), (15, "22.5"), (15, "19.7")):
        cell = page.get_by_role("cell", name=re.compile(rf"^{re.escape(reported)}\s%"))
        row = card.get_by_role("row").filter(has=cell)
        expect(row).to_contain_text(re.compile(rf"\b{promised}\s%.*Reached", re.DOTALL))
    expect(card).to_contain_text("lines 1598-1610")
    expect(card).to_contain_text("Only visible to you")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_headings_of_a_table_are_not_cut_in_two(playground_url: str, open_page: OpenPage, size: str):
    page = open_page(playground_url, size=size)
    card = ask(page, "/hrplan scorecard")
    reached = card.get_by_role("columnheader", name="Reached", exact=True)
    expect(reached).to_be_visible()
    assert reached.get_by_text("Reached").evaluate("word => word.getClientRects().length") == 1


def test_suggested_first_question_is_answered(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    go_to(page, "general")
    page.locator(".questions button").first.click()
    expect(newest(page)).to_contain_text("Only visible to you")


def test_shared_answer_is_seen_by_others_with_who_shared_it(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    card = ask(page, "/hrplan indicator 52")
    press(card, "Share here")
    shared = page.get_by_role("article").filter(has_text="Shared by").last
    expect(shared).to_contain_text("Anna Keller")
    act_as(page, "Fatima Diallo")
    expect(newest(page)).to_contain_text("Indicator 52")
    expect(page.get_by_text("Only visible to you")).to_have_count(0)


def test_exact_wording_opens_in_a_modal(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    press(ask(page, "/hrplan indicator 51"), "Exact wording")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Indicator 51")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_list_pages_to_the_next_items(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    answer = ask(page, "/hrplan list theme:environment")
    expect(answer).to_contain_text(re.compile(r"1 to 10 of \d+ items"))
    press(answer, "Next page")
    expect(newest(page)).to_contain_text("11 to ")


def test_mention_is_answered_in_its_thread(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    question = ask(page, "@hrplan indicator 51")
    question.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.get_by_role("article").last).to_contain_text("Cleaner air in cities")


def test_direct_message_is_answered(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    go_to(page, "hrplan Messages")
    composer(page).wait_for()
    types(page, "what did India recommend")
    expect(page.get_by_role("article").last).to_contain_text("India")


@pytest.mark.parametrize("words", ["<!channel> & <b>", "indicator 169", "", "*_~`'\"<script>alert(1)</script>"])
def test_anything_typed_gets_a_sensible_answer(playground_url: str, open_page: OpenPage, words: str):
    page = open_page(playground_url)
    answer = ask(page, f"/hrplan {words}".strip())
    expect(answer.locator(".block-loading")).to_have_count(0)
    expect(answer).not_to_contain_text("&lt;")
    expect(answer).not_to_contain_text("@channel")
    assert len(answer.inner_text()) > 40


def test_command_is_completed_and_answered_by_keyboard_alone(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    composer(page).focus()
    page.keyboard.type("/hrplan sc")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(newest(page).get_by_role("heading", name="Scorecard").first).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_answers_and_their_pictures_are_kept(
    playground_url: str,
    open_page: OpenPage,
    axe: Callable[[Page], list[str]],
    keep: Callable[[Page, str], None],
    size: str,
    theme: str,
):
    page = open_page(playground_url, size, theme)
    found = []
    for name, words in {
        "card": "indicator 51", "commitment": "IV.2.3", "recommendation": "28.294", "suggestion": "cango 12",
        "list": "list theme:environment", "compare": "compare indicator 117", "scorecard": "scorecard", "help": "help",
        "not-found": "indicator 169",
    }.items():  # fmt: skip
        ask(page, f"/hrplan {words}")
        page.wait_for_timeout(300)
        keep(page, f"hrplan-{name}-{size}-{theme}")
        assert has_no_sideways_scrolling(page), name
    found.extend(axe(page))
    assert found == []
