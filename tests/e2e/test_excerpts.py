"""What a trainer does, in a real browser: filters, gathers, annotates, hands out, and checks the handout later."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from preconise.catalogue import message
from preconise.export.docx_styles import NOTE_STYLE, QUOTE_STYLE, SOURCE_STYLE
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_journeys import LIGHTING, ask, pick, settle, visit
from tests.ui.corpus import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

NOTE = "À lire à deux voix -> puis discuter."
GATHERED = 5


def said(key: str, **values: object) -> str:
    return message(f"ui.excerpts.{key}", "fr", **values)


def open_desk(page: Page, running_app: RunningApp, basket: str) -> None:
    visit(page, f"{running_app.url}/excerpts?basket={basket}")
    expect(page.get_by_role("heading", name=said("title"))).to_be_visible()
    settle(page)


def show(page: Page, view: str) -> None:
    page.get_by_text(said(f"view.{view}"), exact=True).click()
    settle(page)


def kept_count(number: int) -> str:
    return said(f"kept_count.{'one' if number == 1 else 'many'}", number=number)


def gather(page: Page, count: int) -> None:
    for number in range(1, count + 1):
        page.get_by_role("button", name=said("keep")).first.click()
        expect(page.get_by_text(kept_count(number))).to_be_visible()
        # The count stands above the button just pressed, and is drawn before it.
        settle(page)


def quotes(page: Page) -> list[str]:
    return page.locator('[class*="st-key-kept-"] blockquote').all_inner_texts()


def checked(dossier: Path, running_app: RunningApp) -> int:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))}
    command = [sys.executable, "-m", "preconise", "check", "--dossier", str(dossier), "--index", str(running_app.index)]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def test_a_trainer_gathers_annotates_and_hands_out(
    page: Page, running_app: RunningApp, width: int, tmp_path: Path
) -> None:
    open_desk(page, running_app, f"{width:012x}")
    shoot(page, "excerpts-all")
    page.get_by_text(said("only_recommendations")).click()
    expect(page.locator("figure.quote .badge:not(.badge-recommendation)")).to_have_count(0)
    settle(page)
    page.get_by_text(said("narrow"), exact=True).click()
    language = page.get_by_role("combobox", name=said("facet.language"))
    pick(page, language, page.get_by_role("option", name=re.compile("Français")))
    page.keyboard.press("Escape")
    settle(page)
    shoot(page, "excerpts-filters")
    page.get_by_text(said("narrow"), exact=True).click()
    words = page.get_by_label(said("words"))
    words.fill("médiation et éclairage")
    words.press("Enter")
    expect(page.get_by_text(re.compile("du plus proche au moins proche|vraiment proche"))).to_be_visible()
    settle(page)
    assert page.locator("figure.quote .badge:not(.badge-recommendation)").count() == 0
    shoot(page, "excerpts-found")
    gather(page, GATHERED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    show(page, "basket")
    expect(page.locator('[class*="st-key-kept-"] blockquote')).to_have_count(GATHERED)
    before = quotes(page)
    page.get_by_role("button", name=said("up"), exact=True).nth(1).press("Enter")
    expect(page.locator('[class*="st-key-kept-"] blockquote').first).to_have_text(before[1])
    page.get_by_role("button", name=said("note.add")).first.click()
    page.get_by_label(said("note.label")).fill(NOTE)
    page.get_by_role("button", name=said("note.save")).click()
    expect(page.locator("p.note")).to_have_text(NOTE)
    page.get_by_label(said("basket.title")).fill("Atelier des élus")
    page.get_by_label(said("basket.title")).press("Enter")
    settle(page)
    page.reload()
    show(page, "basket")
    expect(page.locator("p.note")).to_have_text(NOTE)
    shoot(page, "excerpts-basket")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    gathered = quotes(page)
    with page.expect_download() as downloading:
        page.get_by_role("button", name=said("export.button")).click()
    assert downloading.value.suggested_filename == "Atelier-des-élus.docx"
    dossier = tmp_path / "dossier.docx"
    downloading.value.save_as(dossier)
    word = docx.Document(str(dossier))
    styled = [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in word.paragraphs]
    assert [text for style, text in styled if style == QUOTE_STYLE] == gathered
    assert [text for style, text in styled if style == NOTE_STYLE] == [message("export.quote.note", "fr", note=NOTE)]
    assert [text for style, text in styled if style == SOURCE_STYLE]
    assert styled[0] == ("Title", "Atelier des élus")
    assert checked(dossier, running_app) == 0
    edited = next(paragraph for paragraph in word.paragraphs if paragraph.text == gathered[0])
    edited.runs[0].text = f"Ne pas {gathered[0]}"
    word.save(str(dossier))
    assert checked(dossier, running_app) == 1


def test_an_excerpt_removed_comes_back_and_a_quote_of_an_answer_is_kept(
    page: Page, running_app: RunningApp, width: int
) -> None:
    visit(page, f"{running_app.url}/?basket={width + 1:012x}")
    ask(page, LIGHTING)
    page.get_by_role("button", name=said("keep")).first.click()
    expect(page.get_by_role("button", name=said("kept"))).to_be_visible()
    shoot(page, "answer-kept")
    open_desk(page, running_app, f"{width + 1:012x}")
    show(page, "basket")
    expect(page.get_by_label(said("section.title", number=1))).to_have_value(LIGHTING)
    page.get_by_role("button", name=said("remove"), exact=True).click()
    expect(page.get_by_text(said("basket.empty"))).to_be_visible()
    page.get_by_role("button", name=said("undo")).click()
    expect(page.locator('[class*="st-key-kept-"] blockquote')).to_have_count(1)


def test_the_list_is_denser_and_unfolds(page: Page, running_app: RunningApp, width: int) -> None:
    open_desk(page, running_app, f"{width + 2:012x}")
    page.get_by_text(said("layout.list"), exact=True).click()
    settle(page)
    row = page.locator("details.row").first
    expect(row.locator("blockquote")).to_be_hidden()
    row.locator("summary").press("Enter")
    expect(row.locator("blockquote")).to_be_visible()
    shoot(page, "excerpts-list")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
