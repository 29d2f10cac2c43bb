"""Corpus → index: every document read, cut into passages, embedded, and written as one build."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np

from preconise.errors import (
    CorpusError,
    DuplicatePath,
    EmptyDocument,
    IndexDamaged,
    IndexNotFound,
    IndexStale,
    NothingReadable,
    ReadingError,
)
from preconise.passages.search_key import search_keys
from preconise.passages.segment import segment
from preconise.reading.files import corpus_files, relative_path
from preconise.reading.metadata import sidecar_of
from preconise.reading.reader import read_document
from preconise.retrieval.analysis import terms
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.sparse import SparseIndex
from preconise.store import Build, BuildContents, build_lock, open_build, read_manifest, write_build
from preconise.store.durable import sha256_of
from preconise.types import Document, Encoder, FileReport, Passage, Progress, Vectors

Report = Callable[[Progress], None]

BATCH = 32
"""Passages embedded between two reports of progress: about a second's work on two cores."""


@dataclass(frozen=True, slots=True)
class _ReadFile:
    """A document with its passages, and for each the text that is searched."""

    document: Document
    passages: tuple[Passage, ...]
    keys: Sequence[str]


def build(corpus: Path, index: Path, encoder: Encoder, report: Report) -> Build:
    """Build the index over a folder of documents and make it the current one.

    A file that cannot be read is told in the build's file reports, and the others are indexed.

    Raises:
        CorpusNotFound: the folder is not there.
        CorpusEmpty: it holds no document.
        NothingReadable: none of its documents could be read; the index is unchanged.
        UnreadableFile: the operating system refuses a folder of the corpus; the index is unchanged.
        BuildInProgress: another build is writing this index.
        IndexInaccessible: the index cannot be written.
    """
    files = corpus_files(corpus)
    with build_lock(index):
        # Taken before reading: a file that changes meanwhile leaves a stale index, not one that passes for fresh.
        corpus_fingerprint = _fingerprint_of(files, corpus)
        read, reports = _read_all(files, corpus, encoder, report)
        if not read:
            raise NothingReadable(path=corpus, files=len(files))
        passages = tuple(chain.from_iterable(file.passages for file in read))
        keys = list(chain.from_iterable(file.keys for file in read))
        languages = [passage.language for passage in passages]
        vectors = _encode(keys, encoder, report)
        report(Progress("writing", 0, 1))
        contents = BuildContents(
            documents=[file.document for file in read],
            passages=passages,
            dense=DenseIndex.build([int(passage.passage_id, 16) for passage in passages], vectors),
            sparse=SparseIndex.build([terms(*pair) for pair in zip(keys, languages, strict=True)], languages),
            files=reports,
            encoder_fingerprint=encoder.fingerprint,
            settings_fingerprint=rules_fingerprint(),
            corpus_fingerprint=corpus_fingerprint,
        )
        write_build(index, contents)
        built = open_build(index)
    report(Progress("done", 1, 1))
    return built


def is_stale(corpus: Path, index: Path, encoder_fingerprint: str) -> bool:
    """Whether a build would give another index than the current one, or there is no good one; reads no document.

    Raises:
        IndexInaccessible: the operating system refuses the index.
    """
    try:
        manifest = read_manifest(index)
        found = _fingerprint_of(corpus_files(corpus), corpus)
    except (IndexNotFound, IndexDamaged, IndexStale, CorpusError):
        return True
    return (manifest.corpus_fingerprint, manifest.encoder_fingerprint, manifest.settings_fingerprint) != (
        found,
        encoder_fingerprint,
        rules_fingerprint(),
    )


@cache
def rules_fingerprint() -> str:
    """Names the rules that make passages and terms of a file: the code of ``reading``, ``passages`` and ``analysis``.

    An index made by other rules is stale, without anyone having to remember a version number.
    """
    package = Path(__file__).parent
    rooms = [*package.glob("reading/*.py"), *package.glob("passages/*.py")]
    files = [package / "retrieval" / "analysis.py", package / "retrieval" / "stop_words.py", Path(__file__)]
    digest = hashlib.sha256()
    for path in sorted([*rooms, *files]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _read_all(
    files: Sequence[Path], corpus: Path, encoder: Encoder, report: Report
) -> tuple[list[_ReadFile], list[FileReport]]:
    read: list[_ReadFile] = []
    reports: list[FileReport] = []
    for done, file in enumerate(files):
        path = relative_path(file, corpus)
        report(Progress("reading", done, len(files), path))
        try:
            if reports and reports[-1].path == path:
                raise DuplicatePath(path=path)
            found = _read(file, corpus, encoder)
        except ReadingError as error:
            reports.append(FileReport(path, "failed", reason=error.key, values=error.values))
        else:
            read.append(found)
            reports.append(FileReport(path, "read", passages=len(found.passages)))
    report(Progress("reading", len(files), len(files)))
    return read, reports


def _read(file: Path, corpus: Path, encoder: Encoder) -> _ReadFile:
    document = read_document(file, corpus)
    passages = segment(document, encoder.count_tokens, encoder.max_tokens)
    if not passages:
        raise EmptyDocument(path=document.path)
    return _ReadFile(document, passages, search_keys(document, passages, encoder.count_tokens, encoder.max_tokens))


def _encode(keys: Sequence[str], encoder: Encoder, report: Report) -> Vectors:
    """Embeddings in the order of ``keys``; the longest are done first, so that those of a batch are alike in length."""
    vectors = np.empty((len(keys), encoder.dimension), dtype=np.float32)
    order = sorted(range(len(keys)), key=lambda position: -len(keys[position]))
    for first in range(0, len(order), BATCH):
        report(Progress("embedding", first, len(order)))
        batch = order[first : first + BATCH]
        vectors[batch] = encoder.encode_passages([keys[position] for position in batch])
    report(Progress("embedding", len(order), len(order)))
    return vectors


def _fingerprint_of(files: Sequence[Path], corpus: Path) -> str:
    """Names the bytes of all files and sidecars and their places: it changes when any of them does."""
    digest = hashlib.sha256()
    for file in files:
        for part in (relative_path(file, corpus).encode(), *_checksums(file)):
            digest.update(len(part).to_bytes(4, "big") + part)
    return digest.hexdigest()


def _checksums(file: Path) -> Iterator[bytes]:
    """Those of a file and of its sidecar, or nothing for what is not there or cannot be read."""
    for path in (file, sidecar_of(file)):
        try:
            yield sha256_of(path).encode() if path else b""
        except OSError:
            yield b""
