from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.catalogue import message
from preconise.store import current_build_id
from tests.ui.conftest import SECONDS, html_of, texts_of

Settle = Callable[[Path, Path], None]


@pytest.fixture
def own(corpus_and_index: tuple[Path, Path], tmp_path: Path, settle: Settle) -> tuple[Path, Path]:
    """A corpus and an index that a test may change."""
    corpus, index = corpus_and_index
    copies = (
        Path(shutil.copytree(corpus, tmp_path / "corpus")),
        Path(shutil.copytree(index, tmp_path / "index")),
    )
    settle(*copies)
    return copies


def test_the_documents_indexed_are_listed(own: tuple[Path, Path], documents_app: AppTest) -> None:
    shown = html_of(documents_app.run())
    assert "Éclairer la rue sans éblouir" in shown
    assert "Forum of Quiet Harbours" in shown
    assert "mediation-sociale.txt" in shown
    assert not documents_app.exception


def test_a_file_that_was_not_read_is_listed_with_its_reason(own: tuple[Path, Path], documents_app: AppTest) -> None:
    shown = html_of(documents_app.run())
    assert documents_app.subheader[0].value == "1 fichier à vérifier"
    assert "<strong>vide.txt</strong>" in shown


def test_files_are_added_to_the_corpus_under_safe_names(own: tuple[Path, Path], documents_app: AppTest) -> None:
    documents_app.run()
    documents_app.file_uploader[0].set_value([("../Règles: été.txt", b"Un texte.", "text/plain")])
    documents_app.run()
    next(button for button in documents_app.button if button.label == "Ajouter ces fichiers").click().run()
    assert (own[0] / "ajouts" / "Règles_ été.txt").read_bytes() == b"Un texte."
    assert message("ui.upload.added", "fr", name="ajouts/Règles_ été.txt") in texts_of(documents_app)
    assert [warning.value for warning in documents_app.warning] == [message("ui.rebuild.outdated", "fr")]


def test_an_unchanged_corpus_calls_for_no_update(own: tuple[Path, Path], documents_app: AppTest) -> None:
    assert not documents_app.run().warning


def test_rebuilding_in_another_process_brings_the_added_document_in(
    own: tuple[Path, Path], documents_app: AppTest
) -> None:
    corpus, index = own
    before = current_build_id(index)
    (corpus / "fontaines.txt").write_text("Les fontaines rafraîchissent la place en été.\n", encoding="utf-8")
    documents_app.run()
    next(button for button in documents_app.button if button.key == "rebuild").click().run()
    deadline = time.monotonic() + SECONDS
    while not documents_app.success:
        assert time.monotonic() < deadline, texts_of(documents_app)
        assert not documents_app.error
        time.sleep(0.5)
        documents_app.run()
    assert not documents_app.warning
    assert current_build_id(index) != before
    assert "fontaines.txt" in html_of(documents_app)


def test_a_rebuild_that_cannot_be_done_says_why_and_keeps_the_index(
    own: tuple[Path, Path], documents_app: AppTest
) -> None:
    corpus, index = own
    before = current_build_id(index)
    shutil.rmtree(corpus)
    corpus.mkdir()
    documents_app.run()
    next(button for button in documents_app.button if button.key == "rebuild").click().run()
    deadline = time.monotonic() + SECONDS
    while not documents_app.error:
        assert time.monotonic() < deadline
        time.sleep(0.5)
        documents_app.run()
    assert documents_app.error[0].value == message("ui.rebuild.failed", "fr")
    assert any(message("errors.CorpusEmpty.message", "fr", path=corpus) in text for text in texts_of(documents_app))
    assert current_build_id(index) == before
    assert "Éclairer la rue sans éblouir" in html_of(documents_app)
