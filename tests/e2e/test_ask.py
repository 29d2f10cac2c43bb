"""What an official in a hurry does on the page of questions, in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from preconise.catalogue import message
from preconise.feedback import read_feedback
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_journeys import LIGHTING, WALK, ask, card_of, settle, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

MEDIATION = "Comment mettre en place une médiation sociale ?"
MOST_TABS = 60
STILL = 4000
"""Milliseconds after which the page no longer moves by itself."""


def tab_to(page: Page, selector: str) -> None:
    """Goes by the Tab key alone to what is wanted."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
    pytest.fail(f"the Tab key does not reach {selector}")


def test_each_quote_says_by_which_words_it_was_found(page: Page) -> None:
    ask(page, LIGHTING)
    card = card_of(page, WALK)
    expect(card.locator(".why")).to_contain_text("Mots de la question :")
    word = card.locator("blockquote b.match").first
    expect(word).to_be_visible()
    assert word.evaluate("word => getComputedStyle(word).fontWeight") == "700"
    assert word.evaluate("word => getComputedStyle(word).textDecorationLine") == "underline"
    expect(page.get_by_role("heading", level=3, name="Éclairer la rue sans éblouir").first).to_be_visible()


def test_a_follow_up_is_corrected_and_searched_again_in_its_place(page: Page) -> None:
    ask(page, MEDIATION)
    ask(page, "Et à la sortie des collèges ?")
    page.get_by_text(message("ui.searched.correct", "fr"), exact=True).click()
    field = page.get_by_label(message("ui.searched.words", "fr"))
    field.fill(LIGHTING)
    # By the keyboard: a click may miss what the page scrolls away from under it just then.
    field.press("Enter")
    expect(page.get_by_text(message("ui.searched.shown", "fr", searched=LIGHTING))).to_be_visible()
    settle(page)
    expect(page.locator("blockquote").filter(has_text=WALK).first).to_be_attached()
    expect(page.get_by_role("heading", level=2)).to_have_text([MEDIATION, "Et à la sortie des collèges ?"])
    shoot(page, "corrected")


def test_a_page_is_read_from_its_top_and_an_answer_from_its_question(page: Page) -> None:
    settle(page)
    page.wait_for_timeout(STILL)
    expect(page.get_by_role("heading", name=message("ui.ask.title", "fr"))).to_be_in_viewport()
    for question in (LIGHTING, MEDIATION):
        ask(page, question)
        page.wait_for_timeout(STILL)
        expect(page.get_by_role("heading", level=2, name=question)).to_be_in_viewport(timeout=1)
        expect(page.get_by_test_id("stChatInputTextArea")).to_be_in_viewport(ratio=1, timeout=1)


def test_filters_are_folded_then_hold_in_sight_and_go_by_one_click(page: Page, width: int) -> None:
    only = page.get_by_text(message("ui.excerpts.only_recommendations", "fr"))
    expect(only).to_be_hidden()
    page.get_by_role("button", name=message("ui.excerpts.narrow", "fr")).click()
    only.click()
    shoot(page, "question-filters")
    page.keyboard.press("Escape")
    chosen = page.locator('[class*="st-key-drop-filter-"]').get_by_role("button")
    expect(chosen).to_have_text(re.compile("Recommandation"))
    ask(page, LIGHTING)
    ask(page, MEDIATION)
    expect(page.get_by_text(message("ui.filters.narrowed", "fr", values="Recommandation"))).to_have_count(2)
    expect(page.locator("figure.quote .badge:not(.badge-recommendation)")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "question-filtered")
    chosen.click()
    expect(chosen).to_have_count(0)


