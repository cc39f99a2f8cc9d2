"""A real browser on a real server. Without Chromium or the built page, these tests are skipped and say why."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
PAGE = ROOT / "bot/playground/page/index.html"
SCREENSHOTS = ROOT / "build/screenshots"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}

OpenPage = Callable[..., Page]

expect.set_options(timeout=20_000)
"""Patience with a busy machine: nothing is awaited that should not come."""


@contextmanager
def serving(*command: str) -> Iterator[str]:
    """Run a server that takes its port as last argument, and give its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    with subprocess.Popen([*command, str(port)], cwd=ROOT) as server:
        try:
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(10)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(900):
        assert server.poll() is None, f"the server ended with status {server.returncode}"
        with suppress(OSError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.1)
    raise AssertionError("the server did not answer within 90 seconds")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium per module: while Playwright is open its event loop runs, and asynchronous tests could not."""
    if not CHROMIUM.exists():
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    if not PAGE.exists():
        pytest.skip("the playground's page is not built: make page")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def showcase_url(browser: Browser) -> Iterator[str]:
    with serving(sys.executable, "-m", "tests.browser.showcase") as address:
        yield address


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens an address at a size and in a theme; fails if the page asks anybody else for anything, or errs."""
    contexts = []
    complaints: list[str] = []

    def open_it(address: str, size: str = "desktop", theme: str = "light") -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if theme == "dark" else "light",
            has_touch=size == "phone",
            locale="en-GB",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("request", lambda request: _note_foreign(request.url, address, complaints))
        page.on("pageerror", lambda error: complaints.append(f"error on the page: {error}"))
        page.goto(address)
        page.get_by_role("textbox", name="Message").wait_for()
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


def _note_foreign(url: str, address: str, complaints: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        complaints.append(f"external request: {url}")


@pytest.fixture(scope="session")
def keep() -> Callable[[Page, str], None]:
    """Keeps a screenshot as an artefact of the run."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    def keep_it(page: Page, name: str) -> None:
        page.screenshot(path=SCREENSHOTS / f"{name}.png")

    return keep_it


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Runs axe-core on the page and returns what it objects to, in one line each."""
    source = ROOT / "playground/node_modules/axe-core/axe.min.js"
    if not source.exists():
        pytest.skip("axe-core is not there: npm ci in playground/")
    code = source.read_text(encoding="utf-8")

    def run(page: Page) -> list[str]:
        expect(page.locator(".block-loading")).to_have_count(0)
        page.evaluate(code)
        violations = page.evaluate("axe.run(document).then(result => result.violations)")
        return [f"{one['id']} ({one['impact']}): {node['html'][:160]}" for one in violations for node in one["nodes"]]

    return run
