"""A dossier as ODT, the format of the administration's own word processors."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from odfdo import BookmarkEnd, BookmarkStart, Header, Paragraph
from odfdo import Document as OdfDocument

from preconise.export import wording
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.marks import mark_of
from preconise.export.odt_styles import (
    FIRST_HEADING_STYLE,
    HEADING_STYLE,
    LABEL_STYLE,
    LEAD_IN_STYLE,
    NOTE_STYLE,
    PREAMBLE_STYLE,
    QUOTE_STYLE,
    REFERENCE_STYLE,
    REMARK_STYLE,
    SOURCE_STYLE,
    TITLE_STYLE,
    set_styles,
)
from preconise.export.wording import writable


def write_odt(dossier: Dossier, language: str) -> bytes:
    """The bytes of an ODT file: a title page, the sections, the sources.

    Each quote is one paragraph of the style "Quotations", under a bookmark that names its place.
    """
    odf = OdfDocument("text")
    odf.body.clear()
    _set_properties(odf, dossier, language)
    spoken = {quote.language for section in dossier.sections for quote in section.quotes}
    set_styles(odf, language, sorted(spoken - {""}))
    _add(odf, wording.title(dossier, language), TITLE_STYLE)
    for line in (*wording.preamble(dossier, language), *wording.questions(dossier, language)):
        _add(odf, line, PREAMBLE_STYLE)
    for place, section in enumerate(dossier.sections):
        _add_heading(odf, wording.heading(section, language), HEADING_STYLE if place else FIRST_HEADING_STYLE)
        for line in wording.remarks(section, language):
            _add(odf, line, REMARK_STYLE)
        for quote in section.quotes:
            _add_quote(odf, quote, language)
    if dossier.sources:
        _add_heading(odf, wording.sources_heading(language), HEADING_STYLE)
    for line in wording.sources(dossier, language):
        _add(odf, line, SOURCE_STYLE)
    written = BytesIO()
    odf.save(written)
    return written.getvalue()


def _add_quote(odf: OdfDocument, quote: DossierQuote, language: str) -> None:
    _add(odf, wording.label(quote, language), LABEL_STYLE)
    if quote.lead_in:
        _add(odf, wording.lead_in(quote, language), LEAD_IN_STYLE)
    paragraph = Paragraph(writable(quote.text), style=_style_of(quote))
    mark = mark_of(quote)
    if mark:
        paragraph.insert(BookmarkStart(mark), start=True)
        paragraph.append(BookmarkEnd(mark))
    odf.body.append(paragraph)
    _add(odf, quote.citation, REFERENCE_STYLE)
    if quote.note:
        _add(odf, wording.note(quote, language), NOTE_STYLE)


def _add(odf: OdfDocument, text: str, style: str) -> None:
    odf.body.append(Paragraph(writable(text), style=style))


def _add_heading(odf: OdfDocument, text: str, style: str) -> None:
    heading = Header(1, writable(text))
    heading.style = style
    # The outline style of odfdo's template numbers headings; the numbers here are those of the quotes.
    heading.set_attribute("text:is-list-header", "true")
    odf.body.append(heading)


def _style_of(quote: DossierQuote) -> str:
    return f"{QUOTE_STYLE}_{quote.language}" if quote.language else QUOTE_STYLE


def _set_properties(odf: OdfDocument, dossier: Dossier, language: str) -> None:
    made = datetime.fromisoformat(dossier.date)
    properties = odf.meta
    properties.title = writable(wording.title(dossier, language))
    properties.language = language
    properties.creation_date = properties.date = made
    properties.initial_creator = properties.creator = properties.generator = "Préconise"
