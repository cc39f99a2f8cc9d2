"""Home, settings and reports by hand, in both languages."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage, serving
from tests.browser.people import act_as, ask, go_to, newest, put_away

HRPLAN = Path(sys.executable).parent / "hrplan"


@pytest.fixture(scope="module")
def playground_url(browser: Browser) -> Iterator[str]:
    with serving(str(HRPLAN), "serve", "--playground", "--port") as address:
        yield address


def test_home_searches_reports_and_has_no_barriers(
    playground_url: str, open_page: OpenPage, axe: Callable[[Page], list[str]], keep: Callable[[Page, str], None]
):
    page = open_page(playground_url, theme="dark")
    go_to(page, "hrplan Home")
    home = page.get_by_role("region", name="Home tab")
    expect(home).to_contain_text("What's new in the data")
    keep(page, "home-dark")
    assert axe(page) == []
    page.get_by_role("link", name="Skip to the Home tab").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#home")).to_be_focused()

    home.get_by_role("textbox").first.fill("indicator 51")
    home.get_by_role("textbox").first.press("Enter")
    expect(page.get_by_role("dialog", name="Indicator 51")).to_contain_text("87 %")
    put_away(page)

    home.get_by_role("textbox").first.fill("did they reach the air quality goal")
    home.get_by_role("textbox").first.press("Enter")
    answer = page.get_by_role("dialog", name="Indicator 51")
    expect(answer.get_by_text("All 4 targets in figures are reached.")).to_be_in_viewport()
    put_away(page)

    home.get_by_role("button", name="Report an error").click()
    dialog = page.get_by_role("dialog", name="Report an error")
    dialog.get_by_role("textbox").fill("The page is missing")
    dialog.get_by_role("button", name="Send").click()
    expect(page.get_by_role("dialog")).to_contain_text("has reached the maintainers")


def test_the_interface_changes_its_language(
    playground_url: str, open_page: OpenPage, keep: Callable[[Page, str], None]
):
    page = open_page(playground_url)
    act_as(page, "Wei Zhang")
    expect(ask(page, "/hrplan indicator 51")).to_contain_text("城市空气质量")
    keep(page, "card-chinese")
    go_to(page, "hrplan Home")
    page.get_by_role("region", name="Home tab").get_by_role("button", name="更改设置").click()
    dialog = page.get_by_role("dialog", name="设置")
    dialog.get_by_role("radio", name="English").check()
    dialog.get_by_role("button", name="保存").click()
    expect(page.get_by_role("region", name="Home tab")).to_contain_text("What's new in the data")
    put_away(page)

    go_to(page, "general")
    ask(page, "/hrplan indicator 51")
    expect(newest(page)).to_contain_text("All 4 targets in figures are reached.")
