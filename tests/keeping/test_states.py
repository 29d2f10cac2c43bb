from __future__ import annotations

import os
import shutil
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from preconise.build import build
from preconise.keeping.description import describe
from preconise.keeping.states import State, corpus_entries
from preconise.store import Build, open_build
from preconise.types import Encoder, Metadata

SECONDS_AGO = 3600


@pytest.fixture(scope="module")
def built(encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Build]:
    """A document, its double, an empty file, and an e-mail without words that carries a document."""
    home = tmp_path_factory.mktemp("states")
    corpus = home / "corpus"
    corpus.mkdir()
    (corpus / "note.txt").write_text("Il est recommandé d’éclairer les abords des gares.\n", encoding="utf-8")
    (corpus / "double.txt").write_text("Il est recommandé d’éclairer les abords des gares.\n", encoding="utf-8")
    (corpus / "vide.txt").write_text("\n", encoding="utf-8")
    message = EmailMessage()
    message["Subject"] = "Pour information"
    message["From"] = "mairie@exemple.test"
    message.add_attachment("La médiation apaise les conflits du soir.\n".encode(), "text", "plain", filename="a.txt")
    (corpus / "courriel.eml").write_bytes(bytes(message))
    build(corpus, home / "index", encoder, lambda progress: None)
    return corpus, open_build(home / "index")


@pytest.fixture
def corpus(built: tuple[Path, Build], tmp_path: Path) -> Path:
    """A copy to change, whose files are older than the build."""
    copy = Path(shutil.copytree(built[0], tmp_path / "corpus"))
    for file in copy.iterdir():
        written = file.stat().st_mtime - SECONDS_AGO
        os.utime(file, (written, written))
    return copy


def states(corpus: Path, build: Build | None) -> dict[str, State]:
    return {entry.path: entry.state for entry in corpus_entries(corpus, build)}


def test_documents_stand_as_they_were_read(corpus: Path, built: tuple[Path, Build]) -> None:
    found = states(corpus, built[1])
    assert found["double.txt"] == "indexed"
    assert found["note.txt"] == "duplicate"
    assert found["vide.txt"] == "failed"
    assert found["courriel.eml"] == found["courriel.eml/a.txt"] == "indexed"


def test_what_is_attached_is_no_file_that_can_be_thrown_away(corpus: Path, built: tuple[Path, Build]) -> None:
    files = {entry.path: entry.is_file for entry in corpus_entries(corpus, built[1])}
    assert files["courriel.eml"]
    assert not files["courriel.eml/a.txt"]


def test_without_a_build_everything_is_new(corpus: Path) -> None:
    assert states(corpus, None) == dict.fromkeys(("courriel.eml", "double.txt", "note.txt", "vide.txt"), "new")


def test_an_empty_or_missing_corpus_has_no_documents(tmp_path: Path) -> None:
    assert corpus_entries(tmp_path, None) == ()
    assert corpus_entries(tmp_path / "absent", None) == ()


def test_a_document_added_changed_or_deleted_is_told(corpus: Path, built: tuple[Path, Build]) -> None:
    (corpus / "autre.txt").write_text("Un autre texte.", encoding="utf-8")
    (corpus / "double.txt").write_text("Un texte changé.", encoding="utf-8")
    (corpus / "courriel.eml").unlink()
    found = states(corpus, built[1])
    assert (found["autre.txt"], found["double.txt"]) == ("new", "changed")
    assert found["courriel.eml/a.txt"] == "deleted"


def test_what_is_written_beside_a_document_changes_it(corpus: Path, built: tuple[Path, Build]) -> None:
    describe(corpus, "double.txt", Metadata(title="Titre"))
    assert states(corpus, built[1])["double.txt"] == "changed"


def test_a_file_that_failed_and_was_written_just_before_the_build_is_no_changed_one(
    corpus: Path, built: tuple[Path, Build]
) -> None:
    same_second = datetime.fromisoformat(built[1].manifest.created).timestamp() + 0.9
    os.utime(corpus / "vide.txt", (same_second, same_second))
    assert states(corpus, built[1])["vide.txt"] == "failed"


def test_a_file_that_failed_and_was_written_since_is_told_as_changed(corpus: Path, built: tuple[Path, Build]) -> None:
    soon = (corpus / "vide.txt").stat().st_mtime + 2 * SECONDS_AGO
    os.utime(corpus / "vide.txt", (soon, soon))
    assert states(corpus, built[1])["vide.txt"] == "changed"
