"""Records come back as they were written, whatever is asked for first, and by several threads at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from preconise.store import records
from preconise.store.records import RecordSpool, StoredDocuments, StoredRecords, write_documents, write_records
from preconise.types import Document, Passage
from tests.store.builds_made import contents

(DOCUMENT,) = contents().documents
DOCUMENTS = [
    replace(DOCUMENT, document_id=f"{number:012x}", text=f"Rue n° {number}\n" * number) for number in range(30)
]
PASSAGES = contents().passages


@pytest.fixture
def stored(tmp_path: Path) -> StoredDocuments:
    write_documents(tmp_path, "documents.jsonl", DOCUMENTS)
    return StoredDocuments(tmp_path, "documents.jsonl")


def test_records_are_a_sequence_like_any_other(tmp_path: Path) -> None:
    write_records(tmp_path, "passages.jsonl", PASSAGES)
    stored = StoredRecords.open(tmp_path, "passages.jsonl", Passage)

    assert len(stored) == 3
    assert tuple(stored) == tuple(PASSAGES)
    assert [stored[place] for place in (2, 0, 1, -1)] == [PASSAGES[place] for place in (2, 0, 1, -1)]
    assert stored[::-1] == tuple(PASSAGES[::-1])
    for beyond in (3, -4):
        with pytest.raises(IndexError):
            stored[beyond]


def test_no_records_are_a_sequence_too(tmp_path: Path) -> None:
    write_records(tmp_path, "passages.jsonl", ())

    assert tuple(StoredRecords.open(tmp_path, "passages.jsonl", Passage)) == ()


def test_records_come_back_by_way_of_the_disk_and_nothing_is_left_there(tmp_path: Path) -> None:
    spool = RecordSpool(tmp_path, Document)
    assert tuple(spool.records()) == ()
    for document in DOCUMENTS:
        spool.append(document)
    spooled = spool.records()
    del spool

    assert not list(tmp_path.iterdir())
    assert tuple(spooled) == tuple(spooled) == tuple(DOCUMENTS)


def test_documents_are_found_by_their_ids(stored: StoredDocuments) -> None:
    assert list(stored) == [document.document_id for document in DOCUMENTS]
    assert list(stored.values()) == DOCUMENTS
    assert stored.get("nothing of this name") is None
    assert "nothing of this name" not in stored


def test_a_document_asked_for_again_is_not_decoded_again(stored: StoredDocuments) -> None:
    assert stored[DOCUMENTS[3].document_id] is stored[DOCUMENTS[3].document_id]


def test_only_so_many_documents_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_documents(tmp_path, "documents.jsonl", DOCUMENTS)
    monkeypatch.setattr(records, "KEPT", 3 * (tmp_path / "documents.jsonl").stat().st_size // len(DOCUMENTS))
    stored = StoredDocuments(tmp_path, "documents.jsonl")
    first, second, *others = (document.document_id for document in DOCUMENTS)
    kept, other = stored[first], stored[second]

    for document_id in others:
        assert stored[first] is kept
        assert stored[document_id].document_id == document_id

    assert stored[second] == other
    assert stored[second] is not other


def test_a_document_larger_than_what_is_kept_is_found_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "KEPT", 1)
    write_documents(tmp_path, "documents.jsonl", DOCUMENTS)
    stored = StoredDocuments(tmp_path, "documents.jsonl")

    assert list(stored.values()) == DOCUMENTS


def test_threads_may_share_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "KEPT", 2000)
    write_documents(tmp_path, "documents.jsonl", DOCUMENTS)
    stored = StoredDocuments(tmp_path, "documents.jsonl")

    def found(place: int) -> Document:
        return stored[DOCUMENTS[place % 30].document_id]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(found, range(3000))) == DOCUMENTS * 100
