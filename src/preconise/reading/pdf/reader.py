"""A PDF file, whole: its pages read one by one, then the blocks of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from preconise.errors import DamagedText, ScannedDocument
from preconise.reading.canonical import Content
from preconise.reading.metadata import first_known
from preconise.reading.pdf.composition import Sheet, composed
from preconise.reading.pdf.document_blocks import document_blocks
from preconise.reading.pdf.file import PdfFile, open_pdf
from preconise.reading.pdf.metadata import metadata_of_file
from preconise.reading.pdf.page_text import PageText, page_text, recognised_page_text
from preconise.reading.pdf.recognition import DOTS_PER_INCH, is_installed, recognised
from preconise.reading.pdf.running import EdgeLines, printed_numbers, running_fragments
from preconise.reading.text_metadata import metadata_of
from preconise.types import Notice


def read_pdf(content: bytes, path: str) -> Content:
    """Reads a PDF file; its canonical text is that of its paragraphs, lines joined, without running heads.

    Raises:
        PasswordNeeded: it opens with a password only.
        DamagedFile: it is cut short, or no PDF.
        DocumentTooLarge: it has more pages than any document.
        ScannedDocument: its pages are pictures, and nothing reads them.
        DamagedText: the text stored for its pages makes no words.
    """
    with open_pdf(content, path) as file:
        pages, noticed = _pages(file)
        properties = file.properties()
    if not any(page.pieces for page in pages):
        _refuse_unread(noticed, path)
    running = running_fragments([EdgeLines(page.number, page.height, page.fragments) for page in pages])
    blocks, drafts, habits = document_blocks(pages, running)
    labels = printed_numbers(running)
    sheets = {
        page.number: Sheet(page.label or labels.get(page.number, ""), page.width, page.height, page.turns)
        for page in pages
    }
    found = composed(drafts, blocks, habits, sheets)
    return Content(
        text=found.text,
        blocks=found.blocks,
        metadata=first_known([metadata_of(found.text, found.blocks), metadata_of_file(properties)]),
        pages=found.pages,
        lines=found.lines,
        notices=tuple(Notice(reason, {"pages": page_ranges(numbers)}) for reason, numbers in noticed.items()),
    )


def page_ranges(pages: Sequence[int]) -> str:
    """Page numbers in words: "2-4, 7"."""
    runs = groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0])
    spans = [[page for _, page in run] for _, run in runs]
    return ", ".join(f"{span[0]}-{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans)


def _pages(file: PdfFile) -> tuple[list[PageText], Mapping[str, list[int]]]:
    """The pages that can be read, and the numbers of those of which something must be said, by reason."""
    read: list[PageText] = []
    noticed: dict[str, list[int]] = defaultdict(list)
    for number in range(1, len(file) + 1):
        page, reason = _page(file, number)
        if page is not None:
            read.append(page)
        if reason:
            noticed[reason].append(number)
    return read, noticed


def _page(file: PdfFile, number: int) -> tuple[PageText | None, str]:
    """A page, or None if it cannot be read; and the reason for a notice."""
    printed = file.page(number)
    if printed is None:
        return None, "failed_pages"
    page = page_text(printed)
    if page.layer in {"sound", "empty"}:
        return page, "recognised" if page.recognised else ""
    fragments = recognised(file.picture(number, DOTS_PER_INCH)) if is_installed() else []
    if fragments:
        return recognised_page_text(printed, fragments), "recognised"
    return None, "scanned" if page.layer == "scanned" else "damaged_text"


def _refuse_unread(noticed: Mapping[str, Sequence[int]], path: str) -> None:
    """Says why a file without any text has none, where that is known."""
    if noticed.get("scanned"):
        raise ScannedDocument(path=path)
    if noticed.get("damaged_text"):
        raise DamagedText(path=path)
