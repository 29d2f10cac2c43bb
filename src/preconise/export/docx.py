"""A dossier as DOCX, with Word's own styles: a reader can restyle it, and a screen reader finds its headings."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from preconise.export import wording
from preconise.export.docx_styles import (
    LABEL_STYLE,
    LEAD_IN_STYLE,
    NOTE_STYLE,
    QUOTE_STYLE,
    REFERENCE_STYLE,
    SOURCE_STYLE,
    set_language,
    set_styles,
)
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.marks import mark_of
from preconise.export.wording import writable


def write_docx(dossier: Dossier, language: str) -> bytes:
    """The bytes of a DOCX file: a title page, the sections, the sources.

    Each quote is one paragraph of the style "Quote", under a bookmark that names its place.
    """
    word = docx.Document()
    _set_properties(word, dossier, language)
    set_styles(word, language)
    _add_footer(word, wording.title(dossier, language))
    _add_title_page(word, dossier, language)
    for place, section in enumerate(dossier.sections):
        heading = word.add_heading(writable(wording.heading(section, language)), level=1)
        heading.paragraph_format.page_break_before = place == 0
        for line in wording.remarks(section, language):
            word.add_paragraph(writable(line)).paragraph_format.keep_with_next = bool(section.quotes)
        for quote in section.quotes:
            _add_quote(word, quote, language)
    if dossier.sources:
        word.add_heading(wording.sources_heading(language), level=1)
    for line in wording.sources(dossier, language):
        word.add_paragraph(writable(line), style=SOURCE_STYLE)
    written = BytesIO()
    word.save(written)
    return written.getvalue()


def _add_title_page(word: WordDocument, dossier: Dossier, language: str) -> None:
    word.add_paragraph(writable(wording.title(dossier, language)), style="Title")
    for line in (*wording.preamble(dossier, language), *wording.questions(dossier, language)):
        word.add_paragraph(writable(line), style="Subtitle")


def _add_footer(word: WordDocument, title: str) -> None:
    """The title and the page's number, on every page but the first."""
    page = word.sections[0]
    page.different_first_page_header_footer = True
    footer = page.footer.paragraphs[0]
    footer.style = word.styles["Footer"]
    footer.add_run(f"{writable(title)} – ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer._p.append(field)


def _add_quote(word: WordDocument, quote: DossierQuote, language: str) -> None:
    word.add_paragraph(writable(wording.label(quote, language)), style=LABEL_STYLE)
    if quote.lead_in:
        word.add_paragraph(writable(wording.lead_in(quote, language)), style=LEAD_IN_STYLE)
    paragraph = word.add_paragraph(style=QUOTE_STYLE)
    _mark(paragraph, quote)
    run = paragraph.add_run(writable(quote.text))
    if quote.language:
        set_language(run.font.element.get_or_add_rPr(), quote.language)
    _end_mark(paragraph, quote)
    reference = word.add_paragraph(writable(quote.citation), style=REFERENCE_STYLE)
    if quote.note:
        reference.paragraph_format.keep_with_next = True
        word.add_paragraph(writable(wording.note(quote, language)), style=NOTE_STYLE)


def _mark(paragraph: Paragraph, quote: DossierQuote) -> None:
    """Begins the bookmark by which the quote is looked up again."""
    mark = mark_of(quote)
    if mark:
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), str(quote.number))
        start.set(qn("w:name"), mark)
        paragraph._p.append(start)


def _end_mark(paragraph: Paragraph, quote: DossierQuote) -> None:
    if mark_of(quote):
        end = OxmlElement("w:bookmarkEnd")
        end.set(qn("w:id"), str(quote.number))
        paragraph._p.append(end)


def _set_properties(word: WordDocument, dossier: Dossier, language: str) -> None:
    properties = word.core_properties
    properties.title = writable(wording.title(dossier, language))
    properties.language = language
    properties.author = properties.last_modified_by = "Préconise"
    properties.comments = ""
    properties.created = properties.modified = datetime.fromisoformat(dossier.date).replace(tzinfo=UTC)
