"""A page of a document of the corpus, drawn as it is printed."""

from __future__ import annotations

from pathlib import Path

from preconise.errors import PageNotDrawn
from preconise.reading.drawn_page import DrawnPage, PageWanted
from preconise.reading.pdf.file import open_pdf
from preconise.reading.reader import bytes_of_document


def draw_page(wanted: PageWanted, path: Path, corpus: Path) -> DrawnPage:
    """Draws a page of a PDF file.

    Args:
        wanted: the page.
        path: the file that holds the document, itself or as an attachment.
        corpus: the folder that the paths of documents count from.

    Raises:
        PageNotDrawn: it is damaged, or there is no such page.
        ReadingError: the document cannot be read, or has changed.
    """
    content = bytes_of_document(wanted.document, wanted.sha256, path, corpus)
    with open_pdf(content, wanted.document) as file:
        page = file.drawn(wanted.number)
    if page is None:
        raise PageNotDrawn(path=wanted.document, page=wanted.number)
    return page
