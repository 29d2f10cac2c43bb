"""Corpus → index: every document read, cut into passages, embedded, and written as one build."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np

from preconise.errors import (
    CorpusError,
    EmptyDocument,
    IndexDamaged,
    IndexNotFound,
    IndexStale,
    NothingReadable,
)
from preconise.passages.kind_model import kinds
from preconise.passages.search_key import contexts, search_key
from preconise.passages.segment import segment, typing_of
from preconise.passages.theme_model import themes_of
from preconise.passages.themes import THEMES_FILE, Theme, fingerprint_of_own, load_themes
from preconise.reading.corpus import read_corpus
from preconise.reading.files import corpus_files, relative_path
from preconise.reading.metadata import sidecar_of
from preconise.retrieval.analysis import terms, words
from preconise.retrieval.contextual import with_context
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.retrieval.sparse import SparseIndex
from preconise.settings import home
from preconise.store import Build, BuildContents, build_lock, open_build, read_manifest, write_build
from preconise.store.durable import sha256_of
from preconise.types import Document, Encoder, FileReport, Passage, Progress, Vectors

Report = Callable[[Progress], None]

BATCH = 32
"""Passages embedded between two reports of progress: about a second's work on two cores."""


@dataclass(frozen=True, slots=True)
class _ReadFile:
    """A document with its passages."""

    document: Document
    passages: tuple[Passage, ...]
    contexts: Sequence[str]

    def texts(self) -> Iterator[str]:
        """The words of each passage."""
        return (self.document.text[passage.start : passage.end] for passage in self.passages)

    def keys(self) -> Iterator[str]:
        """What each passage is searched by, word for word."""
        return (search_key(self.document, passage) for passage in self.passages)


@dataclass(frozen=True, slots=True)
class _Encoded:
    """Embeddings of the passages' own words and of their contexts, zeros where there is none; and token vectors."""

    own: Vectors
    context: Vectors
    late: LateIndex


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
        InvalidThemes: the file of one's own themes cannot be understood; the index is unchanged.
    """
    themes = load_themes(home() / THEMES_FILE)
    files = corpus_files(corpus)
    with build_lock(index):
        # Taken before reading: a file that changes meanwhile leaves a stale index, not one that passes for fresh.
        corpus_fingerprint = _fingerprint_of(files, corpus)
        read, reports = _read_all(files, corpus, encoder, report)
        if not read:
            raise NothingReadable(path=corpus, files=len(files))
        encoded = _encode(read, encoder, report)
        passages = _typed(read, encoded, themes, encoder)
        keys = list(chain.from_iterable(file.keys() for file in read))
        languages = [passage.language for passage in passages]
        report(Progress("writing", 0, 1))
        contents = BuildContents(
            documents=[file.document for file in read],
            passages=passages,
            dense=DenseIndex.build(
                [int(passage.passage_id, 16) for passage in passages], with_context(encoded.own, encoded.context)
            ),
            late=encoded.late,
            sparse=SparseIndex.build(
                [terms(*pair) for pair in zip(keys, languages, strict=True)],
                languages,
                Counter(word for key in keys for word in words(key)),
            ),
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


def rules_fingerprint() -> str:
    """Names the rules that make passages and terms of a file, with the themes of one's own.

    An index made by other rules is stale, without anyone having to remember a version number.
    """
    return f"{_code_fingerprint()} {fingerprint_of_own(home() / THEMES_FILE)}"


@cache
def _code_fingerprint() -> str:
    """Names the code of ``reading``, ``passages`` and ``analysis``."""
    package = Path(__file__).parent
    rooms = [*package.glob("reading/**/*.py"), *package.glob("passages/*.*")]
    files = [package / "retrieval" / "analysis.py", package / "retrieval" / "stop_words.py", Path(__file__)]
    digest = hashlib.sha256()
    for path in sorted([*rooms, *files]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _read_all(
    files: Sequence[Path], corpus: Path, encoder: Encoder, report: Report
) -> tuple[list[_ReadFile], list[FileReport]]:
    """Every document with its passages, and what became of every file, both in order of their paths."""
    reading = read_corpus(files, corpus, report)
    read: list[_ReadFile] = []
    reports = list(reading.reports)
    for document in reading.documents:
        passages = segment(document, encoder.count_tokens, encoder.max_tokens)
        if passages:
            read.append(
                _ReadFile(document, passages, contexts(document, passages, encoder.count_tokens, encoder.max_tokens))
            )
            reports.append(_report_of(read[-1]))
        else:
            error = EmptyDocument(path=document.path)
            reports.append(FileReport(document.path, "failed", reason=error.key, values=error.values))
    return read, sorted(reports, key=lambda file: (file.path, file.state == "failed"))


def _report_of(file: _ReadFile) -> FileReport:
    path, passages = file.document.path, len(file.passages)
    if not file.document.notices:
        return FileReport(path, "read", passages)
    first, *others = file.document.notices
    return FileReport(path, "partial", passages, first.reason, first.values, tuple(others))


def _encode(read: Sequence[_ReadFile], encoder: Encoder, report: Report) -> _Encoded:
    """The embeddings of all passages; a text or context that several passages share is encoded once."""
    texts = list(chain.from_iterable(file.texts() for file in read))
    surroundings = list(chain.from_iterable(file.contexts for file in read))
    # Those of a batch are alike in length, and the longest come first: what does not fit in memory shows at once.
    distinct = sorted({*texts, *surroundings} - {""}, key=lambda text: (-len(text), text))
    vectors, tokens = [], []
    for first in range(0, len(distinct), BATCH):
        report(Progress("embedding", first, len(distinct)))
        encoded = encoder.encode_passages(distinct[first : first + BATCH])
        vectors.append(encoded.vectors)
        tokens.append(quantised(encoded))
    report(Progress("embedding", len(distinct), len(distinct)))
    places = {text: place for place, text in enumerate(distinct)} | {"": NO_CONTEXT}
    own = [places[text] for text in texts]
    context = [places[text] for text in surroundings]
    # A last row of zeros, which NO_CONTEXT names.
    rows = np.vstack([*vectors, np.zeros((1, encoder.dimension), dtype=np.float32)])
    return _Encoded(own=rows[own], context=rows[context], late=LateIndex.build(tokens, own, context))


def _typed(
    read: Sequence[_ReadFile], encoded: _Encoded, themes: Sequence[Theme], encoder: Encoder
) -> tuple[Passage, ...]:
    """The passages with their kinds and their themes, now that their embeddings are known."""
    rules = [typing_of(file.document, passage) for file in read for passage in file.passages]
    passages = chain.from_iterable(file.passages for file in read)
    found = kinds(encoded.own, encoded.context, rules)
    about = themes_of(encoded.own, encoded.context, themes, encoder)
    return tuple(
        replace(passage, kind=kind, themes=keys) for passage, kind, keys in zip(passages, found, about, strict=True)
    )


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
