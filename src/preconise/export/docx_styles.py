"""The look of a dossier in Word: styles that a reader can change in one place."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

QUOTE_STYLE = "Quote"
LABEL_STYLE = "Quote Label"
LEAD_IN_STYLE = "Quote Lead-in"
REFERENCE_STYLE = "Quote Reference"
NOTE_STYLE = "Quote Note"
SOURCE_STYLE = "Quote Source"

_FONT = "Calibri"
_ACCENT = RGBColor(0x00, 0x3D, 0x7A)
_GREY = RGBColor(0x55, 0x55, 0x55)


def set_styles(word: WordDocument, language: str) -> None:
    """Gives the file its page, its typeface and the styles of a dossier."""
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    normal = _style(word, "Normal", size=11)
    set_language(normal.element.get_or_add_rPr(), language)
    _style(word, "Title", size=28, colour=_ACCENT, bold=True, before=180).paragraph_format.space_after = Pt(18)
    _style(word, "Subtitle", size=11, colour=_GREY).paragraph_format.space_after = Pt(3)
    _style(word, "Heading 1", size=16, colour=_ACCENT, bold=True, before=20, follows=True)
    _style(word, "Footer", size=9, colour=_GREY)
    _style(word, LABEL_STYLE, size=10, colour=_ACCENT, bold=True, before=12, follows=True)
    _style(word, LEAD_IN_STYLE, size=10, colour=_GREY, italic=True, follows=True)
    quote = _style(word, QUOTE_STYLE, size=11, follows=True)
    quote.paragraph_format.left_indent = Cm(0.8)
    quote.paragraph_format.keep_together = True
    _add_rule(quote)
    _style(word, REFERENCE_STYLE, size=9, colour=_GREY).paragraph_format.left_indent = Cm(0.8)
    note = _style(word, NOTE_STYLE, size=10)
    note.paragraph_format.left_indent = Cm(0.8)
    _add_shade(note)
    source = _style(word, SOURCE_STYLE, size=10).paragraph_format
    source.left_indent, source.first_line_indent = Cm(0.8), Cm(-0.8)


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


def set_language(properties: BaseOxmlElement, language: str) -> None:
    """States the language of a style's or a run's words, for spelling and for voices."""
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


def _add_shade(style: ParagraphStyle) -> None:
    """A pale ground, which tells the trainer's words from those of the document."""
    shade = OxmlElement("w:shd")
    for attribute, value in {"val": "clear", "color": "auto", "fill": "FFF6DC"}.items():
        shade.set(qn(f"w:{attribute}"), value)
    style.element.get_or_add_pPr().insert_element_before(
        shade, "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
