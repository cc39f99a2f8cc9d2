"""Digests in the playground, with a clock that the tests move: typed, picked, posted, paused, stopped."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import OpenPage, serving
from tests.browser.people import act_as, ask, go_to, newest, types

HRPLAN = Path(sys.executable).parent / "hrplan"


@pytest.fixture
def playground_url(browser: Browser) -> Iterator[str]:
    """A playground of a test's own, since its clock only goes forward."""
    with serving(str(HRPLAN), "serve", "--playground", "--port") as address:
        yield address


def press(place: Locator, words: str) -> None:
    """Press a button by what is written on it; its name for screen readers may say more."""
    place.locator("button").filter(has_text=re.compile(f"^{re.escape(words)}$")).first.click()


def move_the_clock(page: Page, step: str) -> None:
    button = page.get_by_role("complementary", name="Workspace").get_by_role("button", name=f"Move the clock {step}")
    button.click()
    expect(button).to_be_enabled(timeout=30_000)


def posts(page: Page, words: str) -> Locator:
    """The posts of a digest that everybody sees."""
    visible_to_all = page.get_by_role("main").get_by_role("article").filter(has_not_text="Only visible to you")
    return visible_to_all.filter(has_text=words)


def test_digest_by_command_is_posted_paused_resumed_and_stopped(
    playground_url: str, open_page: OpenPage, keep: Callable[[Page, str], None]
):
    page = open_page(playground_url)
    answer = ask(page, "/hrplan digest daily 08:30 women")
    expect(answer).to_contain_text("The digest is set up")
    press(answer, "Preview")
    expect(newest(page)).to_contain_text("Only you see this")

    move_the_clock(page, "+1 day")
    first = posts(page, "Women: 1 to 3 of")
    expect(first).to_contain_text("Anna Keller set up this digest")
    keep(page, "digest-first-post-desktop-light")
    act_as(page, "Fatima Diallo")
    press(posts(page, "Women: 1 to 3 of"), "Stop")
    expect(newest(page)).to_contain_text("can be paused, changed or stopped by")
    act_as(page, "Anna Keller")

    press(posts(page, "Women: 1 to 3 of"), "Pause")
    expect(newest(page)).to_contain_text("The digest is paused")
    move_the_clock(page, "+1 day")
    expect(posts(page, "Women: 4 to 6 of")).to_have_count(0)
    press(newest(page), "Resume")
    expect(newest(page)).to_contain_text("The digest goes on")
    move_the_clock(page, "+1 day")
    expect(posts(page, "Women: 4 to 6 of")).to_have_count(1)

    press(posts(page, "Women: 4 to 6 of"), "Stop")
    expect(newest(page)).to_contain_text("The digest has ended")
    move_the_clock(page, "+1 day")
    expect(posts(page, "Women: 7 to 9 of")).to_have_count(0)


def test_digest_is_picked_in_the_form_and_its_preview_follows(
    playground_url: str, open_page: OpenPage, keep: Callable[[Page, str], None]
):
    page = open_page(playground_url)
    types(page, "/hrplan digest")
    form = page.get_by_role("dialog")
    expect(form).to_contain_text("All items: 1 to 3 of")

    choose(form, "About what", "Environment")
    expect(form).to_contain_text("Environment: 1 to 3 of")
    form.get_by_role("radio", name="The scorecard").check()
    expect(form).to_contain_text("Scorecard: Environment")
    choose(form, "On which day", "Every day")
    choose(form, "Time zone", "Asia/Shanghai")
    expect(form).to_contain_text("Asia/Shanghai, UTC+08:00")
    keep(page, "digest-form-desktop-light")
    press(form, "Set it up")
    expect(form).to_contain_text("The digest is set up")
    press(form, "Close")

    move_the_clock(page, "+1 day")
    expect(posts(page, "Scorecard: Environment")).to_have_count(1)


def choose(form: Locator, label: str, option: str) -> None:
    """Look for an option of a select by typing, and take it."""
    box = form.get_by_role("combobox", name=label)
    box.click()
    box.fill(option)
    form.get_by_role("option").filter(has_text=re.compile(rf"^{re.escape(option)}\b")).first.click()


def test_home_shows_a_digest_and_stops_it(playground_url: str, open_page: OpenPage):
    page = open_page(playground_url)
    ask(page, "/hrplan digest weekly monday 09:00 children")
    go_to(page, "hrplan Home")
    home = page.get_by_role("main")
    expect(home).to_contain_text("Children, the next 3 items each time")

    press(home, "Pause")
    press(page.get_by_role("dialog"), "Close")
    expect(home).to_contain_text("none while it is paused")
    press(home, "Stop")
    expect(page.get_by_role("dialog")).to_contain_text("The digest has ended")
    press(page.get_by_role("dialog"), "Close")
    expect(home).to_contain_text("You have no digests")


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_digests_and_their_pictures_are_kept(
    playground_url: str,
    open_page: OpenPage,
    axe: Callable[[Page], list[str]],
    keep: Callable[[Page, str], None],
    size: str,
    theme: str,
):
    page = open_page(playground_url, size, theme)
    for name, words in {
        "set-up": "digest daily 08:30 women items:5",
        "list": "digest list",
        "preview": "digest preview",
        "problem": "digest daily 09:00 smog",
        "refused": "digest daily 09:00 theme:environment state:india",
    }.items():
        ask(page, f"/hrplan {words}")
        page.wait_for_timeout(300)
        keep(page, f"digest-{name}-{size}-{theme}")
    found = axe(page)
    types(page, "/hrplan digest")
    page.get_by_role("dialog").get_by_text("Preview").first.wait_for()
    page.wait_for_timeout(300)
    keep(page, f"digest-form-{size}-{theme}")
    assert found + axe(page) == []
