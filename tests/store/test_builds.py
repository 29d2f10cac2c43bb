from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from preconise import store
from preconise.errors import IndexDamaged, IndexInaccessible, IndexNotFound, IndexStale, NothingToRollBack
from preconise.retrieval.encoder import joined, one_by_one
from preconise.retrieval.late import LateIndex
from preconise.store import build_lock, current_build_id, open_build, rollback
from tests.store.builds_made import TOKENS, contents, current_folder, title, write


def scores(late: LateIndex) -> tuple[list[float], list[float]]:
    """What a question of two words, one of them the last passage's, scores."""
    (_, *question) = one_by_one(TOKENS)
    found = late.scores(joined(question, TOKENS.vectors.shape[1]), np.arange(len(late)))
    return found.own.tolist(), found.within.tolist()


def test_a_build_reads_back_as_written(tmp_path: Path) -> None:
    expected = contents()

    manifest = write(tmp_path / "index")
    opened = open_build(tmp_path / "index", "e5")

    assert opened.manifest == manifest
    assert tuple(opened.documents.values()) == tuple(expected.documents)
    assert tuple(opened.passages) == tuple(expected.passages)
    assert opened.passages[1:] == tuple(expected.passages[1:])
    assert opened.passages[-1] == expected.passages[-1]
    assert opened.files == tuple(expected.files)
    assert (opened.dense.vectors([2, 0, 1]) == expected.dense.vectors([2, 0, 1])).all()
    assert opened.columns.ids.tolist() == [0, 1, 2]
    assert scores(opened.late) == scores(expected.late)
    assert opened.sparse.scores({"fr": ["un"]}).bm25.tolist() == expected.sparse.scores({"fr": ["un"]}).bm25.tolist()
    assert opened.sparse.words == expected.sparse.words
    assert opened.background.source == expected.background.source
    assert (opened.background.means == expected.background.means).all()
    assert (manifest.documents, manifest.passages, manifest.format) == (1, 3, store.FORMAT)


def test_an_open_build_answers_on_when_newer_ones_have_taken_its_place(index: Path) -> None:
    opened = open_build(index)
    before = scores(opened.late)
    folder = current_folder(index)

    write(index, "trois")
    write(index, "quatre")

    assert not folder.exists()
    assert scores(opened.late) == before
    assert opened.dense.search(np.eye(3, dtype=np.float32)[1], 1)[0].tolist() == [1]


def test_the_same_contents_are_written_as_the_same_bytes(tmp_path: Path) -> None:
    assert write(tmp_path / "one").sha256 == write(tmp_path / "two").sha256


def test_a_pointer_that_names_no_build_is_refused_and_mended_by_the_next_build(index: Path) -> None:
    (index / "CURRENT").write_text("../../etc")
    with pytest.raises(IndexDamaged) as refusal:
        open_build(index)
    assert refusal.value.values["file"] == "CURRENT"

    write(index, "trois")

    assert title(index) == "trois"


def test_nothing_built_is_told_as_such(tmp_path: Path) -> None:
    assert current_build_id(tmp_path / "nowhere") is None
    for opening in (open_build, store.read_manifest, store.read_reports, rollback):
        with pytest.raises(IndexNotFound):
            opening(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_an_index_of_another_encoder_is_stale_and_stays_in_place(index: Path) -> None:
    with pytest.raises(IndexStale):
        open_build(index, "another encoder")

    assert title(index) == "deux"


def test_an_index_of_another_format_is_stale(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preconise.store.contents.FORMAT", store.FORMAT + 1)

    with pytest.raises(IndexStale):
        open_build(index)


def test_status_needs_neither_vectors_nor_passages(index: Path) -> None:
    (current_folder(index) / "dense" / "vectors.faiss").unlink()

    assert store.read_manifest(index).passages == 3
    assert [file.path for file in store.read_reports(index)] == ["dossier/deux.txt", "scan.pdf"]


def test_rollback_goes_back_and_a_second_one_comes_back(index: Path) -> None:
    assert rollback(index).build_id == current_build_id(index)
    assert title(index) == "un"
    rollback(index)
    assert title(index) == "deux"


def test_rollback_never_goes_back_to_a_damaged_build(index: Path) -> None:
    newest = current_build_id(index)
    (previous,) = [path for path in index.iterdir() if path.is_dir() and path.name != newest]
    (previous / "dense" / "vectors.faiss").write_bytes(b"IxMp")

    with pytest.raises(NothingToRollBack):
        rollback(index)

    assert title(index) == "deux"
    assert previous.with_name(f"{previous.name}.damaged").is_dir()


def test_a_single_build_has_nothing_to_go_back_to(tmp_path: Path) -> None:
    write(tmp_path)

    with pytest.raises(NothingToRollBack):
        rollback(tmp_path)

    assert title(tmp_path) == "un"


def test_only_the_current_build_and_the_one_used_before_it_are_kept(index: Path) -> None:
    rollback(index)
    used = current_build_id(index)

    newest = write(index, "trois").build_id

    assert {path.name for path in index.iterdir() if path.is_dir()} == {used, newest}


def test_what_a_dead_build_left_is_removed_by_the_next_one(index: Path) -> None:
    left = index / "20260101-000000-abcdef.tmp"
    left.mkdir()
    (left / "passages.jsonl").write_bytes(b"half")

    write(index, "trois")

    assert not left.exists()


def test_build_ids_sort_in_the_order_of_writing_even_when_the_clock_goes_back(index: Path) -> None:
    ahead = index / "20991231-235959-abcdef"
    current_folder(index).rename(ahead)
    (index / "CURRENT").write_text(ahead.name)

    assert write(index, "trois").build_id > ahead.name


def test_a_place_where_no_folder_can_be_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("not a folder")

    with pytest.raises(IndexInaccessible), build_lock(tmp_path / "index"):
        pass
