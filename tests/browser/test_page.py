"""The page on its own: everything it can draw and every way to use it, against an app that sends one of everything."""

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PAGE, OpenPage
from tests.browser.people import (
    act_as,
    ask,
    await_message,
    composer,
    go_to,
    has_no_sideways_scrolling,
    newest,
    put_away,
    types,
)

Keep = Callable[[Page, str], None]


def test_page_is_small(browser: object):
    files = [file for file in PAGE.parent.rglob("*") if file.is_file()]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 500_000


def test_suggested_question_is_asked_with_one_press(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    go_to(page, "general")
    page.get_by_role("button", name="Was the air to get cleaner?").click()
    expect(newest(page)).to_contain_text("Only visible to you")


def test_answer_is_private_until_it_is_shared(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    card = ask(page, "/show card")
    card.get_by_role("button", name="Share here").click()
    expect(newest(page)).to_contain_text("shared by @Anna Keller")
    act_as(page, "Wei Zhang")
    expect(newest(page)).to_contain_text("shared by @Anna Keller")
    expect(page.get_by_text("Only visible to you")).to_have_count(0)


def test_confirmation_is_asked_before_a_dangerous_button(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    card = ask(page, "/show card")
    card.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog", name="Remove this answer?").get_by_role("button", name="Keep").click()
    expect(card).to_be_visible()
    before = page.get_by_role("article").count()
    card.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_role("article")).to_have_count(before - 1)


def test_mention_is_answered_in_a_thread_where_commands_are_refused(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    question = ask(page, "@hrplan what about smog?")
    question.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.get_by_role("article").last).to_contain_text("You said @hrplan what about smog?")
    box = thread.get_by_role("textbox", name="Reply")
    box.fill("/show card")
    box.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("does not take /show in threads")
    box.fill("@hrplan and then?")
    box.press("Enter")
    expect(thread.get_by_role("article")).to_have_count(4)


def test_modal_shows_errors_beside_inputs_and_keeps_what_was_entered(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    types(page, "/show digest")
    dialog = page.get_by_role("dialog", name="Set up a digest")
    items = dialog.get_by_role("textbox", name="Items")
    items.fill("99")
    dialog.get_by_role("combobox", name="Channel").fill("gen")
    page.get_by_role("option", name="#general").click()
    dialog.get_by_role("combobox", name="Day").click()
    page.get_by_role("option", name="Friday").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Write a number from 1 to 10.")).to_be_visible()
    expect(items).to_be_focused()
    expect(items).to_have_value("99")
    expect(items).to_have_accessible_description(re.compile("Write a number from 1 to 10"))
    items.fill("3")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()


def test_external_select_suggests_while_typing(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    page.get_by_role("main").get_by_role("button", name="Shortcuts").click()
    page.get_by_role("menuitem", name="Look up the plan").click()
    dialog = page.get_by_role("dialog", name="A question")
    dialog.get_by_role("combobox", name="Item").fill("air")
    page.get_by_role("option", name="air 2").click()
    expect(dialog.get_by_role("combobox", name="Item")).to_have_value("air 2")
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_be_hidden()


def test_home_is_published_again_when_a_select_is_used(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    go_to(page, "hrplan Home")
    home = page.get_by_role("region", name="Home tab")
    expect(home).to_contain_text("Welcome")
    home.get_by_role("combobox", name="Language").click()
    page.get_by_role("option", name="Deutsch").click()
    expect(home.get_by_text("Deutsch")).to_be_visible()


def test_messages_tab_suggests_prompts_and_opens_the_answer(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    go_to(page, "hrplan Messages")
    page.get_by_role("button", name="Air").click()
    ask(page, "how is the water?")
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.get_by_role("article").last).to_contain_text("Read: how is the water?")


def test_data_table_pages_and_sorts(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    answer = ask(page, "/show data")
    table = answer.get_by_role("table", name="Targets by right")
    expect(table.get_by_role("rowheader").first).to_have_text("Work")
    answer.get_by_role("button", name="Next").click()
    expect(table.get_by_role("rowheader")).to_have_text(["Women", "Children"])
    table.get_by_role("button", name="Targets").click()
    expect(table.get_by_role("rowheader").first).to_have_text("Food")
    expect(table.get_by_role("columnheader", name="Targets")).to_have_attribute("aria-sort", "ascending")


def test_answer_over_slacks_limits_is_explained(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    types(page, "/show long")
    expect(page.get_by_role("alert")).to_contain_text("blocks/0/text/text: 3,001 characters, at most 3,000")


def test_json_of_a_message_can_be_looked_at(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    ask(page, "/show card").get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Look at the message's JSON").click()
    dialog = page.get_by_role("dialog", name="Message as JSON")
    expect(dialog).to_contain_text("Indicator 51: all four targets reached")
    expect(dialog).to_contain_text('"block_id"')


def test_message_shortcut_brings_a_file(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    ask(page, "make a table").get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Make a file of this").click()
    with page.expect_download() as download:
        newest(page).get_by_role("link", name="table.csv").click()
    assert download.value.path().read_text(encoding="utf-8") == "a,b\n1,2\n"


def test_workflow_step_shows_its_outputs_or_why_it_failed(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    page.get_by_role("main").get_by_role("button", name="Shortcuts").click()
    page.get_by_role("menuitem", name="Workflow step: Look up an item").click()
    dialog = page.get_by_role("dialog", name="Look up an item")
    dialog.get_by_role("textbox", name="Item").fill("51")
    dialog.get_by_role("button", name="Run the step").click()
    expect(dialog.get_by_role("status")).to_contain_text("Item 51")
    dialog.get_by_role("textbox", name="Item").fill("unknown")
    dialog.get_by_role("button", name="Run the step").click()
    expect(dialog.get_by_role("status")).to_contain_text("There is no such item")


def test_channel_without_the_app_says_so_and_the_app_can_be_added(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    go_to(page, "lounge")
    expect(page.get_by_role("heading", name="hrplan is not in this channel")).to_be_visible()
    page.get_by_role("button", name="Channel #lounge").click()
    page.get_by_role("menuitem", name="Add hrplan to this channel").click()
    expect(page.get_by_role("heading", name="What did the plan promise")).to_be_visible()


def test_everything_works_by_keyboard_alone(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    keys = page.keyboard
    keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Tab")
    expect(composer(page)).to_be_focused()
    keys.type("/sh")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(composer(page)).to_have_value("/show card")
    card = await_message(page, lambda: keys.press("Enter"))
    card.get_by_role("button", name="Exact wording").focus()
    keys.press("Enter")
    dialog = page.get_by_role("dialog", name="A question")
    expect(dialog.get_by_role("textbox", name="Answer")).to_be_focused()
    for _ in range(12):
        keys.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    keys.press("Escape")
    expect(dialog).to_be_hidden()
    expect(card.get_by_role("button", name="Exact wording")).to_be_focused()
    card.get_by_role("button", name="More", exact=True).press("Enter")
    keys.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Compare")).to_be_focused()
    keys.press("Escape")
    expect(card.get_by_role("button", name="More", exact=True)).to_be_focused()


def test_new_answers_are_announced_in_plain_text(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url)
    ask(page, "/show card")
    status = page.get_by_role("region", name="Messages in #human-rights").get_by_role("status").last
    expect(status).to_have_text("hrplan: Indicator 51: all four targets reached")


def test_phone_has_a_drawer_and_never_scrolls_sideways(showcase_url: str, open_page: OpenPage):
    page = open_page(showcase_url, size="phone")
    page.get_by_role("button", name="Channels and people").click()
    page.get_by_role("dialog", name="Workspace").get_by_role("button", name="general").click()
    expect(page.get_by_role("heading", name="# general")).to_be_visible()
    for words in ("/show card", "/show data", "/show list"):
        ask(page, words)
        assert has_no_sideways_scrolling(page), words


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_and_the_pictures_are_kept(
    showcase_url: str, open_page: OpenPage, axe: Callable[[Page], list[str]], keep: Keep, size: str, theme: str
):
    page = open_page(showcase_url, size, theme)
    found = []

    def check(name: str) -> None:
        page.wait_for_timeout(250)
        keep(page, f"page-{name}-{size}-{theme}")
        found.extend(f"{name}: {one}" for one in axe(page))

    check("channel")
    composer(page).fill("/")
    check("completion")
    ask(page, "/show card")
    check("card")
    ask(page, "/show data")
    check("data")
    types(page, "/show digest")
    page.get_by_role("dialog", name="Set up a digest").get_by_role("button", name="Save").click()
    check("modal")
    put_away(page)
    ask(page, "@hrplan hello")
    page.get_by_role("button", name="1 reply").last.click()
    check("thread")
    assert found == []
