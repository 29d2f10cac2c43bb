"""The app as people meet it: the real server, a real browser, a small corpus of our own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.ui.corpus import ROOT, write_corpus

SCREENSHOTS = ROOT / "work" / "screenshots"
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MILLISECONDS = 180_000
"""Room for loading the model, on a busy computer."""


@dataclass(frozen=True, slots=True)
class RunningApp:
    """A server of the app, and the folders that it works on."""

    url: str
    corpus: Path
    index: Path
    feedback: Path


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
    corpus = write_corpus(home / "corpus")
    environment = {
        **os.environ,
        "PRECONISE_CORPUS": str(corpus),
        "PRECONISE_INDEX": str(home / "index"),
        "PRECONISE_BASKETS": str(home / "baskets"),
        "PRECONISE_MODELS": str(ROOT / "models"),
        "PRECONISE_FEEDBACK_FOLDER": str(home / "feedback"),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))),
    }
    built = subprocess.run([sys.executable, "-m", "preconise", "build"], env=environment, cwd=ROOT, check=False)
    assert built.returncode in {0, 3}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
            env=environment,
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(server, url)
            yield RunningApp(url, corpus, home / "index", home / "feedback")
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + MILLISECONDS / 1000
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):  # noqa: S310 (an address made above)
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail("the server does not answer")


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
