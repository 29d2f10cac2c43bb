"""What a file really is, told from its bytes: names lie, and old programs name what they save as they please.

Formats with a signature are known by it, zip files by the parts inside. A text has no signature: web pages and e-mails
begin in a way of their own, and only between plain text, Markdown and a table does the name decide.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from preconise.errors import PasswordNeeded
from preconise.reading.archive import Archive, open_archive
from preconise.reading.formats import Format

_HEAD = 4096
_PDF_WITHIN = 1024
"""Readers of PDF accept the signature anywhere in the first bytes; some gateways write before it."""
_ZIP = b"PK\x03\x04"
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (rb"{\rtf", "rtf"),
    (b"\xffWPC", "wordperfect"),
    *((signature, "unknown") for signature in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")),
    *((signature, "unknown") for signature in (b"ID3", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"PK\x05\x06", b"SQLite ")),
    *((signature, "unknown") for signature in (b"MZ\x90", b"\x7fELF")),
)

# Streams of a compound file (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb), the telling ones first.
_STREAMS: tuple[tuple[str, Format], ...] = (
    ("WordDocument", "doc"),
    ("PowerPoint Document", "ppt"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("__nameid_version1.0", "outlook"),
    ("MatOST", "works"),
)
_ENCRYPTED_STREAM = "EncryptedPackage"

_MIME_PART = "mimetype"
_MIME_TYPES: tuple[tuple[bytes, Format], ...] = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/epub+zip", "epub"),
)
_CONTENT_TYPES_PART = "[Content_Types].xml"
_MAIN_PARTS: tuple[tuple[re.Pattern[bytes], Format], ...] = (
    (re.compile(rb"(?:wordprocessingml|ms-word)\.(?:document|template)[\w.]*\.main\+xml"), "docx"),
    (re.compile(rb"(?:presentationml|ms-powerpoint)\.(?:presentation|slideshow|template)[\w.]*\.main\+xml"), "pptx"),
    (re.compile(rb"(?:spreadsheetml|ms-excel)\.(?:sheet|template)[\w.]*\.main(?:\+xml)?"), "xlsx"),
)
_APPLE_PARTS = re.compile(r"Index/.*\.iwa|Index\.zip|index\.(?:xml|apxl)")

_BYTE_ORDER_MARK = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_BEFORE_ELEMENT = rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!doctype[^>]*>\s*)*"
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FLAT_OPEN_DOCUMENT = re.compile(_BEFORE_ELEMENT + rb"<office:document\b", re.I | re.S)
_WORD_XML = re.compile(_BEFORE_ELEMENT + rb"(?:<\?mso[^>]*>\s*)?<(?:w:wordDocument|pkg:package)\b", re.I | re.S)
_TAG = re.compile(rb"</?[a-z][a-z0-9]*[\s>/]|<!doctype", re.IGNORECASE)
_HEADER_LINES = re.compile(rb"(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_HEADER = re.compile(rb"^(?:mime-version|message-id|received|return-path):", re.I | re.M)
_PAGE_HEADER = re.compile(rb"^(?:snapshot-content-location:|from: <saved by)", re.I | re.M)

_PAGES = {".html", ".htm", ".xhtml"}
_TABLES = {".csv", ".tsv", ".tab", ".xls", ".xlsx", ".ods"}
_PLAIN = {"", ".txt", ".text", *_PAGES, *_TABLES}
_OF_PROGRAMS = {".json", ".xml", ".svg", ".js", ".css", ".py", ".toml", ".yaml", ".yml", ".ini", ".log", ".sql", ".ics"}


def format_of(content: bytes, name: str) -> Format:
    """The format of a file, whatever its name says; "unknown" for pictures, films, programs and their data.

    Raises:
        DamagedFile: it begins as a zip file and is none.
        PasswordNeeded: it is an encrypted office document.
        UnsafeFile: it is a zip file made to swell beyond any document.
    """
    if content.startswith(_ZIP):
        return _format_of_archive(open_archive(content, name))
    if content.startswith(_COMPOUND):
        return _format_of_compound(content, name)
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "pdf"
    signed = next((found for signature, found in _SIGNATURES if content.startswith(signature)), None)
    return signed or _format_of_text(content, PurePosixPath(name).suffix.lower())


def _format_of_archive(archive: Archive) -> Format:
    if _MIME_PART in archive:
        written = archive.read(_MIME_PART).strip()
        return next((found for mime_type, found in _MIME_TYPES if written.startswith(mime_type)), "unknown")
    if _CONTENT_TYPES_PART in archive:
        written = archive.read(_CONTENT_TYPES_PART)
        return next((found for main_part, found in _MAIN_PARTS if main_part.search(written)), "unknown")
    return "iwork" if any(_APPLE_PARTS.fullmatch(name) for name in archive.names) else "unknown"


def _format_of_compound(content: bytes, name: str) -> Format:
    if _has_stream(content, _ENCRYPTED_STREAM):
        raise PasswordNeeded(path=name)
    return next((found for stream, found in _STREAMS if _has_stream(content, stream)), "unknown")


def _has_stream(content: bytes, name: str) -> bool:
    """Whether a compound file names such a stream: directory entries begin with the name, ended by a NUL."""
    written = (name + "\0").encode("utf-16-le")
    place = content.find(written)
    while place >= 0 and place % 128:
        place = content.find(written, place + 1)
    return place >= 0


def _format_of_text(content: bytes, suffix: str) -> Format:
    # UTF-16 has a NUL in every other byte; without them its ASCII reads as such.
    head = _BYTE_ORDER_MARK.sub(b"", content[:_HEAD]).replace(b"\0", b"").replace(b"\r\n", b"\n")
    if _PAGE.match(head):
        return "html"
    if _FLAT_OPEN_DOCUMENT.match(head):
        return "fodt"
    if _WORD_XML.match(head):
        return "wordxml"
    message = _format_of_message(head, suffix)
    if message is not None:
        return message
    if suffix in _PAGES and _TAG.search(content):
        return "html"
    return _format_of_plain(content, suffix)


def _format_of_message(head: bytes, suffix: str) -> Format | None:
    headers = _HEADER_LINES.match(head)
    if headers is None:
        return None
    if suffix in {".mht", ".mhtml"} or _PAGE_HEADER.search(headers[0]):
        return "mhtml"
    return "mail" if suffix == ".eml" or _MAIL_HEADER.search(headers[0]) else None


def _format_of_plain(content: bytes, suffix: str) -> Format:
    if suffix in _OF_PROGRAMS:
        return "unknown"
    if suffix in _TABLES:
        return "csv"
    if suffix in {".md", ".markdown"}:
        return "markdown"
    is_binary = suffix not in _PLAIN and b"\0" in content[:_HEAD]
    return "unknown" if is_binary else "text"
