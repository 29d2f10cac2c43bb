"""Reads one file of the corpus, whatever its format, into the documents it holds: mostly one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from pkgutil import resolve_name

from preconise.errors import (
    DamagedFile,
    DocumentTooLarge,
    EmptyDocument,
    OriginalChanged,
    ReadingError,
    UnreadableFile,
    UnsafeFile,
    UnsupportedFormat,
)
from preconise.reading.canonical import Content, FileReading
from preconise.reading.files import relative_path
from preconise.reading.formats import SUFFIXES, Format
from preconise.reading.metadata import first_known, read_sidecar, sidecar_of
from preconise.reading.old_formats import OLD_FORMATS, rewritten
from preconise.reading.sniff import format_of
from preconise.types import Document, FileReport, Metadata, Notice


@dataclass(frozen=True, slots=True)
class _Reader:
    """How files of one format are read: a function of a module of this room; and the most bytes of one.

    It is imported when the first such file comes: a process that reads Markdown only starts in half the time.
    """

    function: str
    most_bytes: int = 100_000_000

    def read(self, content: bytes, path: str) -> Content:
        """What the function finds in a file."""
        function: Callable[[bytes, str], Content] = resolve_name(f"preconise.reading.{self.function}")
        return function(content, path)


_PLAIN_BYTES = 10_000_000
_READERS: Mapping[Format, _Reader] = {
    "text": _Reader("text:read_text", _PLAIN_BYTES),
    "markdown": _Reader("markdown:read_markdown", _PLAIN_BYTES),
    "html": _Reader("html:read_html"),
    "mhtml": _Reader("mhtml:read_mhtml"),
    "epub": _Reader("epub:read_epub"),
    "mail": _Reader("mail.reader:read_mail"),
    "csv": _Reader("tables.csv_file:read_csv", _PLAIN_BYTES),
    "xlsx": _Reader("tables.spreadsheet:read_spreadsheet"),
    "xls": _Reader("tables.spreadsheet:read_spreadsheet"),
    "ods": _Reader("tables.spreadsheet:read_spreadsheet"),
    "pdf": _Reader("pdf.reader:read_pdf"),
    "docx": _Reader("office.word:read_word"),
    "odt": _Reader("office.odf:read_odf_text"),
    "fodt": _Reader("office.odf:read_odf_text"),
    "rtf": _Reader("office.rtf:read_rtf"),
    "pptx": _Reader("office.slides:read_slides"),
    "odp": _Reader("office.odf_slides:read_odf_slides"),
}
_MOST_BYTES = max(reader.most_bytes for reader in _READERS.values())
MOST_CHARACTERS = 5_000_000
"""Of canonical text: some 2,500 pages, beyond which a file is a dump of data rather than a document."""
_DEEPEST = 3
"""E-mails attached to one another, beyond which a file is made to be endless."""


@dataclass(frozen=True, slots=True)
class _Source:
    """The bytes of a document before they are read; ``beside`` and ``sidecar`` come from a file beside it."""

    path: str
    content: bytes
    beside: Metadata = field(default_factory=Metadata)
    sidecar: bytes = b""


def read_documents(path: Path, corpus: Path) -> FileReading:
    """The documents in a file: its own, and one for each attachment, whose path goes on from that of the file.

    What is wrong with the file is told in ``failures``, not raised.

    Args:
        path: the file, inside ``corpus``.
        corpus: the folder that the paths of documents count from.
    """
    try:
        source = _source(path, corpus)
    except ReadingError as error:
        return FileReading(failures=(_failure(relative_path(path, corpus), error),))
    found = list(_parts(source, depth=0))
    return FileReading(
        documents=tuple(part for part in found if isinstance(part, Document)),
        failures=tuple(part for part in found if isinstance(part, FileReport)),
    )


def read_document(path: Path, corpus: Path) -> Document:
    """The document in a file, without what is attached to it.

    Args:
        path: the file, inside ``corpus``.
        corpus: the folder that the paths of documents count from.

    Raises:
        UnsupportedFormat: no reader for what the file is.
        OutdatedFormat: only another program reads it.
        UnreadableFile: the operating system refuses the file or its sidecar.
        DamagedFile: the file is cut short, or not what it claims to be.
        PasswordNeeded: it opens with a password only.
        UnsafeFile: it is made so as to swell beyond any document.
        DocumentTooLarge: the file or its text is larger than any document.
        UnknownEncoding: the bytes make no readable text.
        InvalidMetadata: the front matter or the sidecar cannot be understood.
        EmptyDocument: the file holds no text, or only the furniture of a page.
    """
    source = _source(path, corpus)
    return _document(source, _content(source))


def bytes_of_document(document: str, sha256: str, path: Path, corpus: Path) -> bytes:
    """The bytes that a document was read from: those of its file, or of what is attached to it.

    Args:
        document: the path of the document.
        sha256: what ``Document.sha256`` is of it.
        path: the file that holds it, inside ``corpus``.
        corpus: the folder that the paths of documents count from.

    Raises:
        OriginalChanged: the bytes are others by now.
        ReadingError: the file cannot be read, for one of the reasons that ``read_document`` gives.
    """
    source = _source(path, corpus)
    while source.path != document:
        source = _attached(source, document)
    if _fingerprint(source) != sha256:
        raise OriginalChanged(path=document)
    return source.content


def _attached(source: _Source, document: str) -> _Source:
    """What is attached to a file and is a document, or holds it in turn."""
    for attachment in _content(source).attachments:
        path = f"{source.path}/{attachment.name}"
        if PurePosixPath(document).is_relative_to(path):
            return _Source(path, attachment.content)
    raise OriginalChanged(path=document)


def _parts(source: _Source, depth: int) -> Iterator[Document | FileReport]:
    try:
        if depth > _DEEPEST:
            raise UnsafeFile(path=source.path)
        content = _content(source)
    except ReadingError as error:
        yield _failure(source.path, error)
        return
    try:
        yield _document(source, content)
    except EmptyDocument as error:
        if content.notices:
            yield _nothing_read(source.path, content.notices)
        elif not content.attachments:
            yield _failure(source.path, error)
    except ReadingError as error:
        yield _failure(source.path, error)
    for attachment in content.attachments:
        yield from _parts(_Source(f"{source.path}/{attachment.name}", attachment.content), depth + 1)


def _failure(path: str, error: ReadingError) -> FileReport:
    return FileReport(path, "failed", reason=error.key, values=error.values)


def _nothing_read(path: str, notices: Sequence[Notice]) -> FileReport:
    """What was noticed says better than "empty" why nothing could be read: the pages are pictures, say."""
    first, *others = notices
    return FileReport(path, "failed", reason=first.reason, values=first.values, notices=tuple(others))


def _source(path: Path, corpus: Path) -> _Source:
    name = relative_path(path, corpus)
    content = _bytes_of(path, name, _MOST_BYTES)
    sidecar = sidecar_of(path)
    if sidecar is None:
        return _Source(name, content)
    sidecar_name = relative_path(sidecar, corpus)
    written = _bytes_of(sidecar, sidecar_name, _PLAIN_BYTES)
    return _Source(name, content, read_sidecar(written, sidecar_name), written)


def _content(source: _Source) -> Content:
    """What the reader of its format finds in a file; an old format is rewritten first."""
    content, path = source.content, source.path
    found = format_of(content, path)
    old = OLD_FORMATS.get(found)
    if old is not None:
        content, found = rewritten(content, old, path)
    reader = _READERS.get(found)
    if reader is None:
        raise _not_read(path)
    if len(content) > reader.most_bytes:
        raise DocumentTooLarge(path=path)
    return reader.read(content, path)


def _not_read(path: str) -> ReadingError:
    """A file that is not of the format that its name promises is damaged; others are of no format that is read."""
    suffix = PurePosixPath(path).suffix
    if suffix.lower() in SUFFIXES:
        return DamagedFile(path=path)
    return UnsupportedFormat(path=path, suffix=suffix, supported=", ".join(sorted(SUFFIXES)))


def _document(source: _Source, content: Content) -> Document:
    if len(content.text) > MOST_CHARACTERS:
        raise DocumentTooLarge(path=source.path)
    if all(block.kind == "furniture" for block in content.blocks):
        raise EmptyDocument(path=source.path)
    return Document(
        document_id=hashlib.sha256(source.path.encode()).hexdigest()[:12],
        path=source.path,
        sha256=_fingerprint(source),
        text=content.text,
        blocks=content.blocks,
        metadata=first_known([source.beside, content.declared, content.metadata]),
        pages=content.pages,
        lines=content.lines,
        notices=content.notices,
    )


def _fingerprint(source: _Source) -> str:
    return hashlib.sha256(source.content + source.sidecar).hexdigest()


def _bytes_of(path: Path, name: str, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise DocumentTooLarge(path=name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path=name, reason=error.strerror or "") from error
