"""The look of a dossier in OpenDocument: styles that a reader can change in one place."""

from __future__ import annotations

from collections.abc import Sequence

from odfdo import Document as OdfDocument
from odfdo import Element, Style

QUOTE_STYLE = "Quotations"
LABEL_STYLE = "Quote_20_label"
LEAD_IN_STYLE = "Quote_20_lead-in"
REFERENCE_STYLE = "Quote_20_reference"
REMARK_STYLE = "Section_20_remark"
NOTE_STYLE = "Quote_20_note"
SOURCE_STYLE = "Quote_20_source"
TITLE_STYLE = "Title"
PREAMBLE_STYLE = "Subtitle"
HEADING_STYLE = "Heading_20_1"
FIRST_HEADING_STYLE = "First_20_heading"

_FOOTER_STYLE = "Footer"
_FONT = "Liberation Sans"
_ACCENT = "#003d7a"
_GREY = "#555555"
_SHADE = "#fff6dc"


def set_styles(odf: OdfDocument, language: str, spoken: Sequence[str]) -> None:
    """Gives the file the styles of a dossier; each language that is quoted has a style of its own."""
    _add_style(
        odf,
        "Standard",
        {"style:font-name": _FONT, "fo:font-size": "11pt"},
        {"fo:margin-bottom": "0.15cm"},
        language=language,
    )
    _add_style(
        odf,
        TITLE_STYLE,
        {"fo:font-size": "28pt", "fo:font-weight": "bold", "fo:color": _ACCENT},
        {"fo:margin-top": "6.5cm", "fo:margin-bottom": "0.7cm", "fo:text-align": "start"},
    )
    _add_style(
        odf,
        PREAMBLE_STYLE,
        {"fo:font-size": "11pt", "fo:font-style": "normal", "fo:color": _GREY},
        {"fo:margin-top": "0cm", "fo:margin-bottom": "0.1cm", "fo:text-align": "start"},
    )
    _add_style(
        odf,
        HEADING_STYLE,
        {"fo:font-size": "15pt", "fo:font-weight": "bold", "fo:color": _ACCENT},
        {"fo:margin-top": "0.8cm", "fo:margin-bottom": "0.2cm", "fo:keep-with-next": "always"},
    )
    _add_style(odf, REMARK_STYLE, {}, {"fo:keep-with-next": "always"})
    _add_style(odf, FIRST_HEADING_STYLE, {}, {"fo:break-before": "page"}, parent=HEADING_STYLE)
    _add_style(
        odf,
        LABEL_STYLE,
        {"fo:font-size": "10pt", "fo:font-weight": "bold", "fo:color": _ACCENT},
        {"fo:margin-top": "0.5cm", "fo:keep-with-next": "always"},
    )
    _add_style(
        odf,
        LEAD_IN_STYLE,
        {"fo:font-size": "10pt", "fo:font-style": "italic", "fo:color": _GREY},
        {"fo:keep-with-next": "always"},
    )
    _add_style(
        odf,
        QUOTE_STYLE,
        {},
        {
            "fo:margin-left": "0.8cm",
            "fo:border-left": f"2.25pt solid {_ACCENT}",
            "fo:padding-left": "0.35cm",
            "fo:keep-with-next": "always",
            "fo:keep-together": "always",
        },
    )
    for quoted in spoken:
        _add_style(odf, f"{QUOTE_STYLE}_{quoted}", {}, {}, parent=QUOTE_STYLE, language=quoted)
    _add_style(odf, REFERENCE_STYLE, {"fo:font-size": "9pt", "fo:color": _GREY}, {"fo:margin-left": "0.8cm"})
    _add_style(
        odf,
        NOTE_STYLE,
        {"fo:font-size": "10pt"},
        {"fo:margin-left": "0.8cm", "fo:background-color": _SHADE, "fo:padding": "0.15cm"},
    )
    _add_style(odf, SOURCE_STYLE, {"fo:font-size": "10pt"}, {"fo:margin-left": "0.8cm", "fo:text-indent": "-0.8cm"})
    _add_footer(odf)


def _add_style(
    odf: OdfDocument,
    name: str,
    text: dict[str, str],
    paragraph: dict[str, str] | None = None,
    *,
    parent: str = "Standard",
    language: str = "",
) -> None:
    style = Style("paragraph", name=name, display_name=name.replace("_20_", " "))
    if name != parent:
        style.parent_style = parent
    if language:
        text = {**text, "fo:language": language, "fo:country": "none"}
    style.set_properties(text, area="text")
    style.set_properties(paragraph or {}, area="paragraph")
    odf.insert_style(style)


def _add_footer(odf: OdfDocument) -> None:
    """The page's number, on every page but the first, which is the title's."""
    _add_style(odf, _FOOTER_STYLE, {"fo:font-size": "9pt", "fo:color": _GREY})
    page = odf.styles.master_pages[0]
    number = f'<text:p text:style-name="{_FOOTER_STYLE}"><text:page-number text:select-page="current"/></text:p>'
    for content in (f"<style:footer>{number}</style:footer>", "<style:footer-first><text:p/></style:footer-first>"):
        page.append(Element.from_tag(content))
