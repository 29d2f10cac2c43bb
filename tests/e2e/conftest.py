"""The app as people meet it: the real server, a real browser, a small corpus of our own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.e2e.serving import CHROMIUM, FLAGS, MILLISECONDS, RunningApp, serving
from tests.ui.corpus import ROOT, write_corpus

SCREENSHOTS = ROOT / "work" / "screenshots"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; nothing is downloaded."""
    if not Path(CHROMIUM).is_file():
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(f"{CHROMIUM} is missing, and REQUIRE_BROWSER asks for it")
        pytest.skip(f"{CHROMIUM} is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS), headless=True)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def running_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app over the small corpus and a document that tries to break the page."""
    home = tmp_path_factory.mktemp("e2e")
    write_corpus(home / "corpus")
    with serving(home) as app:
        yield app


@pytest.fixture(params=[1280, 360], ids=["desktop", "phone"])
def width(request: pytest.FixtureRequest) -> int:
    """Pixels across the window."""
    return int(request.param)


@pytest.fixture
def page(browser: Browser, running_app: RunningApp, width: int) -> Iterator[Page]:
    """A visitor's window; after the test, nothing may have been complained of or called outside this computer."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        locale="fr-FR",
        permissions=["clipboard-read", "clipboard-write"],
    )
    window = context.new_page()
    window.set_default_timeout(MILLISECONDS)
    complaints: list[str] = []
    called: list[str] = []

    def on_console(said: ConsoleMessage) -> None:
        # Opened on any page but the first, Streamlit looks for its own services under that page's address, then above.
        if said.type == "error" and "/_stcore/" not in said.location["url"]:
            complaints.append(said.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith((running_app.url, "data:", "blob:")):
            called.append(request.url)

    window.on("console", on_console)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on("request", on_request)
    window.goto(running_app.url)
    yield window
    context.close()
    assert not complaints
    assert not called


def shoot(page: Page, name: str) -> None:
    """Keeps a picture of the window, for people to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size
    assert size is not None
    page.screenshot(path=SCREENSHOTS / f"{name}-{size['width']}.png")
