"""What a keeper of documents does in a day: adds, updates, reads the report, throws away, takes back, goes back."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from preconise.catalogue import message
from preconise.store import current_build_id
from tests.e2e.conftest import shoot
from tests.e2e.serving import MILLISECONDS, RunningApp
from tests.e2e.test_journeys import LIGHTING, ask, open_documents, pick, settle, visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=MILLISECONDS)

UPDATE = 4 * MILLISECONDS
"""Room for a process that loads the model anew."""
LONG = 3000
"""Paragraphs that take longer to embed than a keeper takes to change his mind."""


def say(key: str, **values: object) -> str:
    return message(f"ui.{key}", "fr", **values)


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    settle(page)


def choose(page: Page, label: str, words: str) -> None:
    """Types into a list of choices, which draws only those in sight, and takes the one that is left.

    A choice made while the page is drawn anew may be lost: a person looks at the field, and chooses again.
    """
    field = page.get_by_label(label)
    for _ in range(3):
        pick(page, field, page.get_by_role("option").filter(has_text=words).first, words)
        if field.get_attribute("aria-expanded") == "false" and words in field.input_value():
            return
    raise AssertionError(f"the choice is lost each time: {words}")


def update(page: Page, index: Path) -> None:
    before, latest = current_build_id(index), time.monotonic() + UPDATE / 1000
    page.get_by_role("button", name=say("rebuild.button")).click()
    # The index tells that it is done: the page may say so still of an update before, and be too quick to show progress.
    while current_build_id(index) == before and time.monotonic() < latest:
        page.wait_for_timeout(100)
    assert current_build_id(index) != before
    expect(page.get_by_role("progressbar")).to_have_count(0)
    expect(page.get_by_text(say("rebuild.done"))).to_be_visible(timeout=UPDATE)
    settle(page)


def throw_away(page: Page, path: str) -> None:
    choose(page, say("document.choose"), path)
    page.get_by_role("tab", name=say("discard.title")).click()
    press(page, say("discard.button"))
    expect(page.get_by_text(say("discard.sure", path=path))).to_be_visible()
    press(page, say("discard.yes"))
    expect(page.get_by_text(say("discard.done", path=path))).to_be_visible()


def test_documents_are_added_thrown_away_taken_back_and_the_index_goes_back(
    page: Page, running_app: RunningApp, width: int
) -> None:
    names = (f"bancs-{width}.txt", f"haies-{width}.txt", f"casse-{width}.docx")
    benches, hedges, broken = (f"ajouts/{name}" for name in names)
    contents = (
        f"Il est recommandé d’installer {width} bancs le long du mail.".encode(),
        f"Il est recommandé de tailler {width} haies à hauteur de hanche.".encode(),
        b"PK\x03\x04 cut short",
    )
    open_documents(page, width)
    added = [
        FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
        for name, content in zip(names, contents, strict=True)
    ]
    page.locator('input[type="file"]').first.set_input_files(added)
    press(page, say("upload.add"))
    for path in (benches, hedges, broken):
        expect(page.get_by_text(say("upload.added", name=path))).to_be_visible()
    shoot(page, "desk-added")
    update(page, running_app.index)

    expect(page.locator("ul.problems").get_by_text(broken, exact=True).first).to_be_visible()
    expect(page.locator("ul.problems").first).to_contain_text(message("errors.DamagedFile.message", "fr", path=broken))
    page.locator("ul.problems").first.scroll_into_view_if_needed()
    shoot(page, "desk-report")

    throw_away(page, benches)
    assert not (running_app.corpus / benches).exists()
    shoot(page, "desk-thrown-away")
    press(page, say("discard.undo"))
    expect(page.get_by_text(say("bin.restored", path=benches))).to_be_visible()
    assert (running_app.corpus / benches).read_bytes() == contents[0]

    throw_away(page, benches)
    with_benches = current_build_id(running_app.index)
    update(page, running_app.index)
    expect(page.locator("table.documents").last).not_to_contain_text(benches)

    page.get_by_text(say("history.title")).click()
    history = page.locator("table.documents").first
    expect(history).to_contain_text(benches)
    expect(history).to_contain_text(say("history.change.removed"))
    shoot(page, "desk-history")
    page.get_by_role("button", name="Revenir à l’index du").click()
    expect(page.get_by_text("est de nouveau en service")).to_be_visible()
    settle(page)
    assert current_build_id(running_app.index) == with_benches
    assert not (running_app.corpus / benches).exists()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "desk-rolled-back")


def test_a_title_leads_to_its_document_and_the_conversation_stays(page: Page, width: int) -> None:
    ask(page, LIGHTING)
    open_documents(page, width)
    page.locator("table.documents").last.get_by_role("link", name="Éclairer la rue sans éblouir").click()
    expect(page.locator(".document-head h1")).to_have_text("Éclairer la rue sans éblouir")
    page.get_by_role("link", name=say("document_view.back.documents")).click()
    expect(page.get_by_role("heading", name="Documents", exact=True)).to_be_visible()
    if width < 640:
        page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name=say("nav.ask")).click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)


def test_an_update_is_stopped_and_the_index_stays(page: Page, running_app: RunningApp, width: int) -> None:
    before = current_build_id(running_app.index)
    long = running_app.corpus / f"long-{width}.txt"
    long.write_text("\n\n".join(f"La rue {number} compte {width} bancs et un puits." for number in range(LONG)))
    try:
        open_documents(page, width)
        page.get_by_role("button", name=say("rebuild.button")).click()
        expect(page.get_by_role("progressbar")).to_be_visible()
        shoot(page, "desk-stoppable")
        page.get_by_role("button", name=say("rebuild.cancel")).click()
        expect(page.get_by_text(say("rebuild.cancelled"))).to_be_visible()
        settle(page)
        expect(page.get_by_role("button", name=say("rebuild.button"))).to_be_enabled()
        shoot(page, "desk-stopped")
    finally:
        long.unlink()
    assert current_build_id(running_app.index) == before
    visit(page, running_app.url)
    ask(page, LIGHTING)
    expect(page.locator("figure.quote").first).to_be_visible()


def test_the_whole_is_seen_in_pictures_and_a_recommendation_opens_from_the_list(
    page: Page, running_app: RunningApp, width: int
) -> None:
    visit(page, f"{running_app.url}/overview")
    expect(page.get_by_role("heading", name=say("overview.map.title"))).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(6)
    settle(page)
    first = page.locator("details.context").first
    first.locator("summary").click()
    expect(first.locator("table")).to_be_visible()
    shoot(page, "overview")
    choose(page, "Les mêmes recommandations en liste", "marche exploratoire")
    expect(page.locator("blockquote").filter(has_text="marche exploratoire").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, "overview-opened")
