"""What a deputy and a keeper of documents do, in a real browser, on a desktop and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from preconise.catalogue import message
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.ui.corpus import HOSTILE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

LIGHTING = "Comment éclairer les rues pour rassurer les habitants le soir ?"
OPENED_AGAIN = 10_000
"""Milliseconds after which a person opens a list again."""
WALK = "organiser chaque automne une marche exploratoire nocturne avec les habitantes du quartier ;"


def ask(page: Page, question: str) -> None:
    settle(page)
    field = page.get_by_test_id("stChatInputTextArea")
    field.fill(question)
    field.press("Enter")
    # The answer repeats the words of a follow-up, and may be there already.
    expect(page.get_by_test_id("stChatMessage").filter(has_text=question).first).to_be_visible()
    settle(page)


def visit(page: Page, address: str) -> None:
    """Opens an address and waits until it is drawn: what is drawn anew meanwhile closes, or loses a click."""
    page.goto(address)
    expect(page.get_by_test_id("stApp")).to_be_visible()
    settle(page)


def settle(page: Page) -> None:
    """Waits until the page is drawn and nothing has run for a while: a run begins some time after the click."""
    page.evaluate("window.lastBusy = Date.now()")
    page.wait_for_function(
        """() => {
            const state = document.querySelector("[data-testid=stApp]").dataset.testScriptState;
            if (state !== "notRunning") window.lastBusy = Date.now();
            return Date.now() - window.lastBusy > 700;
        }""",
        polling=50,
    )


def pick(page: Page, field: Locator, wanted: Locator, words: str = "") -> None:
    """Opens a list of choices, types if there is something to type, and takes what is wanted.

    A list that the page moves or draws anew at that moment closes: a person opens it again.
    """
    settle(page)
    try:
        _open_and_take(field, wanted, words, OPENED_AGAIN)
    except Error:
        field.press("Escape")
        _open_and_take(field, wanted, words, MILLISECONDS)
    settle(page)


def _open_and_take(field: Locator, wanted: Locator, words: str, patience: float) -> None:
    field.click()
    if words:
        field.fill(words)
    wanted.click(timeout=patience)


def open_documents(page: Page, width: int) -> None:
    if width < 640:
        page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="Documents").click()
    expect(page.get_by_role("heading", name="Documents", exact=True)).to_be_visible()
    if width < 640:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()


def card_of(page: Page, quote: str) -> Locator:
    return page.locator('[class*="st-key-quote-"]').filter(has=page.locator("blockquote", has_text=quote))


def test_the_page_declares_its_language_and_offers_examples(page: Page) -> None:
    expect(page.get_by_text(message("ui.examples.title", "fr"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.get_by_text(message("ui.ask.privacy", "fr"))).to_be_visible()
    shoot(page, "welcome")


def test_a_question_is_answered_from_the_first_quote_on(page: Page, width: int) -> None:
    ask(page, LIGHTING)
    quote = page.locator("figure.quote").first
    expect(quote).to_be_visible()
    expect(page.locator("blockquote").filter(has_text=WALK)).to_have_text(WALK)
    expect(page.locator("blockquote").filter(has_text=WALK)).to_have_attribute("lang", "fr")
    expect(page.get_by_text(LIGHTING).first).to_be_in_viewport()
    expect(quote).to_be_in_viewport()
    expect(page.get_by_role("link", name="exemple.test").first).to_have_attribute(
        "href", "https://exemple.test/eclairage"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "answer")


def test_a_quote_is_copied_with_the_keyboard_alone(page: Page) -> None:
    ask(page, LIGHTING)
    card = card_of(page, WALK)
    button = card.get_by_role("button", name=message("ui.copy.label", "fr"))
    button.focus()
    page.keyboard.press("Enter")
    expect(card.get_by_role("status")).to_have_text(message("ui.copy.copied", "fr"))
    copied = page.evaluate("navigator.clipboard.readText()")
    assert WALK in copied
    assert "Réseau des communes attentives" in copied
    assert "https://exemple.test/eclairage" in copied


def test_the_context_marks_the_passage_in_its_document(page: Page) -> None:
    ask(page, LIGHTING)
    card = card_of(page, WALK)
    expect(card.locator("mark")).to_be_hidden()
    card.get_by_text(message("ui.quote.context", "fr")).press("Enter")
    expect(card.locator("mark")).to_have_text(WALK)
    expect(card.locator(".surroundings")).to_contain_text("réparer tout lampadaire en panne")
    shoot(page, "context")


def test_a_follow_up_is_searched_in_words_that_can_be_read(page: Page) -> None:
    ask(page, "Comment mettre en place une médiation sociale ?")
    ask(page, "Et à la sortie des collèges ?")
    expect(page.get_by_text("Question recherchée :")).to_contain_text("médiation")
    expect(page.get_by_text("devant les collèges à la sortie des cours").first).to_be_attached()
    shoot(page, "follow-up")
    page.get_by_role("button", name=message("ui.ask.new", "fr")).click()
    expect(page.get_by_role("heading", name=message("ui.ask.title", "fr"))).to_be_visible()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(0)


def test_an_off_topic_question_is_refused(page: Page) -> None:
    ask(page, "Quelle est la recette de la tarte aux pommes caramélisées ?")
    expect(page.get_by_text(message("ui.refusal.nothing", "fr"))).to_be_visible()
    expect(page.locator("figure.quote").locator("visible=true")).to_have_count(0)
    shoot(page, "refusal")


def test_a_hostile_document_is_shown_verbatim(page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of a document ran: {dialog.message}"))
    ask(page, "Faut-il installer des arceaux pour vélos ?")
    expect(page.locator("blockquote").filter(has_text="arceaux").first).to_contain_text(HOSTILE)
    shoot(page, "hostile")


def test_the_language_changes_and_stays_after_a_reload(page: Page) -> None:
    page.get_by_text("EN", exact=True).click()
    expect(page.get_by_role("heading", name=message("ui.ask.title", "en"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.get_by_role("heading", name=message("ui.ask.title", "en"))).to_be_visible()
    shoot(page, "english")


def test_a_document_added_and_indexed_answers_without_a_restart(
    page: Page, running_app: RunningApp, width: int
) -> None:
    # Two texts that say nearly the same would be one answer with two sources.
    what, where = ("fontaines", "sur la place du marché") if width < 640 else ("abris", "devant la gare")
    name = f"{what}.txt"
    text = f"Il est recommandé d’installer {width} {what} {where} en été."
    open_documents(page, width)
    expect(page.locator("ul.problems").first.get_by_text("vide.txt", exact=True)).to_be_visible()
    shoot(page, "documents")
    page.locator('input[type="file"]').set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    )
    page.get_by_role("button", name=message("ui.upload.add", "fr")).click()
    expect(page.get_by_text(message("ui.upload.added", "fr", name=f"ajouts/{name}"))).to_be_visible()
    assert (running_app.corpus / "ajouts" / name).read_text(encoding="utf-8") == text
    shoot(page, "added")
    page.get_by_role("button", name=message("ui.rebuild.button", "fr")).click()
    done = page.get_by_text(message("ui.rebuild.done", "fr"))
    # So few documents may be done before anybody sees how far it is.
    expect(page.get_by_role("progressbar").or_(done).first).to_be_visible()
    shoot(page, "rebuilding")
    page.reload()
    expect(done).to_be_visible()
    expect(page.locator("table.documents").last).to_contain_text(name)
    shoot(page, "rebuilt")
    visit(page, running_app.url)
    ask(page, f"Combien de {what} {where} ?")
    expect(page.locator("blockquote").filter(has_text=re.compile(f"^{re.escape(text)}$")).first).to_be_visible()
