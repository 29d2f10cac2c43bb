"""Corpus → index: every document read, cut into passages, embedded, and written as one build.

What earlier builds computed of the same bytes by the same rules is used again; the build is the same without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.errors import (
    CorpusError,
    EmptyDocument,
    IndexDamaged,
    IndexNotFound,
    IndexStale,
    NothingReadable,
)
from preconise.passages.kind_model import kinds
from preconise.passages.theme_model import descriptions_of, themes_of
from preconise.passages.themes import THEMES_FILE, Theme, load_themes
from preconise.reading.corpus import CorpusReading, read_corpus
from preconise.reading.files import corpus_files
from preconise.retrieval.columns import numbers_of
from preconise.retrieval.contextual import with_context
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.late import NO_CONTEXT, LateIndex
from preconise.retrieval.mapped import give_back
from preconise.retrieval.sparse import SparseIndex
from preconise.retrieval.spool import Spool
from preconise.reuse.backgrounds import kept_background
from preconise.reuse.cuts import Cut, cut
from preconise.reuse.embeddings import Embedded, embed
from preconise.reuse.fingerprints import rules, why_anew
from preconise.reuse.gathered import Gathered, Texts
from preconise.reuse.readings import KeptReadings
from preconise.reuse.sources import corpus_fingerprint, fingerprint_of, source_of
from preconise.settings import home
from preconise.store import Build, BuildContents, build_lock, open_cache, read_manifest, write_build
from preconise.store.durable import accessible
from preconise.types import Document, Encoder, FileReport, Progress, Vectors

Report = Callable[[Progress], None]


SLICE = 10_000
"""Passages whose vectors are looked at together: those of a million would fill the memory several times over."""


@dataclass(frozen=True, slots=True)
class _Encoded:
    """Embeddings of distinct texts, and which of them are each passage's own words and its context; token vectors."""

    vectors: Vectors
    own: NDArray[np.int64]
    context: NDArray[np.int64]
    late: LateIndex

    def slices(self) -> Iterator[tuple[slice, Vectors, Vectors]]:
        """Some passages after the other: the vectors of their own words and of their contexts, zeros without."""
        for first in range(0, len(self.own), SLICE):
            some = slice(first, first + SLICE)
            context = self.vectors[self.context[some]]
            context[self.context[some] == NO_CONTEXT] = 0
            yield some, self.vectors[self.own[some]], context
            give_back(self.vectors)


def build(corpus: Path, index: Path, encoder: Encoder, report: Report, *, full: bool = False) -> Build:
    """Build the index over a folder of documents and make it the current one.

    A file that cannot be read is told in the build's file reports, and the others are indexed. An interruption leaves
    the index as it was, and what was computed until then to the next build.

    Args:
        corpus: The folder of documents.
        index: The folder of builds.
        encoder: What embeds the passages.
        report: Called with how far the build is.
        full: Compute everything anew, whatever earlier builds computed.

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
    with build_lock(index), open_cache(index, forgetting=full) as cache:
        # Taken before reading: a file that changes meanwhile leaves a stale index, not one that passes for fresh.
        sources = {file: source_of(file, corpus) for file in files}
        current = rules()
        anew = "asked" if full else why_anew(index, encoder.fingerprint, current)
        kept = KeptReadings(cache, current, sources, corpus)
        gathered, reports, done = _gather(
            read_corpus(files, corpus, report, kept), index, lambda document: cut(document, encoder, cache, current)
        )
        if not gathered.passages:
            raise NothingReadable(path=corpus, files=len(files))
        with accessible(index):
            # A second or two, or nothing where an earlier build embedded them: not worth telling.
            described = embed(descriptions_of(themes), encoder, cache, current, index, lambda progress: None)
            encoded = _encode(gathered.take_texts(), lambda texts: embed(texts, encoder, cache, current, index, report))
        _type(gathered, encoded, themes, described.vectors)
        report(Progress("writing", 0, 1))
        passages = gathered.passages
        # Before the dense index, which stays in memory: making this one takes four times what is left of it.
        sparse = SparseIndex.build(gathered.terms, [passage.language for passage in passages], gathered.words)
        contents = BuildContents(
            documents=gathered.documents.records(),
            passages=passages,
            dense=DenseIndex.build(numbers_of(passages), _in_context(encoded, index)),
            late=encoded.late,
            sparse=sparse,
            background=kept_background(encoder, cache, current),
            files=reports,
            encoder_fingerprint=encoder.fingerprint,
            settings_fingerprint=str(current),
            corpus_fingerprint=fingerprint_of(sources.values()),
        )
        built = write_build(index, contents)
        cache.prune()
    report(replace(done, anew=anew))
    return built


def is_stale(corpus: Path, index: Path, encoder_fingerprint: str) -> bool:
    """Whether a build would give another index than the current one, or there is no good one; reads no document.

    Raises:
        IndexInaccessible: the operating system refuses the index.
    """
    try:
        manifest = read_manifest(index)
        found = corpus_fingerprint(corpus_files(corpus), corpus)
    except (IndexNotFound, IndexDamaged, IndexStale, CorpusError):
        return True
    return (manifest.corpus_fingerprint, manifest.encoder_fingerprint, manifest.settings_fingerprint) != (
        found,
        encoder_fingerprint,
        str(rules()),
    )


def _gather(
    reading: CorpusReading, folder: Path, cut_of: Callable[[Document], Cut]
) -> tuple[Gathered, list[FileReport], Progress]:
    """Every document with its passages, what became of every file, in order of their paths, and the count of files."""
    reports = list(reading.reports)
    with accessible(folder):
        gathered = Gathered(folder)
        for document in reading.documents:
            found = cut_of(document)
            if found.passages:
                gathered.add(document, found)
                reports.append(_report_of(document, len(found.passages)))
            else:
                error = EmptyDocument(path=document.path)
                reports.append(FileReport(document.path, "failed", reason=error.key, values=error.values))
    done = Progress("done", reading.read, reading.read, reused=reading.unchanged)
    return gathered, sorted(reports, key=lambda file: (file.path, file.state == "failed")), done


def _report_of(document: Document, passages: int) -> FileReport:
    if not document.notices:
        return FileReport(document.path, "read", passages)
    first, *others = document.notices
    return FileReport(document.path, "partial", passages, first.reason, first.values, tuple(others))


def _encode(texts: Texts, embedded_texts: Callable[[Sequence[str]], Embedded]) -> _Encoded:
    """The embeddings of all passages; a text or context that several passages share is encoded once."""
    embedded = embedded_texts(texts.distinct)
    late = LateIndex.build([embedded.tokens], texts.own, texts.context)
    return _Encoded(embedded.vectors, texts.own, texts.context, late)


def _in_context(encoded: _Encoded, folder: Path) -> Vectors:
    """The vectors of all passages in their contexts; they lie on the disk of ``folder``."""
    spool = Spool(folder, "<f4", encoded.vectors.shape[1])
    for _, own, context in encoded.slices():
        spool.append(with_context(own, context))
    return spool.rows()


def _type(gathered: Gathered, encoded: _Encoded, themes: Sequence[Theme], described: Vectors) -> None:
    """Gives the passages their kinds and their themes, now that their embeddings are known."""
    combinations: dict[tuple[str, ...], tuple[str, ...]] = {}
    for some, own, context in encoded.slices():
        found = kinds(own, context, gathered.typings[some])
        about = themes_of(own, context, themes, described)
        gathered.passages[some] = [
            replace(passage, kind=kind, themes=combinations.setdefault(keys, keys))
            for passage, kind, keys in zip(gathered.passages[some], found, about, strict=True)
        ]
