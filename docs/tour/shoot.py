"""Takes the pictures of the tour: the app over the starter corpus, in a home of its own, as a French reader sees it.

    python -m docs.tour.shoot [--width 360] [--height 900] [--only NAME …] [--to FOLDER]

Without options, the pictures of ``docs/tour.md``. With a width, all views at that width: a page is judged by them.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from preconise.catalogue import message
from tests.e2e.serving import CHROMIUM, FLAGS, RunningApp, serving
from tests.e2e.test_excerpts import gather, show
from tests.e2e.test_journeys import ask, settle
from tests.ui.corpus import ROOT

TOUR = Path(__file__).parent
DESKTOP, PHONE = (1280, 900), (390, 780)
COLOURS = 256
"""Of a picture: few enough to weigh little; with fewer, the colours of the map's legend were taken for one another."""
STILL = 1500
"""Milliseconds until nothing moves any more, once the page is drawn."""
PATIENCE = 60_000
"""Milliseconds for whatever a view waits for."""

HATE = "Que peut faire un maire contre la haine ?"
SCHOOL = "Et dans les écoles ?"
BRAWLS = "Comment une commune peut-elle être avertie avant une rixe entre jeunes ?"
NOTE = "À lire à deux voix, puis discuter : qui, dans notre commune, peut saisir le procureur ?"
TITLE = "Atelier des élus : répondre à la haine"
BASKET = "0123456789ab"
NEW_FILE, DAMAGED_FILE = "compte-rendu-conseil.txt", "rapport-2019.docx"


@dataclass(frozen=True, slots=True)
class View:
    """What a picture shows: its name, how it is reached, and whether the tour has it on a desktop and on a phone."""

    name: str
    reach: Callable[[Page, RunningApp], None]
    desktop: bool = True
    phone: bool = False


