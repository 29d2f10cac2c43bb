from __future__ import annotations

from pathlib import Path

import pytest

from preconise.errors import CorpusEmpty, CorpusNotWritable, DocumentNotFound, NothingToRestore
from preconise.keeping.recycle_bin import BIN, discard, discarded_documents, empty_bin, restore
from preconise.reading.files import corpus_files, relative_path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "note [1].txt").write_text("La nuit.", encoding="utf-8")
    (folder / "note [1].txt.meta.toml").write_text('title = "Note"\n', encoding="utf-8")
    return tmp_path


PATH = "fr/note [1].txt"


def everything(corpus: Path) -> dict[str, str]:
    return {
        path.relative_to(corpus).as_posix(): path.read_text(encoding="utf-8")
        for path in corpus.rglob("*")
        if path.is_file()
    }


def test_a_document_thrown_away_is_in_no_build_and_comes_back_as_it_was(corpus: Path) -> None:
    before = everything(corpus)
    discarded = discard(corpus, PATH)
    with pytest.raises(CorpusEmpty):
        corpus_files(corpus)
    assert discarded_documents(corpus) == (discarded,)
    assert discarded.path == PATH
    assert restore(corpus, discarded.discard_id) == PATH
    assert everything(corpus) == before
    assert discarded_documents(corpus) == ()


def test_the_latest_comes_first(corpus: Path) -> None:
    (corpus / "a.txt").write_text("a", encoding="utf-8")
    discard(corpus, PATH)
    later = discard(corpus, "a.txt")
    held = discarded_documents(corpus)
    assert {discarded.path for discarded in held} == {PATH, "a.txt"}
    assert held[0].moment >= held[1].moment
    assert later in held


def test_two_versions_of_one_document_are_kept_apart(corpus: Path) -> None:
    first = discard(corpus, PATH)
    (corpus / PATH).write_text("Le jour.", encoding="utf-8")
    second = discard(corpus, PATH)
    restore(corpus, first.discard_id)
    assert (corpus / PATH).read_text(encoding="utf-8") == "La nuit."
    assert discarded_documents(corpus) == (second,)


def test_a_document_that_comes_back_changes_places_with_what_stands_there(corpus: Path) -> None:
    first = discard(corpus, PATH)
    (corpus / PATH).write_text("Le jour.", encoding="utf-8")
    restore(corpus, first.discard_id)
    (second,) = discarded_documents(corpus)
    restore(corpus, second.discard_id)
    assert (corpus / PATH).read_text(encoding="utf-8") == "Le jour."
    assert [discarded.path for discarded in discarded_documents(corpus)] == [PATH]


def test_a_sidecar_goes_along_unless_another_document_needs_it(corpus: Path) -> None:
    for name in ("etude.txt", "etude.md", "etude.meta.toml"):
        (corpus / name).write_text("", encoding="utf-8")
    discard(corpus, "etude.txt")
    assert (corpus / "etude.meta.toml").is_file()
    discard(corpus, "etude.md")
    assert not (corpus / "etude.meta.toml").exists()


def test_the_bin_is_emptied_for_good(corpus: Path) -> None:
    discarded = discard(corpus, PATH)
    empty_bin(corpus)
    assert not (corpus / BIN).exists()
    with pytest.raises(NothingToRestore):
        restore(corpus, discarded.discard_id)
    empty_bin(corpus)


@pytest.mark.parametrize("discard_id", ["", "..", "../fr", "20260101-000000-abcdef"])
def test_only_what_is_in_the_bin_comes_back(corpus: Path, discard_id: str) -> None:
    with pytest.raises(NothingToRestore):
        restore(corpus, discard_id)


def test_a_document_that_is_gone_is_told(corpus: Path) -> None:
    discard(corpus, PATH)
    with pytest.raises(DocumentNotFound):
        discard(corpus, PATH)


def test_a_bin_that_cannot_be_made_is_told_and_the_document_stays(corpus: Path) -> None:
    (corpus / BIN).write_text("a file stands where the folder should be", encoding="utf-8")
    with pytest.raises(CorpusNotWritable):
        discard(corpus, PATH)
    assert [relative_path(file, corpus) for file in corpus_files(corpus)] == [PATH]
