"""Every file of the corpus: its documents, each text once, and what became of each file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from preconise.errors import DuplicatePath
from preconise.reading.canonical import FileReading
from preconise.reading.duplicates import copies
from preconise.reading.files import relative_path
from preconise.reading.isolation.process import ReadingProcess
from preconise.reading.metadata import first_known
from preconise.types import Document, FileReport, Progress


@dataclass(frozen=True, slots=True)
class CorpusReading:
    """The documents to index, in order of their paths, and the reports on files of which nothing is indexed."""

    documents: tuple[Document, ...]
    reports: tuple[FileReport, ...]


def read_corpus(files: Sequence[Path], corpus: Path, report: Callable[[Progress], None]) -> CorpusReading:
    """Reads files, as ``corpus_files`` gives them, each in the process that can break without harm.

    A text that several files hold is kept once, under the path that comes first. It knows the other paths, and takes
    from them what it does not know of itself: a publisher, a date.
    """
    readings = _read_all(files, corpus, report)
    documents = {document.path: document for reading in readings for document in reading.documents}
    originals = copies(list(documents.values()))
    reports = [failure for reading in readings for failure in reading.failures]
    reports += [
        FileReport(path, "duplicate", reason="same_text", values={"path": path, "kept": original})
        for path, original in originals.items()
    ]
    kept = [
        _completed(document, [documents[path] for path, original in originals.items() if original == document.path])
        for document in documents.values()
        if document.path not in originals
    ]
    return CorpusReading(tuple(kept), tuple(reports))


def _read_all(files: Sequence[Path], corpus: Path, report: Callable[[Progress], None]) -> list[FileReading]:
    readings: list[FileReading] = []
    seen: set[str] = set()
    with ReadingProcess() as process:
        for done, file in enumerate(files):
            path = relative_path(file, corpus)
            report(Progress("reading", done, len(files), path))
            readings.append(_same_path(path) if path in seen else process.read(file, corpus))
            seen.add(path)
    report(Progress("reading", len(files), len(files)))
    return readings


def _same_path(path: str) -> FileReading:
    error = DuplicatePath(path=path)
    return FileReading(failures=(FileReport(path, "failed", reason=error.key, values=error.values),))


def _completed(document: Document, others: Sequence[Document]) -> Document:
    metadata = first_known([document.metadata, *(other.metadata for other in others)])
    return replace(document, metadata=metadata, other_paths=tuple(other.path for other in others))
