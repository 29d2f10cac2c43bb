"""A dossier as DOCX, with Word's own styles: a reader can restyle it, and a screen reader finds its headings."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from preconise.export import wording
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.wording import writable

QUOTE_STYLE = "Quote"
LABEL_STYLE = "Quote Label"
LEAD_IN_STYLE = "Quote Lead-in"
REFERENCE_STYLE = "Quote Reference"

_FONT = "Calibri"
_ACCENT = RGBColor(0x00, 0x3D, 0x7A)
_GREY = RGBColor(0x55, 0x55, 0x55)


def write_docx(dossier: Dossier, language: str) -> bytes:
    """The bytes of a DOCX file; each quote is one paragraph of the style "Quote"."""
    word = docx.Document()
    _set_properties(word, dossier, language)
    _set_styles(word, language)
    word.add_paragraph(writable(wording.title(dossier, language)), style="Title")
    for line in wording.preamble(dossier, language):
        word.add_paragraph(writable(line), style="Subtitle")
    for section in dossier.sections:
        word.add_heading(writable(wording.heading(section, language)), level=1)
        for line in wording.remarks(section, language):
            word.add_paragraph(writable(line))
        for quote in section.quotes:
            _add_quote(word, quote, language)
    written = BytesIO()
    word.save(written)
    return written.getvalue()


def _add_quote(word: WordDocument, quote: DossierQuote, language: str) -> None:
    word.add_paragraph(writable(wording.label(quote, language)), style=LABEL_STYLE)
    if quote.lead_in:
        word.add_paragraph(writable(wording.lead_in(quote, language)), style=LEAD_IN_STYLE)
    run = word.add_paragraph(style=QUOTE_STYLE).add_run(writable(quote.text))
    if quote.language:
        _set_language(run.font.element.get_or_add_rPr(), quote.language)
    word.add_paragraph(writable(quote.citation), style=REFERENCE_STYLE)


def _set_properties(word: WordDocument, dossier: Dossier, language: str) -> None:
    properties = word.core_properties
    properties.title = writable(wording.title(dossier, language))
    properties.language = language
    properties.author = properties.last_modified_by = "Préconise"
    properties.comments = ""
    properties.created = properties.modified = datetime.fromisoformat(dossier.date).replace(tzinfo=UTC)


def _set_styles(word: WordDocument, language: str) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    normal = _style(word, "Normal", size=11)
    _set_language(normal.element.get_or_add_rPr(), language)
    _style(word, "Title", size=24, colour=_ACCENT)
    _style(word, "Subtitle", size=10, colour=_GREY).paragraph_format.space_after = Pt(2)
    _style(word, "Heading 1", size=15, colour=_ACCENT)
    _style(word, LABEL_STYLE, size=10, colour=_ACCENT, bold=True, before=12, follows=True)
    _style(word, LEAD_IN_STYLE, size=10, colour=_GREY, italic=True, follows=True)
    quote = _style(word, QUOTE_STYLE, size=11, follows=True)
    quote.paragraph_format.left_indent = Cm(0.8)
    _add_rule(quote)
    _style(word, REFERENCE_STYLE, size=9, colour=_GREY).paragraph_format.left_indent = Cm(0.8)


def _style(
    word: WordDocument,
    name: str,
    *,
    size: int,
    colour: RGBColor | None = None,
    bold: bool = False,
    italic: bool = False,
    before: int | None = None,
    follows: bool = False,
) -> ParagraphStyle:
    """The paragraph style of this name, made if need be; ``follows`` keeps it on the page of the next paragraph."""
    styles = word.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    _set_font(style)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = colour if colour is not None else RGBColor(0, 0, 0)
    style.paragraph_format.space_after = Pt(4)
    if before is not None:
        style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.keep_with_next = follows
    return style


def _set_font(style: ParagraphStyle) -> None:
    """One typeface for all letters; the theme fonts of the template would win over it, and are taken off."""
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), _FONT)


def _set_language(properties: BaseOxmlElement, language: str) -> None:
    for known in properties.findall(qn("w:lang")):
        properties.remove(known)
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), language)
    properties.append(element)


def _add_rule(style: ParagraphStyle) -> None:
    """A vertical rule on the left, so that a quote is seen to be one without its colour."""
    rule = OxmlElement("w:left")
    for attribute, value in {"val": "single", "sz": "18", "space": "10", "color": "003D7A"}.items():
        rule.set(qn(f"w:{attribute}"), value)
    borders = OxmlElement("w:pBdr")
    borders.append(rule)
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
