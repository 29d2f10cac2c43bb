from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from preconise.errors import OriginalChanged, OriginalMissing
from preconise.reading.original import check_unchanged, original_of
from preconise.reading.reader import read_document
from preconise.types import Document

NOTE = "Une nuit calme en ville\n\nLa mairie ouvre ses gymnases le samedi soir.\n"


def note(corpus: Path, name: str = "note.txt") -> tuple[Document, Path]:
    path = corpus / name
    path.write_text(NOTE, encoding="utf-8")
    return read_document(path, corpus), path


def test_a_file_that_is_as_it_was_read_passes(tmp_path: Path) -> None:
    document, path = note(tmp_path)
    assert original_of(document, tmp_path) == path
    check_unchanged(document, path, tmp_path)


def test_accents_stored_apart_from_their_letters_are_found(tmp_path: Path) -> None:
    document, path = note(tmp_path, unicodedata.normalize("NFD", "été.txt"))
    assert original_of(document, tmp_path) == path


def test_a_file_that_was_taken_away_is_missed(tmp_path: Path) -> None:
    document, path = note(tmp_path)
    path.unlink()
    with pytest.raises(OriginalMissing):
        original_of(document, tmp_path)


def test_a_file_or_sidecar_that_was_written_since_is_told(tmp_path: Path) -> None:
    document, path = note(tmp_path)
    sidecar = tmp_path / "note.txt.meta.toml"
    sidecar.write_text('publisher = "Cercle"\n', encoding="utf-8")
    with pytest.raises(OriginalChanged):
        check_unchanged(document, path, tmp_path)
    sidecar.unlink()
    path.write_text(NOTE.upper(), encoding="utf-8")
    with pytest.raises(OriginalChanged):
        check_unchanged(document, path, tmp_path)


def test_a_link_that_leads_out_of_the_corpus_is_not_followed(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    document, path = note(corpus)
    outside = path.rename(tmp_path / "dehors.txt")
    path.symlink_to(outside)
    with pytest.raises(OriginalMissing):
        original_of(document, corpus)


def test_what_is_attached_is_found_in_its_email(tmp_path: Path) -> None:
    document, path = note(tmp_path, "courriel.eml")
    attached = replace(document, path="courriel.eml/annexe.pdf", sha256="")
    assert original_of(attached, tmp_path) == path
    check_unchanged(attached, path, tmp_path)
