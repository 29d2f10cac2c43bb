from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.errors import DocumentNotFound
from preconise.keeping.adding import MAX_BYTES, Outcome, Upload, add_to_corpus, replace_document
from preconise.keeping.names import MAX_NAME, safe_name
from preconise.keeping.recycle_bin import discarded_documents, restore

SUFFIXES = {".txt", ".md"}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("note.txt", "note.txt"),
        ("Éclairage.md", "Éclairage.md"),
        (unicodedata.normalize("NFD", "Éclairage.md"), "Éclairage.md"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\Hélène\\note.txt", "note.txt"),
        ("a:b?.txt", "a_b_.txt"),
        ("  note.txt ", "note.txt"),
    ],
)
def test_a_name_is_kept_without_folders_and_signs(name: str, kept: str) -> None:
    assert safe_name(name) == kept


@pytest.mark.parametrize("name", ["", "..", ".cache.txt", "con.txt", "LPT1", "nul.md", "note.", "a/"])
def test_a_name_that_hides_or_misleads_is_refused(name: str) -> None:
    assert safe_name(name) == ""


@given(st.text(max_size=300))
def test_a_safe_name_is_one_visible_path_component_and_stays_itself(name: str) -> None:
    kept = safe_name(name)
    if kept:
        assert PurePosixPath(kept).name == kept
        assert not kept.startswith(".")
        assert len(kept) <= max(MAX_NAME, len(PurePosixPath(kept).suffix))
        assert safe_name(kept) in {kept, ""}


def test_files_are_written_into_their_own_folder(tmp_path: Path) -> None:
    outcomes = add_to_corpus([Upload("note.TXT", b"abc")], tmp_path / "corpus", SUFFIXES, replace=False)
    assert outcomes == (Outcome("note.TXT", path="ajouts/note.TXT"),)
    assert [path.name for path in (tmp_path / "corpus" / "ajouts").iterdir()] == ["note.TXT"]
    assert (tmp_path / "corpus" / "ajouts" / "note.TXT").read_bytes() == b"abc"


def test_a_file_gives_way_only_on_request(tmp_path: Path) -> None:
    add_to_corpus([Upload("note.txt", b"old")], tmp_path, SUFFIXES, replace=False)
    (refused,) = add_to_corpus([Upload("note.txt", b"other")], tmp_path, SUFFIXES, replace=False)
    assert refused.refused == "exists"
    assert (tmp_path / "ajouts" / "note.txt").read_bytes() == b"old"
    (replaced,) = add_to_corpus([Upload("note.txt", b"other")], tmp_path, SUFFIXES, replace=True)
    assert replaced.refused is None
    assert (tmp_path / "ajouts" / "note.txt").read_bytes() == b"other"


@pytest.mark.parametrize(
    ("upload", "reason"),
    [
        (Upload("macro.exe", b"x"), "format"),
        (Upload("vide.txt", b""), "empty"),
        (Upload("lourd.txt", bytes(MAX_BYTES + 1)), "size"),
        (Upload("aux.txt", b"x"), "name"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_reason(upload: Upload, reason: str, tmp_path: Path) -> None:
    (outcome,) = add_to_corpus([upload], tmp_path, SUFFIXES, replace=True)
    assert outcome.refused == reason
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "ajouts").write_text("a file stands where the folder should be", encoding="utf-8")
    (outcome,) = add_to_corpus([Upload("note.txt", b"x")], tmp_path, SUFFIXES, replace=False)
    assert outcome.refused == "unwritable"


def test_what_gives_way_is_kept_in_the_bin(tmp_path: Path) -> None:
    for content in (b"old", b"other"):
        add_to_corpus([Upload("note.txt", content)], tmp_path, SUFFIXES, replace=True)
    (kept,) = discarded_documents(tmp_path)
    assert kept.path == "ajouts/note.txt"
    restore(tmp_path, kept.discard_id)
    assert (tmp_path / "ajouts" / "note.txt").read_bytes() == b"old"


def test_a_document_is_replaced_under_its_own_name_and_keeps_what_is_known_of_it(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"old")
    (tmp_path / "note.txt.meta.toml").write_text('title = "Note"\n', encoding="utf-8")
    outcome = replace_document(Upload("version 2.TXT", b"new"), tmp_path, "note.txt")
    assert outcome == Outcome("version 2.TXT", path="note.txt")
    assert (tmp_path / "note.txt").read_bytes() == b"new"
    assert (tmp_path / "note.txt.meta.toml").is_file()
    assert [discarded.path for discarded in discarded_documents(tmp_path)] == ["note.txt"]


@pytest.mark.parametrize(
    ("upload", "reason"),
    [
        (Upload("note.pdf", b"x"), "other_format"),
        (Upload("note.txt", b""), "empty"),
        (Upload("note.txt", bytes(MAX_BYTES + 1)), "size"),
    ],
)
def test_a_replacement_that_cannot_be_kept_leaves_the_document(upload: Upload, reason: str, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"old")
    assert replace_document(upload, tmp_path, "note.txt").refused == reason
    assert (tmp_path / "note.txt").read_bytes() == b"old"


def test_a_document_that_is_gone_cannot_be_replaced(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFound):
        replace_document(Upload("note.txt", b"x"), tmp_path, "note.txt")
