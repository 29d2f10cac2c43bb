from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from preconise.build import build
from preconise.catalogue import message
from preconise.keeping.recycle_bin import discard, discarded_documents
from preconise.reading.reader import read_document
from preconise.store import build_lock, current_build_id
from preconise.types import Encoder
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


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def field(app: AppTest, name: str) -> TextInput:
    """A field of the form about the document that is open."""
    label = message(f"ui.describe.{'document_title' if name == 'title' else name}", "fr")
    return next(text for text in app.text_input if text.label == label)


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


def test_the_documents_of_the_corpus_are_shown_with_their_states(
    own: tuple[Path, Path], documents_app: AppTest
) -> None:
    corpus = own[0]
    (corpus / "fontaines.txt").write_text("Les fontaines rafraîchissent la place.\n", encoding="utf-8")
    (corpus / "parking.txt").unlink()
    shown = html_of(documents_app.run())
    for state in ("new", "deleted", "failed", "indexed"):
        assert f"state-{state}" in shown
    assert "fontaines.txt" in shown
    assert message("ui.rebuild.waits", "fr", documents="1 nouveau document et 1 document supprimé") in texts_of(
        documents_app
    )


def test_a_search_keeps_what_holds_its_words(own: tuple[Path, Path], documents_app: AppTest) -> None:
    documents_app.run()
    documents_app.text_input(key="documents-searched").set_value("eclairer").run()
    table = next(text for text in html_of(documents_app).split("\n") if 'class="documents"' in text)
    assert "Éclairer la rue sans éblouir" in table
    assert "mediation-sociale.txt" not in table


def opened(app: AppTest, path: str) -> AppTest:
    app.run()
    return app.selectbox(key="document-opened").set_value(path).run()


def test_what_is_known_of_a_document_is_written_beside_it(own: tuple[Path, Path], documents_app: AppTest) -> None:
    opened(documents_app, "eclairage-public.md")
    field(documents_app, "date").set_value("20 janvier 2024")
    field(documents_app, "title").set_value("Éclairer $mieux$")
    press(documents_app, message("ui.describe.save", "fr"))
    metadata = read_document(own[0] / "eclairage-public.md", own[0]).metadata
    assert (metadata.title, metadata.date) == ("Éclairer $mieux$", "2024-01-20")
    assert message("ui.describe.saved", "fr", path="eclairage-public.md") in texts_of(documents_app)
    assert field(documents_app, "date").value == "2024-01-20"


def test_a_date_that_is_none_is_told_and_stays_in_the_form(own: tuple[Path, Path], documents_app: AppTest) -> None:
    opened(documents_app, "eclairage-public.md")
    field(documents_app, "date").set_value("hier")
    press(documents_app, message("ui.describe.save", "fr"))
    assert message("errors.InvalidDate.message", "fr", date="hier") in texts_of(documents_app)
    assert field(documents_app, "date").value == "hier"
    assert not list(own[0].glob("eclairage-public.md.*"))


def test_a_document_is_replaced_by_another_file(own: tuple[Path, Path], documents_app: AppTest) -> None:
    opened(documents_app, "parking.txt")
    documents_app.file_uploader[1].set_value([("version 2.txt", b"Un autre texte.", "text/plain")])
    documents_app.run()
    press(documents_app, message("ui.replace.button", "fr"))
    assert (own[0] / "parking.txt").read_bytes() == b"Un autre texte."
    assert message("ui.replace.done", "fr", path="parking.txt") in texts_of(documents_app)
    assert message("ui.bin.title", "fr", documents="1 document") in [
        expander.label for expander in documents_app.expander
    ]


def test_a_document_is_thrown_away_after_a_second_click_and_taken_back(
    own: tuple[Path, Path], documents_app: AppTest
) -> None:
    file = own[0] / "parking.txt"
    opened(documents_app, "parking.txt")
    press(documents_app, message("ui.discard.button", "fr"))
    assert file.is_file()
    press(documents_app, message("ui.discard.yes", "fr"))
    assert not file.exists()
    assert message("ui.discard.done", "fr", path="parking.txt") in texts_of(documents_app)
    assert "state-deleted" in html_of(documents_app)
    press(documents_app, message("ui.discard.undo", "fr"))
    assert file.is_file()
    assert not documents_app.warning
    assert message("ui.discard.undo", "fr") not in [button.label for button in documents_app.button]


