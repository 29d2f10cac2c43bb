"""Where each document stands towards a build: searched as it is, waiting for the next one, or not read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Literal

from preconise.keeping.corpus_folder import files_by_path
from preconise.reading.metadata import sidecar_of
from preconise.store import Build
from preconise.types import Document, FileReport

State = Literal["indexed", "partial", "duplicate", "failed", "new", "changed", "deleted"]
STATES: tuple[State, ...] = ("new", "changed", "deleted", "failed", "partial", "duplicate", "indexed")
"""In the order in which they call for a keeper."""
WAITING: tuple[State, ...] = ("new", "changed", "deleted")
"""What the next build will bring in, bring up to date or take out."""

_SECOND = 1.0
"""The moment of a build is told in whole seconds: one written in the same second counts as older."""
_STATE_OF_REPORT: Mapping[str, State] = {"read": "indexed", "partial": "partial", "duplicate": "duplicate"}


@dataclass(frozen=True, slots=True)
class CorpusEntry:
    """A document of the corpus or of the build: the words that are searched, and what is told of its reading.

    ``is_file`` is false for what is attached to an e-mail, and for a file that is not there any more.
    """

    path: str
    state: State
    is_file: bool
    document: Document | None = None
    report: FileReport | None = None


def corpus_entries(corpus: Path, build: Build | None) -> tuple[CorpusEntry, ...]:
    """Every document that the corpus or the build knows, in order of their paths.

    Raises:
        UnreadableFile: the operating system refuses a folder of the corpus.
    """
    files = files_by_path(corpus)
    documents = {document.path: document for document in build.documents.values()} if build else {}
    reports = {report.path: report for report in build.files} if build else {}
    built = datetime.fromisoformat(build.manifest.created).timestamp() if build else 0.0
    waiting = dict(_waiting(files, documents, reports, built))

    def state(path: str) -> State:
        holder = _holder(path, files)
        if holder not in files:
            return "deleted"
        return waiting.get(holder) or _as_read(reports.get(path))

    return tuple(
        CorpusEntry(path, state(path), path in files, documents.get(path), reports.get(path))
        for path in sorted({*files, *reports})
    )


def _waiting(
    files: Mapping[str, Path], documents: Mapping[str, Document], reports: Mapping[str, FileReport], built: float
) -> Iterator[tuple[str, State]]:
    """The files that the build does not know, or not as they are."""
    known = {_holder(path, files) for path in reports}
    for path, file in files.items():
        if path not in known:
            yield path, "new"
        elif _has_changed(file, documents.get(path), built):
            yield path, "changed"


def _has_changed(file: Path, document: Document | None, built: float) -> bool:
    """By checksum where the build has one; a file of which nothing is indexed is new if written after the build."""
    try:
        if document is None:
            return file.stat().st_mtime >= built + _SECOND
        return _checksum(file) != document.sha256
    except OSError:
        return True


def _checksum(file: Path) -> str:
    """As ``Document.sha256``: of the file's bytes and its sidecar's."""
    sidecar = sidecar_of(file)
    parts = (file,) if sidecar is None else (file, sidecar)
    return _checksum_of(tuple((part, part.stat().st_size, part.stat().st_mtime_ns) for part in parts))


@lru_cache(maxsize=10_000)
def _checksum_of(parts: tuple[tuple[Path, int, int], ...]) -> str:
    """Kept by size and time of writing: a page that is drawn at every click must not read the corpus each time."""
    return hashlib.sha256(b"".join(path.read_bytes() for path, _, _ in parts)).hexdigest()


def _holder(path: str, files: Mapping[str, Path]) -> str:
    """The file that a document stands in: its own, or the e-mail that it is attached to."""
    places = (path, *(str(parent) for parent in PurePosixPath(path).parents))
    return next((place for place in places if place in files), path)


def _as_read(report: FileReport | None) -> State:
    """An e-mail that only carries files has no report of its own: what it carries is indexed."""
    return "indexed" if report is None else _STATE_OF_REPORT.get(report.state, "failed")
