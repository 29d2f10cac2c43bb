from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.build import build
from preconise.catalogue import message
from preconise.store import Build, current_build_id, open_build
from preconise.types import Document, Encoder, Passage
from tests.ui.charter import BROKEN, LAST, PLAIN
from tests.ui.conftest import SECONDS, html_of

Settle = Callable[[Path, Path], None]
WALK = "organiser chaque automne une marche exploratoire nocturne avec les habitantes du quartier ;"
REPAIR = "réparer tout lampadaire en panne"


@pytest.fixture
def page(corpus_and_index: tuple[Path, Path], settle: Settle) -> AppTest:
    """The page of documents alone, not yet drawn."""
    settle(*corpus_and_index)
    return document_app()


@pytest.fixture(scope="session")
def indexed(corpus_and_index: tuple[Path, Path], encoder: Encoder) -> Build:
    return open_build(corpus_and_index[1], encoder.fingerprint)


def document_app() -> AppTest:
    def script() -> None:
        from functools import partial

        import streamlit as st

        from preconise.settings import load_settings
        from preconise.ui.document import document_page

        page = st.Page(partial(document_page, load_settings()), title="Document", url_path="document", default=True)
        st.navigation([page]).run()

    return AppTest.from_function(script, default_timeout=SECONDS)


def named(path: str) -> str:
    """The id of a document."""
    return hashlib.sha256(path.encode()).hexdigest()[:12]


def passage_of(build: Build, words: str) -> Passage:
    return next(passage for passage in build.passages if words in text_of(build.documents, passage))


def text_of(documents: Mapping[str, Document], passage: Passage) -> str:
    return documents[passage.document_id].text[passage.start : passage.end]


def opened(page: AppTest, /, **parameters: str) -> AppTest:
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def press(page: AppTest, key: str) -> AppTest:
    next(button for button in page.button if button.key == key).click().run()
    assert not page.exception
    return page


def test_an_address_opens_the_document_at_the_passage(page: AppTest, indexed: Build) -> None:
    passage = passage_of(indexed, WALK)
    shown = html_of(opened(page, doc=passage.document_id, passage=passage.passage_id))
    assert "<h1" in shown
    assert "Éclairer la rue sans éblouir</h1>" in shown
    assert 'href="https://exemple.test/eclairage"' in shown
    assert message("ui.document_view.external", "fr") in shown
    assert "eclairage-public.md" in shown
    assert f"{WALK}<span" in shown.split('id="passage">')[1]
    assert REPAIR in shown


def test_the_next_and_previous_recommendations_are_one_step_away(page: AppTest, indexed: Build) -> None:
    first, second, third = (passage_of(indexed, words) for words in (PLAIN, BROKEN, LAST))
    opened(page, doc=first.document_id, passage=first.passage_id)
    assert "1 sur 3" in html_of(page)
    press(page, "advice-next")
    assert page.query_params["passage"] == second.passage_id
    press(page, "advice-next")
    assert page.query_params["passage"] == third.passage_id
    assert [button.disabled for button in page.button if button.key == "advice-next"] == [True]
    press(page, "advice-previous")
    assert "2 sur 3" in html_of(page)


def test_a_pdf_shows_its_page_with_the_passage_boxed(page: AppTest, indexed: Build) -> None:
    passage = passage_of(indexed, PLAIN)
    shown = html_of(opened(page, doc=passage.document_id, passage=passage.passage_id))
    assert shown.count("data:image/png;base64,") == 1
    assert shown.count('class="line"') == 3
    assert shown.count('id="boxed-passage"') == 1
    assert "Page 11 (1 sur 3 dans le fichier), telle qu’elle est imprimée ; le passage cité y est encadré." in shown


def test_a_passage_over_two_pages_is_boxed_on_both(page: AppTest, indexed: Build) -> None:
    passage = passage_of(indexed, BROKEN)
    shown = html_of(opened(page, doc=passage.document_id, passage=passage.passage_id))
    pages = shown.split('<figure class="printed-page">')[1:]
    assert [part.count('class="frame"') for part in pages] == [1, 1]
    assert [part.count('id="boxed-passage"') for part in pages] == [1, 0]
    assert "p.\N{NO-BREAK SPACE}11-12" in shown


def test_pages_are_turned_and_the_passage_stays_chosen(page: AppTest, indexed: Build) -> None:
    passage = passage_of(indexed, PLAIN)
    opened(page, doc=passage.document_id, passage=passage.passage_id)
    assert next(button for button in page.button if button.key == "previous_page-above").disabled
    press(page, "next_page-above")
    assert (page.query_params["page"], page.query_params["passage"]) == ("2", passage.passage_id)
    assert 'class="frame"' not in html_of(page)
    press(page, "next_page-above")
    assert next(button for button in page.button if button.key == "next_page-below").disabled
    press(page, "previous_page-below")
    press(page, "previous_page-below")
    assert 'class="frame"' in html_of(page)


