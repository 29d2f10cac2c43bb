"""The files of the corpus by their bytes: what tells whether anything has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from preconise.reading.files import relative_path
from preconise.reading.metadata import sidecar_of
from preconise.store.durable import sha256_of


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path in the corpus, its checksum and that of its sidecar: "" for what is not there or not readable."""

    path: str
    content: str
    sidecar: str


def source_of(file: Path, corpus: Path) -> Source:
    """The source that a file is at this moment."""
    return Source(relative_path(file, corpus), *_checksums(file))


def corpus_fingerprint(files: Sequence[Path], corpus: Path) -> str:
    """Names the bytes of all files and sidecars and their places: it changes when any of them does."""
    return fingerprint_of(source_of(file, corpus) for file in files)


def fingerprint_of(sources: Iterable[Source]) -> str:
    """Names sources, in their order."""
    digest = hashlib.sha256()
    for source in sources:
        for part in (source.path, source.content, source.sidecar):
            encoded = part.encode()
            digest.update(len(encoded).to_bytes(4, "big") + encoded)
    return digest.hexdigest()


def _checksums(file: Path) -> Iterator[str]:
    for path in (file, sidecar_of(file)):
        try:
            yield sha256_of(path) if path else ""
        except OSError:
            yield ""
