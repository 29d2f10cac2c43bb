"""Saved web pages: the text of the page, without what surrounds it on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from preconise.reading.canonical import Content, compose, normalise
from preconise.reading.decoding import decode_html
from preconise.reading.drafts import with_furniture, with_typed_headings, with_typed_lists
from preconise.reading.html_blocks import block_texts, drafts_of
from preconise.reading.html_content import main_content
from preconise.reading.html_json_ld import json_ld_metadata
from preconise.reading.html_metadata import page_metadata
from preconise.reading.html_tree import Element, element
from preconise.reading.metadata import first_known
from preconise.reading.structure import blocks_of
from preconise.reading.text_metadata import metadata_of
from preconise.types import Metadata

_NOT_TEXT = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "canvas",
    "video",
    "audio",
    "map",
)
_DEEPEST = 100
"""Nesting beyond that of any page builder; what lies deeper keeps its text and loses its structure."""
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>https?://[^\s>]+)", re.IGNORECASE)
_HEAD_CHARACTERS = 4096
_PLAIN_SHARE = 0.9
"""Of a page's letters in one ``pre`` element, from which on the page has no structure but the text's own."""


def read_html(content: bytes, path: str) -> Content:
    """Reads a saved page; nothing is fetched, no script is run.

    Menus, share links, banners and the like are left out of the canonical text.

    Raises:
        UnknownEncoding: the bytes make no readable text.
    """
    source = decode_html(content, path)
    saved_from = _SAVED_FROM.search(source[:_HEAD_CHARACTERS])
    return page_content(source, saved_from["url"] if saved_from else "")


def page_content(source: str, address: str) -> Content:
    """What a page holds; ``address`` is where it was saved from, if that is known."""
    page = parse_page(source)
    declared = page_metadata(page, address)
    typed = _typed_text(page)
    if typed:
        return _plain_content(typed, declared)
    drafts = with_furniture(with_typed_lists(with_typed_headings(drafts_of(main_content(page)))))
    text, blocks = compose(draft for draft in drafts if draft.kind != "furniture")
    found = first_known([declared, json_ld_metadata(source), metadata_of(text, blocks, block_texts(page))])
    return Content(text, blocks, found)


def _typed_text(page: Element) -> str:
    """The text of a page that is a plain text in a frame of HTML, as viewers and converters of texts make; else ""."""
    frames = [frame for frame in page.descendants("pre") if frame.length >= _PLAIN_SHARE * page.length]
    return frames[0].text if frames and "\n" in frames[0].text.strip() else ""


def _plain_content(typed: str, declared: Metadata) -> Content:
    text = typed.strip("\n")
    blocks = blocks_of(text)
    return Content(text, blocks, first_known([declared, metadata_of(text, blocks)]))


def parse_page(source: str) -> Element:
    """The tree of a page in HTML or XHTML, without what is no text; an empty one if nothing can be parsed."""
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml.html.document_fromstring(normalise(source).encode(), parser=parser)
    except etree.ParserError:
        return element("html", {}, [])
    etree.strip_elements(root, *_NOT_TEXT, with_tail=False)
    return _element(root, 0)


def _element(node: lxml.html.HtmlElement, depth: int) -> Element:
    attributes = {str(name): str(value) for name, value in node.attrib.items()}
    children = list(_children(node, depth)) if depth < _DEEPEST else ["".join(node.itertext())]
    return element(str(node.tag), attributes, children)


def _children(node: lxml.html.HtmlElement, depth: int) -> Iterator[Element | str]:
    if node.text:
        yield node.text
    for child in node:
        yield _element(child, depth + 1)
        if child.tail:
            yield child.tail
