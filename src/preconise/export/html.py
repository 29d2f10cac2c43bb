"""A dossier as one HTML page that needs nothing else: no script, no fetched style, font or image."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from preconise.export import wording
from preconise.export.dossier import Dossier, DossierQuote
from preconise.export.marks import mark_of
from preconise.export.wording import writable

_STYLE = """
body { font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; color: #1a1a1a; background: #fff;
       max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, .label { color: #003d7a; }
h2 { margin-top: 2.5rem; }
.preamble, .lead-in, figcaption { color: #555; font-size: .9rem; margin: .2rem 0; }
.lead-in { font-style: italic; }
figure { margin: 1.5rem 0; break-inside: avoid; }
.label { font-weight: 600; margin: 0 0 .2rem; }
blockquote { margin: .4rem 0; padding: .1rem 0 .1rem 1rem; border-left: .25rem solid #003d7a; }
.note { background: #fff6dc; padding: .3rem .6rem; margin: .4rem 0; white-space: pre-wrap; }
.sources { list-style: none; padding: 0; font-size: .95rem; }
.sources li { margin: .3rem 0; overflow-wrap: anywhere; }
@media print { header { break-after: page; padding-top: 8rem; } h2 { break-after: avoid; } }
blockquote p { margin: 0; white-space: pre-wrap; overflow-wrap: break-word; }
"""


def write_html(dossier: Dossier, language: str) -> bytes:
    """The bytes of an HTML page in UTF-8; each quote is the one paragraph of a ``blockquote``, whose id is its mark."""
    page = Element("html", lang=language)
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", wording.title(dossier, language))
    _add(head, "style", _STYLE)
    main = SubElement(SubElement(page, "body"), "main")
    header = SubElement(main, "header")
    _add(header, "h1", wording.title(dossier, language))
    for line in (*wording.preamble(dossier, language), *wording.questions(dossier, language)):
        _add(header, "p", line, "preamble")
    for section in dossier.sections:
        part = SubElement(main, "section")
        _add(part, "h2", wording.heading(section, language))
        for line in wording.remarks(section, language):
            _add(part, "p", line)
        for quote in section.quotes:
            _add_quote(part, quote, language)
    if dossier.sources:
        part = SubElement(main, "section")
        _add(part, "h2", wording.sources_heading(language))
        entries = SubElement(part, "ol", {"class": "sources"})
        for line in wording.sources(dossier, language):
            _add(entries, "li", line)
    written: bytes = tostring(page, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + written


def _add_quote(part: Element, quote: DossierQuote, language: str) -> None:
    figure = SubElement(part, "figure")
    _add(figure, "p", wording.label(quote, language), "label")
    if quote.lead_in:
        _add(figure, "p", wording.lead_in(quote, language), "lead-in")
    block = SubElement(figure, "blockquote")
    mark = mark_of(quote)
    if mark:
        block.set("id", mark)
    text = _add(block, "p", quote.text)
    if quote.language:
        text.set("lang", quote.language)
    _add_reference(figure, quote)
    if quote.note:
        _add(figure, "p", wording.note(quote, language), "note")


def _add_reference(figure: Element, quote: DossierQuote) -> None:
    """The reference, its address a link if it is one of the web's: a document may name any address."""
    url = quote.source.url
    before, address, after = quote.citation.partition(url) if url else (quote.citation, "", "")
    caption = _add(figure, "figcaption", before)
    if address.startswith(("https://", "http://")):
        link = _add(caption, "a", address)
        link.set("href", writable(address))
        link.tail = writable(after)
    else:
        caption.text = writable(quote.citation)


def _add(parent: Element, tag: str, text: str, style_class: str = "") -> Element:
    element = SubElement(parent, tag)
    element.text = writable(text)
    if style_class:
        element.set("class", style_class)
    return element
