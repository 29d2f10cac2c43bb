"""Reads one file of the corpus, whatever its format, into a document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from preconise.errors import DocumentTooLarge, EmptyDocument, UnreadableFile, UnsupportedFormat
from preconise.reading.canonical import Content
from preconise.reading.files import relative_path
from preconise.reading.html import read_html
from preconise.reading.markdown import read_markdown
from preconise.reading.metadata import first_known, read_sidecar, sidecar_of
from preconise.reading.text import read_text
from preconise.types import Document


@dataclass(frozen=True, slots=True)
class _Format:
    """How files of one sort are read, and the most bytes of one."""

    read: Callable[[bytes, str], Content]
    most_bytes: int


_PLAIN_BYTES = 10_000_000
# A saved page holds its pictures and scripts too.
_PAGE_BYTES = 100_000_000
_FORMATS: Mapping[str, _Format] = {
    ".txt": _Format(read_text, _PLAIN_BYTES),
    ".md": _Format(read_markdown, _PLAIN_BYTES),
    ".markdown": _Format(read_markdown, _PLAIN_BYTES),
    ".html": _Format(read_html, _PAGE_BYTES),
    ".htm": _Format(read_html, _PAGE_BYTES),
}
SUFFIXES = frozenset(_FORMATS)
"""The endings of the file names that can be read, in small letters."""

MOST_CHARACTERS = 5_000_000
"""Of canonical text: some 2,500 pages, beyond which a file is a dump of data rather than a document."""


def read_document(path: Path, corpus: Path) -> Document:
    """The document in a file.

    Args:
        path: the file, inside ``corpus``.
        corpus: the folder that the paths of documents count from.

    Raises:
        UnsupportedFormat: no reader for this ending.
        UnreadableFile: the operating system refuses the file or its sidecar.
        DocumentTooLarge: the file or its text is larger than any document.
        UnknownEncoding: the bytes make no readable text.
        InvalidMetadata: the front matter or the sidecar cannot be understood.
        EmptyDocument: the file holds no text, or only the furniture of a page.
    """
    name = relative_path(path, corpus)
    file_format = _FORMATS.get(path.suffix.lower())
    if file_format is None:
        raise UnsupportedFormat(path=name, suffix=path.suffix, supported=", ".join(sorted(SUFFIXES)))
    content = _bytes_of(path, name, file_format.most_bytes)
    sidecar = sidecar_of(path)
    sidecar_name = relative_path(sidecar, corpus) if sidecar else ""
    sidecar_content = _bytes_of(sidecar, sidecar_name, _PLAIN_BYTES) if sidecar else b""
    found = file_format.read(content, name)
    if len(found.text) > MOST_CHARACTERS:
        raise DocumentTooLarge(path=name)
    if all(block.kind == "furniture" for block in found.blocks):
        raise EmptyDocument(path=name)
    return Document(
        document_id=hashlib.sha256(name.encode()).hexdigest()[:12],
        path=name,
        sha256=hashlib.sha256(content + sidecar_content).hexdigest(),
        text=found.text,
        blocks=found.blocks,
        metadata=first_known([found.declared, read_sidecar(sidecar_content, sidecar_name), found.metadata]),
    )


def _bytes_of(path: Path, name: str, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise DocumentTooLarge(path=name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path=name, reason=error.strerror or "") from error
