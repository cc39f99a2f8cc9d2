"""What somebody does on the page, in the words of the tests."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect


def composer(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("textbox", name="Message")


def types(page: Page, words: str) -> None:
    """Type into the message box and send."""
    composer(page).fill(words)
    composer(page).press("Enter")


def newest(page: Page) -> Locator:
    """The newest message of the channel."""
    return page.get_by_role("main").get_by_role("article").last


def ask(page: Page, words: str) -> Locator:
    """Send something and wait for the message that appears; returns the newest."""
    return await_message(page, lambda: types(page, words))


def await_message(page: Page, act: Callable[[], None]) -> Locator:
    """Do something and wait for the message that appears; returns the newest."""
    messages = page.get_by_role("main").get_by_role("article")
    before = messages.count()
    act()
    messages.nth(before).wait_for()
    return newest(page)


def wait_for_all_code(page: Page) -> None:
    """Wait for the part that draws blocks, which comes after the page while somebody still reads or types."""
    loaded = (
        "performance.getEntriesByType('resource').some(one => one.name.endsWith('.js') && /library/.test(one.name))"
    )
    for _ in range(100):
        if page.evaluate(loaded):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the part that draws blocks did not come within 5 seconds")


def act_as(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="You act as").select_option(label=name)
    composer(page).wait_for()


def go_to(page: Page, place: str) -> None:
    page.get_by_role("complementary", name="Workspace").get_by_role("button", name=place).click()


def put_away(page: Page) -> None:
    """Close the dialog that is open, if one is: a form stays and says so where saving took longer than its moment."""
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def has_no_sideways_scrolling(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))
