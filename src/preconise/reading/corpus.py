"""Every file of the corpus: its documents, each text once, and what became of each file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from preconise.errors import DuplicatePath
from preconise.reading.canonical import FileReading
from preconise.reading.duplicates import copies
from preconise.reading.files import relative_path
from preconise.reading.isolation.process import ReadingProcess
from preconise.reading.metadata import first_known
from preconise.types import Document, FileReport, Progress


@dataclass(frozen=True, slots=True)
class CorpusReading:
    """The documents to index, in order of their paths, and the reports on files of which nothing is indexed.

    ``read`` counts the files that were read now, ``unchanged`` those of which an earlier reading was at hand.
    """

    documents: tuple[Document, ...]
    reports: tuple[FileReport, ...]
    read: int
    unchanged: int


class EarlierReadings(Protocol):
    """What files gave when they were read before."""

    def find(self, file: Path) -> FileReading | None:
        """What reading the file would give; None where only reading it can tell."""
        ...

    def keep(self, file: Path, reading: FileReading) -> None:
        """Take in what reading a file gave."""
        ...


def read_corpus(
    files: Sequence[Path],
    corpus: Path,
    report: Callable[[Progress], None],
    earlier: EarlierReadings | None = None,
) -> CorpusReading:
    """Reads files, as ``corpus_files`` gives them, each in the process that can break without harm.

    A text that several files hold is kept once, under the path that comes first. It knows the other paths, and takes
    from them what it does not know of itself: a publisher, a date.
    """
    readings, read = _read_all(files, corpus, report, earlier)
    documents = {document.path: document for reading in readings for document in reading.documents}
    originals = copies(list(documents.values()))
    others: defaultdict[str, list[Document]] = defaultdict(list)
    for path, original in originals.items():
        others[original].append(documents[path])
    reports = [failure for reading in readings for failure in reading.failures]
    reports += [
        FileReport(path, "duplicate", reason="same_text", values={"path": path, "kept": original})
        for path, original in originals.items()
    ]
    kept = [
        _completed(document, others[document.path]) for document in documents.values() if document.path not in originals
    ]
    return CorpusReading(tuple(kept), tuple(reports), read, len(files) - read)


def _read_all(
    files: Sequence[Path], corpus: Path, report: Callable[[Progress], None], earlier: EarlierReadings | None
) -> tuple[list[FileReading], int]:
    """What each file gave, in order, and how many had to be read; a process is started only if one has to."""
    paths = [relative_path(file, corpus) for file in files]
    readings: dict[int, FileReading] = {}
    seen: set[str] = set()
    for place, (file, path) in enumerate(zip(files, paths, strict=True)):
        found = _same_path(path) if path in seen else earlier.find(file) if earlier else None
        if found is not None:
            readings[place] = found
        seen.add(path)
    unread = [place for place in range(len(files)) if place not in readings]
    reused = len(files) - len(unread)
    with ReadingProcess() as process:
        for done, place in enumerate(unread):
            report(Progress("reading", done, len(unread), paths[place], reused))
            readings[place] = process.read(files[place], corpus)
            if earlier:
                earlier.keep(files[place], readings[place])
    report(Progress("reading", len(unread), len(unread), reused=reused))
    return [readings[place] for place in range(len(files))], len(unread)


def _same_path(path: str) -> FileReading:
    error = DuplicatePath(path=path)
    return FileReading(failures=(FileReport(path, "failed", reason=error.key, values=error.values),))


def _completed(document: Document, others: Sequence[Document]) -> Document:
    metadata = first_known([document.metadata, *(other.metadata for other in others)])
    return replace(document, metadata=metadata, other_paths=tuple(other.path for other in others))
