"""The files of the corpus by their paths, and what its folder may refuse."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from preconise.errors import CorpusEmpty, CorpusNotFound, CorpusNotWritable, DocumentNotFound
from preconise.reading.files import corpus_files, relative_path


def files_by_path(corpus: Path) -> Mapping[str, Path]:
    """Every document's file by its path in the corpus, in order; none where the folder is empty or missing.

    Raises:
        UnreadableFile: the operating system refuses a folder of the corpus.
    """
    try:
        files = corpus_files(corpus)
    except (CorpusNotFound, CorpusEmpty):
        return {}
    found: dict[str, Path] = {}
    for file in files:
        # Of two names that differ in how their accents are stored, reading takes the first.
        found.setdefault(relative_path(file, corpus), file)
    return found


def document_file(corpus: Path, path: str) -> Path:
    """The file of a document; only what a build would read can be named so.

    Raises:
        DocumentNotFound: the corpus holds no such document, or not any more.
        UnreadableFile: the operating system refuses a folder of the corpus.
    """
    file = files_by_path(corpus).get(path)
    if file is None:
        raise DocumentNotFound(path=path)
    return file


@contextlib.contextmanager
def writing(corpus: Path) -> Iterator[None]:
    """Tells in words what the operating system refuses while the corpus is written.

    Raises:
        CorpusNotWritable: missing rights, a full disk, a name that the file system does not take.
    """
    try:
        yield
    except OSError as error:
        raise CorpusNotWritable(path=corpus, reason=error.strerror or str(error)) from error