def test_feedback_is_given_on_a_quote_and_nothing_is_kept_before(page: Page, running_app: RunningApp) -> None:
    before = len(read_feedback(running_app.feedback))
    ask(page, LIGHTING)
    assert len(read_feedback(running_app.feedback)) == before
    card = card_of(page, WALK)
    # As a reader does, who so ends the page's own scrolling to the question.
    page.mouse.wheel(0, 1)
    card.get_by_text(message("ui.feedback.open.quote", "fr"), exact=True).click()
    page.get_by_text(message("ui.feedback.verdict.useful", "fr"), exact=True).click()
    page.get_by_label(message("ui.feedback.comment", "fr")).fill("Pour le conseil de quartier")
    shoot(page, "feedback")
    page.get_by_role("button", name=message("ui.feedback.send", "fr")).click()
    expect(card.get_by_text("Votre avis est gardé sur cet ordinateur")).to_be_visible()
    kept = read_feedback(running_app.feedback)
    assert len(kept) == before + 1
    assert (kept[-1].verdict, kept[-1].question) == ("useful", LIGHTING)
    assert kept[-1].comment == "Pour le conseil de quartier"
    assert WALK in kept[-1].quote


def test_feedback_is_downloaded_from_the_page_of_quality(page: Page, running_app: RunningApp, tmp_path: Path) -> None:
    test_feedback_is_given_on_a_quote_and_nothing_is_kept_before(page, running_app)
    visit(page, f"{running_app.url}/quality")
    with page.expect_download() as download:
        page.get_by_role("button", name=message("ui.feedback.export.jsonl", "fr")).click()
    download.value.save_as(tmp_path / "avis.jsonl")
    lines = (tmp_path / "avis.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[-1])["comment"] == "Pour le conseil de quartier"


def test_the_conversation_is_downloaded_for_a_word_processor_then_forgotten(page: Page, tmp_path: Path) -> None:
    ask(page, LIGHTING)
    page.get_by_role("button", name=message("ui.conversation.export", "fr")).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=message("ui.conversation.format.docx", "fr")).click()
    download.value.save_as(tmp_path / "conversation.docx")
    paragraphs = [paragraph.text for paragraph in docx.Document(str(tmp_path / "conversation.docx")).paragraphs]
    assert LIGHTING in paragraphs
    assert WALK in paragraphs
    page.keyboard.press("Escape")
    page.get_by_role("button", name=message("ui.ask.new", "fr")).click()
    expect(page.get_by_role("heading", name=message("ui.ask.title", "fr"))).to_be_visible()
    expect(page.locator("figure.quote")).to_have_count(0)


def test_a_question_is_asked_and_its_quote_copied_by_the_keyboard_alone(page: Page) -> None:
    expect(page.get_by_text(message("ui.examples.title", "fr"))).to_be_visible()
    tab_to(page, '[data-testid="stChatInputTextArea"]')
    page.keyboard.type(LIGHTING)
    page.keyboard.press("Enter")
    expect(page.locator("figure.quote").first).to_be_visible()
    settle(page)
    tab_to(page, "details.context > summary")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("details.context[open]").first).to_be_visible()


def test_two_visitors_at_once_do_not_disturb_each_other(browser: Browser, running_app: RunningApp) -> None:
    contexts = [browser.new_context(locale="fr-FR") for _ in range(2)]
    try:
        windows = [context.new_page() for context in contexts]
        for window in windows:
            window.set_default_timeout(MILLISECONDS)
            window.goto(running_app.url)
        questions = (LIGHTING, MEDIATION)
        for window, question in zip(windows, questions, strict=True):
            field = window.get_by_test_id("stChatInputTextArea")
            field.fill(question)
            field.press("Enter")
        for window, question in zip(windows, questions, strict=True):
            expect(window.locator("figure.quote").first).to_be_visible()
            settle(window)
            expect(window.get_by_role("heading", level=2)).to_have_text([question])
        windows[0].get_by_role("button", name=message("ui.ask.new", "fr")).click()
        expect(windows[0].get_by_test_id("stChatMessage")).to_have_count(0)
        expect(windows[1].get_by_role("heading", level=2)).to_have_text([MEDIATION])
    finally:
        for context in contexts:
            context.close()
