"""MHTML: a web page saved as a single file, its pictures and styles beside it in one message."""

from __future__ import annotations

from preconise.errors import DamagedFile
from preconise.reading.canonical import Content
from preconise.reading.html import page_content
from preconise.reading.mail.message import header, parse_message, parts, text_of
from preconise.reading.metadata import web_address


def read_mhtml(content: bytes, path: str) -> Content:
    """Reads the page of the file: the first one in it, the others being frames, mostly of advertisements.

    Raises:
        DamagedFile: there is no page in the file.
        UnknownEncoding: the bytes of the page make no readable text.
    """
    message = parse_message(content)
    page = next((part for part in parts(message) if part.get_content_type() in _PAGE_TYPES), None)
    if page is None:
        raise DamagedFile(path=path)
    addresses = (header(message, "Snapshot-Content-Location"), header(page, "Content-Location"))
    address = next((found for written in addresses if (found := web_address(written))), "")
    return page_content(text_of(page, path), address)


_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
