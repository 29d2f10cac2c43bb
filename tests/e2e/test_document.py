"""From a quote to its document and back, in a real browser, on a desktop and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from preconise.catalogue import message
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_journeys import LIGHTING, WALK, ask, card_of, settle, visit
from tests.ui.charter import BROKEN, LAST, PLAIN

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

BENCHES = "Faut-il des bancs éclairés le long du quai ?"


def follow(page: Page, quote: str) -> None:
    card_of(page, quote).get_by_role("link", name=re.compile("^Ouvrir «")).first.click()
    expect(page.locator(".document-head h1")).to_be_visible()
    settle(page)


def place_on_page(frame: Locator) -> tuple[float, float]:
    """How far below the top of its page a frame begins, and how high it is, as shares of the page's height.

    Both are looked up at one moment: the window may still be moving.
    """
    page, box = frame.evaluate(
        "frame => [frame.closest('.printed-page').querySelector('img'), frame]"
        ".map((part) => part.getBoundingClientRect().toJSON())"
    )
    return (box["y"] - page["y"]) / page["height"], box["height"] / page["height"]


def test_a_quote_of_a_pdf_opens_its_page_at_the_box(page: Page, width: int) -> None:
    ask(page, BENCHES)
    follow(page, PLAIN)
    frame = page.locator("#boxed-passage")
    expect(frame).to_be_in_viewport()
    expect(page.locator(".printed-page")).to_have_count(1)
    picture = page.locator(".printed-page img")
    expect(picture).to_have_attribute("alt", re.compile("^« Charte des rives calmes »"))
    below, height = place_on_page(frame)
    # The passage begins 182 points below the top of the page, of 842, and takes three lines.
    assert below == pytest.approx(172 / 842, abs=0.02)
    assert height < 0.08
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator("blockquote.page-quote")).to_have_attribute("lang", "fr")
    shoot(page, "document-pdf")


def test_the_next_recommendation_is_boxed_over_two_pages(page: Page) -> None:
    ask(page, BENCHES)
    follow(page, PLAIN)
    page.get_by_role("button", name=message("ui.document_view.next", "fr")).click()
    expect(page.locator("blockquote.page-quote")).to_have_text([BROKEN])
    expect(page.locator(".printed-page")).to_have_count(2)
    expect(page.locator(".printed-page .frame")).to_have_count(2)
    expect(page.locator("#boxed-passage")).to_be_in_viewport()
    shoot(page, "document-two-pages")


def test_the_way_back_leads_to_the_conversation_as_it_was(page: Page) -> None:
    ask(page, "Comment mettre en place une médiation sociale ?")
    ask(page, LIGHTING)
    follow(page, WALK)
    expect(page.locator("#passage")).to_be_in_viewport()
    expect(page.locator("#passage")).to_contain_text(WALK)
    shoot(page, "document-text")
    page.get_by_role("link", name=message("ui.document_view.back.conversation", "fr")).click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(4)
    expect(card_of(page, WALK).last).to_be_in_viewport()


def test_a_link_that_was_copied_opens_the_same_passage_in_another_visit(page: Page) -> None:
    page.get_by_text("EN", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    ask(page, LIGHTING)
    card_of(page, WALK).get_by_role("link", name=re.compile("^Open “")).first.click()
    copy = page.get_by_role("button", name=message("ui.document_view.copy_link", "en"))
    copy.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=message("ui.copy.copied", "en"))).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/document\?doc=[0-9a-f]{12}&passage=[0-9a-f]{16}&lang=EN", copied)
    other = page.context.new_page()
    other.goto(copied)
    expect(other.locator("#passage")).to_contain_text(WALK)
    expect(other.locator("html")).to_have_attribute("lang", "en")
    expect(other.get_by_role("link", name=message("ui.document_view.back.ask", "en"))).to_be_visible()
    other.close()


def test_the_lists_lead_through_the_document_by_keyboard(page: Page, width: int) -> None:
    ask(page, BENCHES)
    follow(page, PLAIN)
    titles = [message("ui.document_view.advice", "fr", number=3), message("ui.document_view.outline", "fr")]
    for title, name in zip(titles, (LAST[:60], "Annexe"), strict=True):
        chosen = page.get_by_role("navigation", name=title).get_by_role("link", name=name)
        if width < 640:
            expect(chosen).to_be_hidden()
            page.get_by_text(title, exact=True).press("Enter")
        chosen.press("Enter")
        settle(page)
        expect(chosen).to_have_attribute("aria-current", "location")
    # A list, for the page left behind may stand beside the new one for a moment.
    expect(page.locator(".printed-page figcaption")).to_have_text(["Page 13 (3 sur 3 dans le fichier)"])
    shoot(page, "document-lists")


def test_an_address_without_a_document_offers_all(page: Page, running_app: RunningApp) -> None:
    visit(page, f"{running_app.url}/document?doc=feedfeedfeed")
    expect(page.get_by_text(message("ui.document_view.gone", "fr"))).to_be_visible()
    page.get_by_role("link", name="Charte des rives calmes").click()
    expect(page.locator(".printed-page img")).to_be_visible()
    shoot(page, "document-chosen")
