"""What a build holds, and the files of its folder.

Records are JSON lines; the manifest names every file with its SHA-256, and ``manifest.sha256`` (in the format of the
``sha256sum`` tool) seals the manifest itself. A checksum is needed even for FAISS, which reads flipped bits in silence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from preconise.errors import IndexDamaged, IndexStale
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import LateIndex
from preconise.retrieval.sparse import SparseIndex
from preconise.store.durable import sha256_of, sync_tree, write_file
from preconise.types import Document, FileReport, Manifest, Passage

FORMAT = 2
"""Raised whenever the files of a build change their meaning: an index of another format is built again."""

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
DOCUMENTS = "documents.jsonl"
PASSAGES = "passages.jsonl"
REPORTS = "files.jsonl"
VECTORS = "vectors.faiss"
SPARSE = "sparse"
LATE = "late"

Record = TypeVar("Record", Document, Passage, FileReport)


@dataclass(frozen=True, slots=True)
class BuildContents:
    """What is written: ``dense``, ``late`` and ``sparse`` index ``passages`` in their order."""

    documents: Sequence[Document]
    passages: Sequence[Passage]
    dense: DenseIndex
    late: LateIndex
    sparse: SparseIndex
    files: Sequence[FileReport]
    encoder_fingerprint: str
    settings_fingerprint: str
    corpus_fingerprint: str


@dataclass(frozen=True, slots=True)
class Build:
    """A build in memory, every byte of it checked; it stays whole when the index changes on disk."""

    manifest: Manifest
    documents: Mapping[str, Document]
    """By ``document_id``."""
    passages: tuple[Passage, ...]
    dense: DenseIndex
    late: LateIndex
    sparse: SparseIndex
    files: tuple[FileReport, ...]


@dataclass(frozen=True, slots=True)
class BuildRecords:
    """What a build says in words, without its indexes: enough to compare two builds."""

    manifest: Manifest
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Format:
    """The one field of a manifest that every format has."""

    format: int


def write_contents(folder: Path, build_id: str, created: str, contents: BuildContents) -> None:
    """Write a build's files into an empty folder, down to the disk."""
    _write_records(folder / DOCUMENTS, contents.documents)
    _write_records(folder / PASSAGES, contents.passages)
    _write_records(folder / REPORTS, contents.files)
    write_file(folder / VECTORS, contents.dense.to_bytes())
    (folder / SPARSE).mkdir()
    contents.sparse.save(folder / SPARSE)
    (folder / LATE).mkdir()
    contents.late.save(folder / LATE)
    manifest = Manifest(
        format=FORMAT,
        build_id=build_id,
        created=created,
        encoder_fingerprint=contents.encoder_fingerprint,
        settings_fingerprint=contents.settings_fingerprint,
        corpus_fingerprint=contents.corpus_fingerprint,
        documents=len(contents.documents),
        passages=len(contents.passages),
        sha256=_checksums(folder),
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    write_file(folder / MANIFEST, encoded)
    write_file(folder / SEAL, _seal(encoded))
    sync_tree(folder)


def read_contents(folder: Path) -> Build:
    """Read a build, checking every file of it.

    Raises:
        IndexDamaged: a file is missing or fails its checksum; its name is in the values.
        IndexStale: the build is of another format.
    """
    manifest = read_manifest_of(folder)
    verify(folder, manifest)
    documents = _read_records(folder, DOCUMENTS, Document)
    return Build(
        manifest=manifest,
        documents={document.document_id: document for document in documents},
        passages=_read_records(folder, PASSAGES, Passage),
        dense=DenseIndex.from_bytes((folder / VECTORS).read_bytes()),
        late=LateIndex.load(folder / LATE),
        sparse=SparseIndex.load(folder / SPARSE),
        files=_read_records(folder, REPORTS, FileReport),
    )


def read_manifest_of(folder: Path) -> Manifest:
    """Read the manifest of a build, checked against its seal.

    Raises:
        IndexDamaged: the manifest is missing or fails its checksum.
        IndexStale: the build is of another format.
    """
    try:
        encoded = (folder / MANIFEST).read_bytes()
        seal = (folder / SEAL).read_bytes()
    except FileNotFoundError as error:
        raise IndexDamaged(file=MANIFEST, build=folder.name) from error
    if seal != _seal(encoded):
        raise IndexDamaged(file=MANIFEST, build=folder.name)
    if msgspec.json.decode(encoded, type=_Format).format != FORMAT:
        raise IndexStale(build=folder.name)
    return msgspec.json.decode(encoded, type=Manifest)


def read_reports_of(folder: Path, manifest: Manifest) -> tuple[FileReport, ...]:
    """Read what became of each file of the corpus, without the rest of the build.

    Raises:
        IndexDamaged: the reports are missing or fail their checksum.
    """
    _verify_file(folder, REPORTS, manifest.sha256.get(REPORTS, ""))
    return _read_records(folder, REPORTS, FileReport)


def read_records_of(folder: Path) -> BuildRecords:
    """Read the documents and passages of a build, without its indexes.

    Raises:
        IndexDamaged: the manifest or the records are missing or fail their checksum.
        IndexStale: the build is of another format.
    """
    manifest = read_manifest_of(folder)
    for name in (DOCUMENTS, PASSAGES):
        _verify_file(folder, name, manifest.sha256.get(name, ""))
    return BuildRecords(manifest, _read_records(folder, DOCUMENTS, Document), _read_records(folder, PASSAGES, Passage))


def verify(folder: Path, manifest: Manifest) -> None:
    """Compare every file of a build with its checksum.

    Raises:
        IndexDamaged: a file is missing or fails its checksum.
    """
    for name, expected in manifest.sha256.items():
        _verify_file(folder, name, expected)


def _verify_file(folder: Path, name: str, expected: str) -> None:
    try:
        found = sha256_of(folder / name)
    except FileNotFoundError as error:
        raise IndexDamaged(file=name, build=folder.name) from error
    if found != expected:
        raise IndexDamaged(file=name, build=folder.name)


def _checksums(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {name: sha256_of(folder / name) for name in sorted(path.relative_to(folder).as_posix() for path in files)}


def _seal(manifest: bytes) -> bytes:
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode("ascii")


def _write_records(path: Path, records: Sequence[Record]) -> None:
    write_file(path, msgspec.json.Encoder().encode_lines(records))


def _read_records(folder: Path, name: str, kind: type[Record]) -> tuple[Record, ...]:
    return tuple(msgspec.json.Decoder(kind).decode_lines((folder / name).read_bytes()))
