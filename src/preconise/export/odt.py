"""A dossier as ODT, the format of the administration's own word processors."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from odfdo import Document as OdfDocument
from odfdo import Header, Paragraph, Style

from preconise.export import wording
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.wording import writable

QUOTE_STYLE = "Quotations"
LABEL_STYLE = "Quote_20_label"
LEAD_IN_STYLE = "Quote_20_lead-in"
REFERENCE_STYLE = "Quote_20_reference"
TITLE_STYLE = "Title"
PREAMBLE_STYLE = "Subtitle"
HEADING_STYLE = "Heading_20_1"

_FONT = "Liberation Sans"
_ACCENT = "#003d7a"
_GREY = "#555555"


def write_odt(dossier: Dossier, language: str) -> bytes:
    """The bytes of an ODT file; each quote is one paragraph of the style "Quotations"."""
    odf = OdfDocument("text")
    odf.body.clear()
    _set_properties(odf, dossier, language)
    _set_styles(odf, dossier, language)
    _add(odf, wording.title(dossier, language), TITLE_STYLE)
    for line in wording.preamble(dossier, language):
        _add(odf, line, PREAMBLE_STYLE)
    for section in dossier.sections:
        heading = Header(1, writable(wording.heading(section, language)))
        heading.style = HEADING_STYLE
        # The outline style of odfdo's template numbers headings; the numbers here are those of the quotes.
        heading.set_attribute("text:is-list-header", "true")
        odf.body.append(heading)
        for line in wording.remarks(section, language):
            _add(odf, line, "Standard")
        for quote in section.quotes:
            _add_quote(odf, quote, language)
    written = BytesIO()
    odf.save(written)
    return written.getvalue()


def _add_quote(odf: OdfDocument, quote: DossierQuote, language: str) -> None:
    _add(odf, wording.label(quote, language), LABEL_STYLE)
    if quote.lead_in:
        _add(odf, wording.lead_in(quote, language), LEAD_IN_STYLE)
    _add(odf, quote.text, _style_of(quote))
    _add(odf, quote.citation, REFERENCE_STYLE)


def _add(odf: OdfDocument, text: str, style: str) -> None:
    odf.body.append(Paragraph(writable(text), style=style))


def _style_of(quote: DossierQuote) -> str:
    return f"{QUOTE_STYLE}_{quote.language}" if quote.language else QUOTE_STYLE


def _set_properties(odf: OdfDocument, dossier: Dossier, language: str) -> None:
    made = datetime.fromisoformat(dossier.date)
    properties = odf.meta
    properties.title = writable(wording.title(dossier, language))
    properties.language = language
    properties.creation_date = properties.date = made
    properties.initial_creator = properties.creator = properties.generator = "Préconise"


def _set_styles(odf: OdfDocument, dossier: Dossier, language: str) -> None:
    """The styles of the dossier; the language of a quote that is not the dossier's has a style of its own."""
    _add_style(
        odf,
        "Standard",
        {"style:font-name": _FONT, "fo:font-size": "11pt"},
        {"fo:margin-bottom": "0.15cm"},
        language=language,
    )
    _add_style(odf, TITLE_STYLE, {"fo:font-size": "22pt", "fo:font-weight": "bold", "fo:color": _ACCENT})
    _add_style(odf, PREAMBLE_STYLE, {"fo:font-size": "10pt", "fo:color": _GREY})
    _add_style(
        odf,
        HEADING_STYLE,
        {"fo:font-size": "15pt", "fo:font-weight": "bold", "fo:color": _ACCENT},
        {"fo:margin-top": "0.8cm", "fo:margin-bottom": "0.2cm", "fo:keep-with-next": "always"},
    )
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
        },
    )
    for spoken in sorted({quote.language for section in dossier.sections for quote in section.quotes} - {""}):
        _add_style(odf, f"{QUOTE_STYLE}_{spoken}", {}, {}, parent=QUOTE_STYLE, language=spoken)
    _add_style(odf, REFERENCE_STYLE, {"fo:font-size": "9pt", "fo:color": _GREY}, {"fo:margin-left": "0.8cm"})


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