def main() -> None:
    """Takes the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--width", type=int)
    parser.add_argument("--height", type=int, default=PHONE[1])
    parser.add_argument("--only", nargs="+", default=[view.name for view in VIEWS])
    parser.add_argument("--to", type=Path, default=TOUR)
    arguments = parser.parse_args()
    views = [view for view in VIEWS if view.name in arguments.only]
    expect.set_options(timeout=PATIENCE)
    with TemporaryDirectory() as home, sync_playwright() as playwright:
        _write_corpus(Path(home) / "corpus")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with serving(Path(home)) as app:
            for view in views:
                sizes = {view.name: (arguments.width, arguments.height)} if arguments.width else _of_tour(view)
                for name, size in sizes.items():
                    _take(browser, app, view, size, arguments.to / f"{name}.png")
        browser.close()


def _of_tour(view: View) -> dict[str, tuple[int, int]]:
    """The names and sizes of the pictures that the tour has of a view."""
    desktop = {view.name: DESKTOP} if view.desktop else {}
    phone = {f"{view.name}-phone": PHONE} if view.phone else {}
    return {**desktop, **phone}


def _write_corpus(folder: Path) -> None:
    """The starter corpus, and a file that cannot be read."""
    shutil.copytree(ROOT / "corpus", folder)
    (folder / DAMAGED_FILE).write_bytes(b"PK\x03\x04 cut short")


def _take(browser: Browser, app: RunningApp, view: View, size: tuple[int, int], to: Path) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="fr-FR")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    view.reach(page, app)
    page.wait_for_timeout(STILL)
    to.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(to, optimize=True)
    context.close()


def _say(key: str, **values: object) -> str:
    return message(f"ui.{key}", "fr", **values)


def _open(page: Page, app: RunningApp, address: str, heading: str) -> None:
    page.goto(f"{app.url}/{address}")
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    settle(page)


def _scroll_to(page: Page, text: str) -> None:
    page.get_by_role("heading", name=text).first.evaluate("heading => heading.scrollIntoView()")
    page.mouse.move(page.viewport_size["width"] / 2 if page.viewport_size else 0, 300)
    page.mouse.wheel(0, -70)


def welcome(page: Page, app: RunningApp) -> None:
    """The page of questions before any is asked."""
    page.goto(app.url)
    expect(page.get_by_text(_say("examples.title"))).to_be_visible()
    settle(page)


def answer(page: Page, app: RunningApp) -> None:
    """A question and its answer."""
    welcome(page, app)
    ask(page, HATE)


def context(page: Page, app: RunningApp) -> None:
    """A quote of an answer in its context."""
    answer(page, app)
    page.mouse.wheel(0, 1)
    page.get_by_text(_say("quote.context")).first.click()
    page.locator("figure.quote").first.scroll_into_view_if_needed()


def follow_up(page: Page, app: RunningApp) -> None:
    """A question that continues the one before."""
    answer(page, app)
    ask(page, SCHOOL)


def filters(page: Page, app: RunningApp) -> None:
    """A question narrowed to recommendations in English."""
    welcome(page, app)
    page.get_by_role("button", name=_say("excerpts.narrow")).click()
    page.get_by_text(_say("excerpts.only_recommendations")).click()
    expect(page.locator('[class*="st-key-drop-filter-"]')).to_be_visible()
    settle(page)
    page.get_by_role("combobox", name=_say("excerpts.facet.language")).click()
    page.get_by_role("option", name=re.compile("Anglais")).click()
    settle(page)
    ask(page, HATE)


def refusal(page: Page, app: RunningApp) -> None:
    """A question that the documents do not answer."""
    welcome(page, app)
    ask(page, "Combien coûte un abonnement de tramway ?")


def document(page: Page, app: RunningApp) -> None:
    """The text of a document, the passage marked."""
    answer(page, app)
    _follow_first(page)


def pdf(page: Page, app: RunningApp) -> None:
    """The printed page of a document, the passage boxed."""
    welcome(page, app)
    ask(page, BRAWLS)
    _follow_first(page, with_page=True)
    expect(page.locator("#boxed-passage")).to_be_in_viewport()


def _follow_first(page: Page, *, with_page: bool = False) -> None:
    page.mouse.wheel(0, 1)
    name = re.compile(r"^Ouvrir «.*p\. \d" if with_page else "^Ouvrir «")
    advice = page.locator('[class*="st-key-quote-"]').filter(has=page.locator(".badge-recommendation"))
    advice.get_by_role("link", name=name).first.click()
    expect(page.locator(".document-head h1")).to_be_visible()
    settle(page)


def excerpts(page: Page, app: RunningApp) -> None:
    """The desk of trainers, narrowed."""
    _open(page, app, f"excerpts?basket={BASKET}", _say("excerpts.title"))
    page.get_by_text(_say("excerpts.only_recommendations")).click()
    page.get_by_text(_say("excerpts.narrow"), exact=True).click()
    words = page.get_by_label(_say("excerpts.words"))
    words.fill("Réagir aux propos haineux")
    words.press("Enter")
    expect(page.get_by_text(re.compile("du plus proche au moins proche"))).to_be_visible()
    settle(page)


def basket(page: Page, app: RunningApp) -> None:
    """What a trainer gathered."""
    excerpts(page, app)
    page.get_by_text(_say("excerpts.narrow"), exact=True).click()
    if page.get_by_text(_say("excerpts.kept_count.many", number=3)).count() == 0:
        gather(page, 3)
        show(page, "basket")
        page.get_by_role("button", name=_say("excerpts.note.add")).first.click()
        page.get_by_label(_say("excerpts.note.label")).fill(NOTE)
        page.get_by_role("button", name=_say("excerpts.note.save")).click()
        expect(page.locator("p.note")).to_have_text(NOTE)
        page.keyboard.press("Escape")
        page.get_by_label(_say("excerpts.basket.title")).fill(TITLE)
        page.get_by_label(_say("excerpts.basket.title")).press("Enter")
        settle(page)
    show(page, "basket")


def handout(page: Page, app: RunningApp) -> None:
    """The handout of what was gathered."""
    basket(page, app)
    page.get_by_text(_say("excerpts.export.html"), exact=True).click()
    settle(page)
    with page.expect_download() as downloading:
        page.get_by_role("button", name=_say("excerpts.export.button")).click()
    file = app.index.parent / "handout.html"
    downloading.value.save_as(file)
    page.goto(file.as_uri())


def themes(page: Page, app: RunningApp) -> None:
    """All themes."""
    _open(page, app, "themes", _say("themes.title"))


def theme(page: Page, app: RunningApp) -> None:
    """The recommendations on a theme."""
    themes(page, app)
    page.get_by_test_id("stPageLink").first.click()
    expect(page.locator("figure.quote").first).to_be_visible()
    settle(page)


def overview(page: Page, app: RunningApp) -> None:
    """The documents as a whole."""
    _open(page, app, "overview", _say("overview.title"))
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(6)
    page.wait_for_timeout(STILL)


def overview_map(page: Page, app: RunningApp) -> None:
    """The map of the recommendations."""
    overview(page, app)
    _scroll_to(page, _say("overview.map.title"))


def quality(page: Page, app: RunningApp) -> None:
    """What can be checked."""
    _open(page, app, "quality", _say("quality.title"))
    page.get_by_role("button", name=_say("quality.check.button")).click()
    expect(page.get_by_text("mot pour mot dans son document")).to_be_visible()
    settle(page)


def documents(page: Page, app: RunningApp) -> None:
    """The desk of documents, one of them new."""
    new = app.corpus / NEW_FILE
    new.write_text("Il est recommandé de réunir le conseil local deux fois par an.\n", encoding="utf-8")
    _open(page, app, "documents", _say("documents.title"))


def document_table(page: Page, app: RunningApp) -> None:
    """All documents."""
    documents(page, app)
    _scroll_to(page, _say("documents.all"))


def report(page: Page, app: RunningApp) -> None:
    """The file that was not read, and why."""
    documents(page, app)
    page.locator("ul.problems").first.scroll_into_view_if_needed()


VIEWS = (
    View("welcome", welcome),
    View("answer", answer, phone=True),
    View("context", context, desktop=False),
    View("follow-up", follow_up),
    View("filters", filters),
    View("refusal", refusal),
    View("document", document, phone=True),
    View("pdf", pdf),
    View("excerpts", excerpts),
    View("basket", basket),
    View("handout", handout),
    View("themes", themes, phone=True),
    View("theme", theme, desktop=False),
    View("overview", overview, desktop=False),
    View("overview-map", overview_map),
    View("quality", quality),
    View("documents", documents),
    View("document-table", document_table, desktop=False),
    View("report", report),
)
"""In this order: the desk of documents, where a file is added, comes last."""


if __name__ == "__main__":
    main()
