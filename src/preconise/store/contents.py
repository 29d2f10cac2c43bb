"""What a build holds, and the files of its folder.

Records are JSON lines; the manifest names every file with its SHA-256, and ``manifest.sha256`` (in the format of the
``sha256sum`` tool) seals the manifest itself. A checksum is needed even for FAISS, which reads flipped bits in silence.
Token vectors, which are nine tenths of a build, are checked by samples where they are large (``sampling.py``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import msgspec

from preconise.errors import IndexDamaged, IndexStale
from preconise.retrieval.background import Background
from preconise.retrieval.columns import PassageColumns
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import LateIndex
from preconise.retrieval.sparse import SparseIndex
from preconise.store.durable import sha256_of, sync_tree, write_file
from preconise.store.records import StoredDocuments, StoredRecords, write_documents, write_records
from preconise.store.sampling import is_large, looks_whole, sampled_names, write_block_sums
from preconise.types import Document, FileReport, Manifest, Passage

FORMAT = 4
"""Raised whenever the files of a build change their meaning: an index of another format is built again."""

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
DOCUMENTS = "documents.jsonl"
PASSAGES = "passages.jsonl"
REPORTS = "files.jsonl"
COLUMNS = "columns"
DENSE = "dense"
SPARSE = "sparse"
LATE = "late"
BACKGROUND = "background"
TOKENS = "late/tokens.npy"

_HASHERS = 2
"""Threads that take checksums: one lets the other work, and an office computer has two cores."""


@dataclass(frozen=True, slots=True)
class BuildContents:
    """What is written: ``dense``, ``late`` and ``sparse`` index ``passages`` in their order."""

    documents: Sequence[Document]
    passages: Sequence[Passage]
    dense: DenseIndex
    late: LateIndex
    sparse: SparseIndex
    background: Background
    files: Sequence[FileReport]
    encoder_fingerprint: str
    settings_fingerprint: str
    corpus_fingerprint: str


@dataclass(frozen=True, slots=True)
class Build:
    """An open build, its files checked; it stays whole when the index changes on disk.

    Passages and documents are read when they are asked for, and ``columns`` has what a search needs of all passages.
    """

    manifest: Manifest
    documents: Mapping[str, Document]
    """By ``document_id``."""
    passages: Sequence[Passage]
    columns: PassageColumns
    dense: DenseIndex
    late: LateIndex
    sparse: SparseIndex
    background: Background
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
    write_documents(folder, DOCUMENTS, contents.documents)
    write_records(folder, PASSAGES, contents.passages)
    write_records(folder, REPORTS, contents.files)
    for name, save in {
        COLUMNS: PassageColumns.of(contents.passages).save,
        DENSE: contents.dense.save,
        SPARSE: contents.sparse.save,
        LATE: contents.late.save,
        BACKGROUND: contents.background.save,
    }.items():
        (folder / name).mkdir()
        save(folder / name)
    if is_large(folder / TOKENS):
        write_block_sums(folder / TOKENS)
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


def read_contents(folder: Path, *, thorough: bool = True) -> Build:
    """Open a build, checking every file of it; ``thorough`` as in ``verify``.

    Raises:
        IndexDamaged: a file is missing or fails its checksum; its name is in the values.
        IndexStale: the build is of another format.
    """
    manifest = read_manifest_of(folder)
    verify(folder, manifest, thorough=thorough)
    return open_verified(folder, manifest)


def open_verified(folder: Path, manifest: Manifest) -> Build:
    """Open a build of which every file has been checked."""
    return Build(
        manifest=manifest,
        documents=StoredDocuments(folder, DOCUMENTS),
        passages=StoredRecords.open(folder, PASSAGES, Passage),
        columns=PassageColumns.load(folder / COLUMNS),
        dense=DenseIndex.load(folder / DENSE),
        late=LateIndex.load(folder / LATE),
        sparse=SparseIndex.load(folder / SPARSE),
        background=Background.load(folder / BACKGROUND),
        files=tuple(StoredRecords.open(folder, REPORTS, FileReport)),
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
    _verify_records(folder, manifest, REPORTS)
    return tuple(StoredRecords.open(folder, REPORTS, FileReport))


def read_records_of(folder: Path) -> BuildRecords:
    """Read the documents and passages of a build, without its indexes.

    Raises:
        IndexDamaged: the manifest or the records are missing or fail their checksum.
        IndexStale: the build is of another format.
    """
    manifest = read_manifest_of(folder)
    _verify_records(folder, manifest, DOCUMENTS)
    _verify_records(folder, manifest, PASSAGES)
    documents = tuple(StoredDocuments(folder, DOCUMENTS).values())
    return BuildRecords(manifest, documents, tuple(StoredRecords.open(folder, PASSAGES, Passage)))


def _verify_records(folder: Path, manifest: Manifest, records: str) -> None:
    """Compare records, and what lies beside them to find each, with their checksums."""
    files = {name: expected for name, expected in manifest.sha256.items() if name.startswith(records)}
    for name in (records, *files):
        _verify_file(folder, name, files.get(name, ""))


def verify(folder: Path, manifest: Manifest, *, thorough: bool = True) -> None:
    """Compare every file of a build with its checksum.

    Args:
        folder: The build.
        manifest: Its manifest.
        thorough: Read large files whole too, and not only some blocks of them.

    Raises:
        IndexDamaged: a file is missing or fails its checksum.
    """
    sampled = set() if thorough else set(sampled_names(manifest.sha256))
    whole = [name for name in manifest.sha256 if name not in sampled]
    with ThreadPoolExecutor(_HASHERS) as pool:
        for _ in pool.map(lambda name: _verify_file(folder, name, manifest.sha256[name]), whole):
            pass
    # Last: the checksums of their blocks must have passed themselves.
    for name in sorted(sampled):
        _verify_sample(folder, name)


def _verify_file(folder: Path, name: str, expected: str) -> None:
    try:
        found = sha256_of(folder / name)
    except FileNotFoundError as error:
        raise IndexDamaged(file=name, build=folder.name) from error
    if found != expected:
        raise IndexDamaged(file=name, build=folder.name)


def _verify_sample(folder: Path, name: str) -> None:
    try:
        whole = looks_whole(folder / name)
    except FileNotFoundError as error:
        raise IndexDamaged(file=name, build=folder.name) from error
    if not whole:
        raise IndexDamaged(file=name, build=folder.name)


def _checksums(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    names = sorted(path.relative_to(folder).as_posix() for path in files)
    with ThreadPoolExecutor(_HASHERS) as pool:
        return dict(zip(names, pool.map(lambda name: sha256_of(folder / name), names), strict=True))


def _seal(manifest: bytes) -> bytes:
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode("ascii")
