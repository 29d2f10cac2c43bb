"""axe-core on every page, in every state that a visitor meets: no serious fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from preconise.catalogue import message
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_document import BENCHES, follow
from tests.e2e.test_excerpts import show
from tests.e2e.test_journeys import LIGHTING, WALK, ask, settle, visit
from tests.ui.charter import PLAIN

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

SERIOUS = {"serious", "critical"}
BASKET = "ace0ace0ace0"


def welcome(page: Page, url: str) -> None:
    expect(page.get_by_text(message("ui.examples.title", "fr"))).to_be_visible()


def answer(page: Page, url: str) -> None:
    ask(page, LIGHTING)
    page.get_by_text(message("ui.quote.context", "fr")).first.click()


def follow_up(page: Page, url: str) -> None:
    ask(page, "Comment mettre en place une médiation sociale ?")
    ask(page, "Et à la sortie des collèges ?")
    page.get_by_text(message("ui.searched.correct", "fr"), exact=True).click()
    expect(page.get_by_label(message("ui.searched.words", "fr"))).to_be_visible()


def feedback(page: Page, url: str) -> None:
    ask(page, LIGHTING)
    page.get_by_text(message("ui.feedback.open.quote", "fr"), exact=True).first.click()
    expect(page.get_by_label(message("ui.feedback.comment", "fr"))).to_be_visible()


def refusal(page: Page, url: str) -> None:
    ask(page, "Quelle est la recette de la tarte aux pommes caramélisées ?")
    page.get_by_text(message("ui.refusal.leads", "fr")).click()


def documents(page: Page, url: str) -> None:
    visit(page, f"{url}/documents")
    expect(page.get_by_role("heading", name="Documents", exact=True)).to_be_visible()


def quality(page: Page, url: str) -> None:
    visit(page, f"{url}/quality")
    expect(page.get_by_role("heading", name=message("ui.quality.title", "fr"), exact=True)).to_be_visible()
    page.get_by_role("button", name=message("ui.quality.check.button", "fr")).click()
    expect(page.get_by_text("mot pour mot dans son document")).to_be_visible()


def filters(page: Page, url: str) -> None:
    page.get_by_role("button", name=message("ui.excerpts.narrow", "fr")).click()
    page.get_by_text(message("ui.excerpts.only_recommendations", "fr")).click()
    expect(page.locator('[class*="st-key-drop-filter-"]')).to_be_visible()


def text_document(page: Page, url: str) -> None:
    ask(page, LIGHTING)
    follow(page, WALK)


def pdf_document(page: Page, url: str) -> None:
    ask(page, BENCHES)
    follow(page, PLAIN)
    expect(page.locator("#boxed-passage")).to_be_visible()


def no_document(page: Page, url: str) -> None:
    visit(page, f"{url}/document?doc=feedfeedfeed")
    expect(page.get_by_text(message("ui.document_view.gone", "fr"))).to_be_visible()


def themes(page: Page, url: str) -> None:
    visit(page, f"{url}/themes")
    expect(page.get_by_role("heading", name=message("ui.themes.title", "fr"))).to_be_visible()


def theme(page: Page, url: str) -> None:
    visit(page, f"{url}/themes?theme=espace-public")
    expect(page.locator("figure.quote").first).to_be_visible()


def excerpts(page: Page, url: str) -> None:
    visit(page, f"{url}/excerpts?basket={BASKET}")
    expect(page.locator("figure.quote").first).to_be_visible()
    page.get_by_text(message("ui.excerpts.narrow", "fr"), exact=True).click()


def excerpt_list(page: Page, url: str) -> None:
    excerpts(page, url)
    page.get_by_text(message("ui.excerpts.layout.list", "fr"), exact=True).click()
    expect(page.locator("details.row").first).to_be_visible()


def basket(page: Page, url: str) -> None:
    visit(page, f"{url}/excerpts?basket={BASKET}")
    keep = page.get_by_role("button", name=message("ui.excerpts.keep", "fr"))
    keep.first.click()
    expect(page.get_by_role("button", name=message("ui.excerpts.kept", "fr")).first).to_be_visible()
    show(page, "basket")
    expect(page.locator('[class*="st-key-kept-"] blockquote').first).to_be_visible()


def overview(page: Page, url: str) -> None:
    visit(page, f"{url}/overview")
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(6)


@pytest.mark.parametrize(
    "reach",
    [
        welcome, answer, follow_up, feedback, refusal, filters, text_document, pdf_document, no_document, themes, theme,
        excerpts, excerpt_list, basket, documents, overview, quality,
    ],
)  # fmt: skip
def test_no_serious_fault(page: Page, running_app: RunningApp, reach: Callable[[Page, str], None]) -> None:
    reach(page, running_app.url)
    settle(page)
    found = Axe().run(page).response["violations"]
    faults = [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]
    assert not faults, "\n".join(faults)
