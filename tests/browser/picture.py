"""Takes the README's picture of the playground: `python -m tests.browser.picture docs/playground.png`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, serving
from tests.browser.people import ask, wait_for_all_code

HRPLAN = Path(sys.executable).parent / "hrplan"


def take(file: Path) -> None:
    """Ask for indicator 51 in the real playground and keep what is on the screen."""
    with (
        serving(str(HRPLAN), "serve", "--playground", "--port") as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS) as browser,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light", locale="en-GB")
        page.goto(address)
        wait_for_all_code(page)
        ask(page, "/hrplan indicator 51").get_by_role("table").wait_for()
        page.wait_for_timeout(500)
        file.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=file)


if __name__ == "__main__":
    take(Path(sys.argv[1]))
