"""A handout → the quotes that a reader sees in it, so that they can be looked up in the documents again.

The words are those visible in the file, whoever wrote them; the mark of a quote only says where it was cut. Where a
mark was lost, as pasting loses it, the quote is recognised by its style.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from preconise.errors import DamagedFile, InvalidDossier, UnreadableFile
from preconise.export.files import check_format
from preconise.export.marks import number_of, place_of
from preconise.reading.archive import open_archive
from preconise.reading.decoding import decode, decode_html
from preconise.reading.html import parse_page
from preconise.reading.markdown import block_quotes
from preconise.reading.office.odf_package import odf_parts
from preconise.reading.office.odf_styles import odf_styles
from preconise.reading.office.odf_text import paragraph_text as odf_text
from preconise.reading.office.package import main_part, related_tree
from preconise.reading.office.word_styles import word_styles
from preconise.reading.office.word_text import WordFields
from preconise.reading.office.word_text import paragraph_text as word_text
from preconise.reading.xml_tree import Element
from preconise.standing import Place


@dataclass(frozen=True, slots=True)
class QuoteShown:
    """A quote as it stands in a handout: its number there, its words, and where it was cut if that is still known."""

    number: int
    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a handout; one that is ``quoted`` looks like a quote, and ``mark`` is empty for most."""

    text: str
    quoted: bool
    mark: str


def read_back(path: Path) -> tuple[QuoteShown, ...]:
    """The quotes of a handout, in order.

    Raises:
        UnknownExportFormat: the name ends on no format that dossiers are written in.
        ReadingError: the file cannot be read, or is not of that format.
        InvalidDossier: it holds no quote.
    """
    suffix = check_format(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error
    quotes = tuple(_quotes(_READERS[suffix](content, str(path))))
    if not quotes:
        raise InvalidDossier(path=path, known=", ".join(_READERS))
    return quotes


def _quotes(paragraphs: Iterable[_Paragraph]) -> Iterator[QuoteShown]:
    """The quotes among the paragraphs: one that a person broke in two, or added to below, is still one."""
    texts: list[str] = []
    mark, number = "", 0
    for paragraph in (*paragraphs, _Paragraph("", quoted=False, mark="")):
        goes_on = paragraph.quoted and bool(texts) and not paragraph.mark
        if texts and not goes_on:
            number += 1
            text = "\n".join(texts)
            if text.strip():
                yield QuoteShown(number_of(mark) or number, text, place_of(mark))
            texts = []
        if goes_on:
            texts.append(paragraph.text)
        elif paragraph.quoted or paragraph.mark:
            texts, mark = [paragraph.text], paragraph.mark


def _of_docx(content: bytes, path: str) -> Iterator[_Paragraph]:
    archive = open_archive(content, path)
    document = main_part(archive)
    styles = word_styles(related_tree(archive, document, "styles"))
    fields = WordFields()
    # A word processor may put the bookmark of a whole paragraph before it.
    waiting = ""
    for element in _in_order(document.root):
        if element.name == "w:bookmarkStart":
            waiting = _mark(element.attribute("w:name")) or waiting
            continue
        names = (start.attribute("w:name") for start in element.descendants("w:bookmarkStart"))
        mark = next((name for name in names if _mark(name)), waiting)
        waiting = ""
        style = styles.get(element.value_at("w:val", "w:pPr", "w:pStyle"))
        text = word_text(element, style, styles, fields).text
        yield _Paragraph(text, quoted=style.name.lower() in _QUOTE_STYLES, mark=mark)


def _in_order(part: Element) -> Iterator[Element]:
    """The paragraphs, and the bookmarks that begin between them."""
    for child in part.elements:
        if child.name in {"w:p", "w:bookmarkStart"}:
            yield child
        else:
            yield from _in_order(child)


def _of_odt(content: bytes, path: str) -> Iterator[_Paragraph]:
    parts = odf_parts(content, path)
    body = parts.body.at("office:text")
    if body is None:
        raise DamagedFile(path=path)
    styles = odf_styles(parts.styles)
    # What was deleted under tracked changes is kept aside, in paragraphs too.
    shown = (part for part in body.elements if part.name != "text:tracked-changes")
    for part in shown:
        for element in (part, *part.descendants("text:p", "text:h")):
            if element.name in {"text:p", "text:h"}:
                style = styles.paragraph(element.attribute("text:style-name"))
                starts = element.descendants("text:bookmark-start", "text:bookmark")
                mark = next((name for start in starts if (name := _mark(start.attribute("text:name")))), "")
                quoted = any(name.lower() in _QUOTE_STYLES for name in style.names)
                yield _Paragraph(odf_text(element, style, styles).text, quoted=quoted, mark=mark)


def _of_html(content: bytes, path: str) -> Iterator[_Paragraph]:
    for quote in parse_page(decode_html(content, path)).descendants("blockquote"):
        yield _Paragraph(quote.text, quoted=True, mark=_mark(quote.attribute("id")))
        yield _Paragraph("", quoted=False, mark="")


def _of_markdown(content: bytes, path: str) -> Iterator[_Paragraph]:
    for comment, text in block_quotes(decode(content, path)):
        yield _Paragraph(text, quoted=True, mark=_mark(comment))
        yield _Paragraph("", quoted=False, mark="")


def _mark(name: str) -> str:
    """The name, if it is a mark of ours."""
    return name if place_of(name) else ""


_QUOTE_STYLES = frozenset({"quote", "quotations"})
_READERS: Mapping[str, Callable[[bytes, str], Iterator[_Paragraph]]] = {
    ".docx": _of_docx,
    ".odt": _of_odt,
    ".html": _of_html,
    ".md": _of_markdown,
}