@pytest.mark.parametrize("number", ["0", "4", "99999"])
def test_a_page_that_is_not_there_is_told_and_the_text_shown(page: AppTest, number: str) -> None:
    shown = html_of(opened(page, doc=named("charte.pdf"), page=number))
    path = "charte.pdf"
    assert message("errors.PageNotDrawn.message", "fr", page=number, path=path) in shown
    assert PLAIN in shown


def test_a_passage_that_no_longer_stands_is_told_and_the_document_shown(page: AppTest) -> None:
    opened(page, doc=named("eclairage-public.md"), passage="0" * 16)
    assert [warning.value for warning in page.warning] == [message("ui.document_view.passage_gone", "fr")]
    assert REPAIR in html_of(page)


def test_a_passage_of_another_document_is_not_taken_for_one_of_this(page: AppTest, indexed: Build) -> None:
    opened(page, doc=named("eclairage-public.md"), passage=passage_of(indexed, PLAIN).passage_id)
    assert [warning.value for warning in page.warning] == [message("ui.document_view.passage_gone", "fr")]


def test_a_document_that_is_gone_is_told_and_the_others_offered(page: AppTest) -> None:
    opened(page, doc="feedfeedfeed", passage="0" * 16)
    assert [warning.value for warning in page.warning] == [message("ui.document_view.gone", "fr")]


def test_without_a_document_one_is_chosen(page: AppTest) -> None:
    opened(page)
    assert page.title[0].value == message("ui.document_view.choose", "fr")
    assert not page.warning


def test_a_heading_is_a_place_too(page: AppTest, indexed: Build) -> None:
    document = indexed.documents[named("charte.pdf")]
    annex = document.text.index("Annexe")
    shown = html_of(opened(page, doc=document.document_id, at=str(annex)))
    assert "Page 13 (3 sur 3 dans le fichier)" in shown


def test_the_file_can_be_downloaded(page: AppTest) -> None:
    opened(page, doc=named("charte.pdf"))
    assert message("ui.document_view.download", "fr") in [button.label for button in page.download_button]


def test_a_link_given_before_a_rebuild_opens_the_same_passage_after_it(
    corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Settle, encoder: Encoder, indexed: Build
) -> None:
    corpus, index = own(corpus_and_index, tmp_path, settle)
    passage = passage_of(indexed, WALK)
    lighting = corpus / "eclairage-public.md"
    lighting.write_text(lighting.read_text(encoding="utf-8").replace(REPAIR, "remplacer toute lampe"), encoding="utf-8")
    before = current_build_id(index)
    build(corpus, index, encoder, lambda progress: None)
    assert current_build_id(index) != before
    shown = html_of(opened(document_app(), doc=passage.document_id, passage=passage.passage_id))
    assert f"{WALK}<span" in shown.split('id="passage">')[1]
    assert "remplacer toute lampe" in shown


def test_a_file_that_has_changed_or_vanished_since_is_told_and_its_indexed_text_shown(
    corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Settle, indexed: Build
) -> None:
    corpus, _ = own(corpus_and_index, tmp_path, settle)
    passage = passage_of(indexed, PLAIN)
    charter = corpus / "charte.pdf"
    charter.write_bytes(charter.read_bytes() + b"\n")
    page = document_app()
    shown = html_of(opened(page, doc=passage.document_id, passage=passage.passage_id))
    assert message("errors.OriginalChanged.message", "fr", path="charte.pdf") in shown
    assert "data:image" not in shown
    assert f"{PLAIN}<span" in shown
    charter.unlink()
    shown = html_of(page.run())
    assert message("errors.OriginalMissing.message", "fr", path="charte.pdf") in shown
    assert f"{PLAIN}<span" in shown
    assert not page.download_button


def test_a_long_document_is_shown_in_part_and_more_on_demand(tmp_path: Path, settle: Settle, encoder: Encoder) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    paragraphs = [f"Le quartier {number} a compté ses lampadaires au printemps, puis en été." for number in range(400)]
    (corpus / "long.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    build(corpus, tmp_path / "index", encoder, lambda progress: None)
    settle(corpus, tmp_path / "index")
    passage = passage_of(open_build(tmp_path / "index", encoder.fingerprint), "Le quartier 200 a")
    page = document_app()
    shown = html_of(opened(page, doc=passage.document_id, passage=passage.passage_id))
    assert "Le quartier 199 a" in shown
    assert "Le quartier 201 a" in shown
    assert "Le quartier 100 a" not in shown
    assert "Le quartier 300 a" not in shown
    press(page, "more-above")
    assert "Le quartier 100 a" in html_of(page)
    assert "Le quartier 300 a" not in html_of(page)
    press(page, "more-below")
    assert "Le quartier 300 a" in html_of(page)


def own(made: tuple[Path, Path], folder: Path, settle: Settle) -> tuple[Path, Path]:
    """A corpus and an index that a test may change."""
    corpus, index = (Path(shutil.copytree(source, folder / source.name)) for source in made)
    settle(corpus, index)
    return corpus, index
