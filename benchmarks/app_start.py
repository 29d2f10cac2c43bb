"""How soon a person who starts the app sees it, and reads a first and a second answer, in a real browser.

    python benchmarks/app_start.py [--rounds 3]

The app over the starter corpus, already indexed. The clock starts with ``streamlit run``, in a process of its own each
round; the browser is open, and asks for the page until the server answers. The question is typed as soon as there is a
field for it, while the model is still loaded.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Error, Page, sync_playwright

from preconise.build import build
from preconise.retrieval.encoder import load_encoder
from preconise.settings import load_settings

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = "/usr/bin/chromium"
PORT = "8599"
PATIENCE = 60_000
QUESTIONS = ("Comment lutter contre les dépôts sauvages ?", "Comment accueillir une victime de violences ?")
MOMENTS = ("page visible", "first answer", "second answer, from its question")


def main() -> None:
    """Print a line a moment: the median of the rounds, and all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        shutil.copytree(ROOT / "corpus", home / "corpus")
        build(home / "corpus", home / "index", load_encoder(load_settings()), lambda progress: None)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        rounds = [_round(browser, home) for _ in range(arguments.rounds)]
    print("| moment | seconds, median | each round |\n|---|---|---|")
    for place, name in enumerate(MOMENTS):
        seconds = [moments[place] for moments in rounds]
        print(f"| {name} | {median(seconds):.2f} | {', '.join(f'{second:.2f}' for second in seconds)} |")


def _round(browser: Browser, home: Path) -> tuple[float, float, float]:
    with _server(home) as started:
        page = browser.new_context(locale="fr-FR").new_page()
        page.set_default_timeout(PATIENCE)
        _open(page)
        field = page.get_by_test_id("stChatInputTextArea")
        field.wait_for()
        visible = perf_counter() - started
        field.fill(QUESTIONS[0])
        field.press("Enter")
        quotes = page.locator("figure.quote blockquote")
        quotes.first.wait_for()
        first = perf_counter() - started
        page.wait_for_timeout(3000)
        field.fill(QUESTIONS[1])
        asked = perf_counter()
        field.press("Enter")
        page.locator(".st-key-turn-1 figure.quote blockquote").first.wait_for()
        second = perf_counter() - asked
        page.context.close()
        return visible, first, second


@contextmanager
def _server(home: Path) -> Iterator[float]:
    places = {"CORPUS": "corpus", "INDEX": "index", "BASKETS": "baskets", "FEEDBACK_FOLDER": "feedback"}
    environment = os.environ | {f"PRECONISE_{name}": str(home / folder) for name, folder in places.items()}
    started = perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", PORT],
        env=environment | {"PYTHONPATH": str(ROOT / "src")},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield started
    finally:
        server.terminate()
        server.wait()


def _open(page: Page) -> None:
    while True:
        try:
            page.goto(f"http://127.0.0.1:{PORT}")
        except Error:
            page.wait_for_timeout(50)
        else:
            return


if __name__ == "__main__":
    main()