def test_nothing_is_thrown_away_where_the_question_is_declined(own: tuple[Path, Path], documents_app: AppTest) -> None:
    opened(documents_app, "parking.txt")
    press(documents_app, message("ui.discard.button", "fr"))
    press(documents_app, message("ui.discard.no", "fr"))
    assert (own[0] / "parking.txt").is_file()
    assert message("ui.discard.yes", "fr") not in [button.label for button in documents_app.button]


def test_the_bin_is_emptied_after_a_second_click(own: tuple[Path, Path], documents_app: AppTest) -> None:
    discard(own[0], "parking.txt")
    documents_app.run()
    press(documents_app, message("ui.bin.empty", "fr"))
    assert discarded_documents(own[0])
    press(documents_app, message("ui.bin.yes", "fr"))
    assert not discarded_documents(own[0])
    assert message("ui.bin.emptied", "fr") in texts_of(documents_app)


def test_an_address_of_ones_own_network_is_refused_in_words(own: tuple[Path, Path], documents_app: AppTest) -> None:
    documents_app.run()
    next(text for text in documents_app.text_input if text.label == message("ui.fetch.address", "fr")).set_value(
        "https://127.0.0.1/rapport.pdf"
    )
    press(documents_app, message("ui.fetch.button", "fr"))
    assert message("errors.PrivateAddress.message", "fr", host="127.0.0.1") in texts_of(documents_app)
    assert not (own[0] / "ajouts").exists()


def test_what_an_update_changed_is_listed_and_the_index_goes_back_and_forth(
    own: tuple[Path, Path], documents_app: AppTest, encoder: Encoder
) -> None:
    corpus, index = own
    first = current_build_id(index)
    (corpus / "fontaines.txt").write_text("Les fontaines rafraîchissent la place.\n", encoding="utf-8")
    (corpus / "parking.txt").unlink()
    build(corpus, index, encoder, lambda progress: None)
    second = current_build_id(index)
    documents_app.run()
    listed = next(text for text in html_of(documents_app).split("\n") if "Passages avant" in text)
    assert "fontaines.txt" in listed
    assert "parking.txt" in listed
    assert "mediation-sociale.txt" not in listed
    next(button for button in documents_app.button if button.key == "rollback").click().run()
    assert current_build_id(index) == first
    assert (corpus / "fontaines.txt").is_file()
    assert [warning.value for warning in documents_app.warning] == [message("ui.rebuild.outdated", "fr")]
    next(button for button in documents_app.button if button.key == "rollback").click().run()
    assert current_build_id(index) == second


def test_without_an_index_the_documents_are_listed_all_the_same(
    own: tuple[Path, Path], tmp_path: Path, settle: Settle, documents_app: AppTest
) -> None:
    settle(own[0], tmp_path / "nothing")
    shown = html_of(documents_app.run())
    assert message("errors.IndexNotFound.message", "fr", path=tmp_path / "nothing") in texts_of(documents_app)
    assert "eclairage-public.md" in shown
    assert "state-new" in shown


def test_a_rebuild_that_is_stopped_leaves_the_index(own: tuple[Path, Path], documents_app: AppTest) -> None:
    corpus, index = own
    before = current_build_id(index)
    (corpus / "fontaines.txt").write_text("Les fontaines rafraîchissent la place.\n", encoding="utf-8")
    documents_app.run()
    next(button for button in documents_app.button if button.key == "rebuild").click().run()
    next(button for button in documents_app.button if button.key == "cancel-rebuild").click().run()
    documents_app.run()
    assert message("ui.rebuild.cancelled", "fr") in [warning.value for warning in documents_app.warning]
    assert current_build_id(index) == before
    with build_lock(index):
        """Nothing builds any more."""


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
