"""From Enter to the answer on the playground's page, against a plain message, which asks the app nothing: milliseconds.

Both are typed by turns into the same page, in Debian's Chromium, so that a noisy machine disturbs both alike.
"""

import statistics
import sys
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, serving
from tests.browser.people import ask, composer, wait_for_all_code

TURNS = 15


def _milliseconds(page: Page, words: str) -> float:
    start = time.perf_counter()
    ask(page, words)
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    """Print both times and their ratio, and how long the first answer on a fresh page takes."""
    if not CHROMIUM.exists():
        print(f"left out: there is no {CHROMIUM}; it is Debian's package chromium")
        return
    hrplan = str(Path(sys.executable).parent / "hrplan")
    with serving(hrplan, "serve", "--playground", "--port") as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS).new_page()
        page.goto(address)
        composer(page).wait_for()
        wait_for_all_code(page)
        first = _milliseconds(page, "/hrplan indicator 51")
        times = [(_milliseconds(page, "A message"), _milliseconds(page, "/hrplan indicator 51")) for _ in range(TURNS)]
    plain, answer = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"first answer on a fresh page  {first:6.0f} ms (goal 1000)")
    print(f"plain message, median         {plain:6.0f} ms")
    print(f"answer, median                {answer:6.0f} ms, {answer / plain:.1f} of the plain message")


if __name__ == "__main__":
    main()
