from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from preconise.errors import CorpusNotWritable, DocumentNotFound, InvalidDate, InvalidLink
from preconise.keeping.description import describe, described, entered_metadata
from preconise.reading.reader import read_document
from preconise.types import Metadata

NOTE = "Une nuit calme en ville\n\nIl est recommandé d’éclairer les abords des gares.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2023", "2023"),
        ("2023-01", "2023-01"),
        (" 2023-01-20 ", "2023-01-20"),
        ("20/01/2023", "2023-01-20"),
        ("20 janvier 2023", "2023-01-20"),
        ("janvier 2023", "2023-01"),
        ("", ""),
    ],
)
def test_a_date_is_understood_as_people_write_it(typed: str, kept: str) -> None:
    assert entered_metadata(date=typed).date == kept


@pytest.mark.parametrize("typed", ["hier", "2023-13", "31/02/2023", "23"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(InvalidDate):
        entered_metadata(date=typed)


@pytest.mark.parametrize("typed", ["exemple.test", "https://", "javascript:alert(1)", "https://a b", "https://[::1"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidLink):
        entered_metadata(url=typed)


def test_spaces_are_tidied_and_themes_cut_at_commas() -> None:
    entered = entered_metadata(
        title="  Une \n note ", url=" https://exemple.test/a ", language="fr-FR", themes="nuit, , gares ,nuit"
    )
    assert entered == Metadata(title="Une note", url="https://exemple.test/a", language="fr", themes=("nuit", "gares"))


def test_what_is_written_is_what_reading_finds(corpus: Path) -> None:
    metadata = Metadata('Titre « "A" » \\ B', "Cercle", "2023-01", "en", "https://exemple.test/a", ("nuit", "été"))
    describe(corpus, "note.txt", metadata)
    assert described(corpus, "note.txt") == metadata
    assert read_document(corpus / "note.txt", corpus).metadata == metadata


def test_what_is_written_comes_before_the_front_matter(corpus: Path) -> None:
    (corpus / "note.md").write_text("---\ntitle: Du fichier\ndate: 2020\n---\nLa nuit.", encoding="utf-8")
    describe(corpus, "note.md", Metadata(title="Corrigé"))
    metadata = read_document(corpus / "note.md", corpus).metadata
    assert (metadata.title, metadata.date) == ("Corrigé", "2020")


def test_a_field_emptied_leaves_what_the_document_says(corpus: Path) -> None:
    own = read_document(corpus / "note.txt", corpus).metadata.title
    describe(corpus, "note.txt", Metadata(title="Autre"))
    describe(corpus, "note.txt", Metadata())
    assert read_document(corpus / "note.txt", corpus).metadata.title == own == "Une nuit calme en ville"


def test_fields_that_the_form_does_not_have_are_kept(corpus: Path) -> None:
    sidecar = corpus / "note.txt.meta.toml"
    sidecar.write_text(
        'title = "A"\nnote = "à relire"\n\n[[based_on]]\npublisher = "Cercle"\ntitle = "B"\ndate = 2020-04-01\n',
        encoding="utf-8",
    )
    describe(corpus, "note.txt", Metadata(title="C"))
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["note"] == "à relire"
    metadata = read_document(corpus / "note.txt", corpus).metadata
    assert (metadata.title, metadata.based_on[0].date) == ("C", "2020-04-01")


def test_a_sidecar_that_several_documents_share_is_left_to_the_others(corpus: Path) -> None:
    (corpus / "note.meta.toml").write_text('publisher = "Cercle"\n', encoding="utf-8")
    (corpus / "note.md").write_text("La nuit.", encoding="utf-8")
    describe(corpus, "note.txt", Metadata(publisher="Ville"))
    assert described(corpus, "note.txt").publisher == "Ville"
    assert described(corpus, "note.md").publisher == "Cercle"


def test_nothing_is_written_where_there_is_nothing_to_say(corpus: Path) -> None:
    describe(corpus, "note.txt", Metadata())
    assert [path.name for path in corpus.iterdir()] == ["note.txt"]


def test_a_sidecar_that_is_not_understood_is_mended_by_writing_anew(corpus: Path) -> None:
    (corpus / "note.txt.meta.toml").write_text("title = ", encoding="utf-8")
    assert described(corpus, "note.txt") == Metadata()
    describe(corpus, "note.txt", Metadata(title="A"))
    assert read_document(corpus / "note.txt", corpus).metadata.title == "A"


@pytest.mark.parametrize("path", ["absent.txt", "../note.txt", "note.txt.meta.toml", ".corbeille/x.txt", ""])
def test_only_a_document_of_the_corpus_can_be_described(corpus: Path, path: str) -> None:
    with pytest.raises(DocumentNotFound):
        describe(corpus, path, Metadata(title="A"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not stop this user")
def test_a_folder_that_cannot_be_written_is_told(corpus: Path) -> None:
    corpus.chmod(0o500)
    with pytest.raises(CorpusNotWritable):
        describe(corpus, "note.txt", Metadata(title="A"))
    corpus.chmod(0o700)
