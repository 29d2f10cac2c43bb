"""What somebody does who browses rather than asks, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from preconise.catalogue import message
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_document import follow
from tests.e2e.test_journeys import LIGHTING, WALK, ask, settle, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

SPACE = "Espace public et commerces"
MORE = re.compile(re.escape(message("ui.themes.more_documents", "fr", number="N")).replace("N", r"\d+"))
LAMP = "réparer tout lampadaire en panne"


def test_a_theme_is_chosen_read_and_one_of_its_recommendations_opened(
    page: Page, running_app: RunningApp, width: int
) -> None:
    visit(page, f"{running_app.url}/themes")
    expect(page.get_by_role("heading", name=message("ui.themes.title", "fr"))).to_be_visible()
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "themes")
    page.get_by_role("link", name=SPACE).click()
    expect(page.get_by_role("heading", name=SPACE, level=1)).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"/themes\?.*theme=espace-public"))
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "theme")
    # Documents that other journeys added may stand before the one looked for.
    for _ in range(page.get_by_role("button", name=MORE).count()):
        page.get_by_role("button", name=MORE).click()
        settle(page)
    follow(page, LAMP)
    expect(page.locator("#passage")).to_contain_text(LAMP)
    expect(page.locator("#passage")).to_be_in_viewport()
    page.get_by_role("link", name=message("ui.document_view.back.themes", "fr")).click()
    expect(page.get_by_role("heading", name=SPACE, level=1)).to_be_visible()
    page.get_by_role("link", name=message("ui.themes.all", "fr")).click()
    expect(page.get_by_role("heading", name=message("ui.themes.title", "fr"))).to_be_visible()


def test_the_page_of_questions_leads_to_a_theme_and_back(page: Page, width: int) -> None:
    page.get_by_role("link", name=SPACE).click()
    expect(page.get_by_role("heading", name=SPACE, level=1)).to_be_visible()
    if width < 640:
        page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name=message("ui.nav.ask", "fr")).click()
    expect(page.get_by_text(message("ui.examples.title", "fr"))).to_be_visible()
    if width < 640:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    ask(page, LIGHTING)
    expect(page.locator("blockquote").filter(has_text=WALK).first).to_be_attached()
