"""E-books (EPUB 2 and 3): their chapters in reading order, each a web page of its own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from preconise.errors import DamagedFile
from preconise.reading.archive import Archive, open_archive
from preconise.reading.canonical import Content, Draft, compose
from preconise.reading.decoding import decode_html
from preconise.reading.drafts import collapse, with_typed_headings, with_typed_lists
from preconise.reading.html import parse_page
from preconise.reading.html_blocks import drafts_of
from preconise.reading.html_tree import Element as PageElement
from preconise.reading.metadata import first_known, primary_language
from preconise.reading.office.properties import file_properties
from preconise.reading.text_metadata import metadata_of
from preconise.reading.xml_tree import Element, xml_tree
from preconise.types import Metadata

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE[^>\[]*>")
"""The tables of contents of EPUB 2 name one, without declarations of their own."""
_CHAPTER_LEVEL = 1


def read_epub(content: bytes, path: str) -> Content:
    """Reads an e-book; nothing of its chapters is taken for furniture, its table of contents is left out.

    Raises:
        DamagedFile: the book names chapters that it does not hold, or its parts are no XML.
        UnsafeFile: it is made to swell beyond any document.
        PasswordNeeded: its parts are encrypted.
        UnknownEncoding: the bytes of a chapter make no readable text.
    """
    archive = open_archive(content, path)
    package_name = _package_name(archive)
    package = xml_tree(archive.read(package_name), path)
    folder = posixpath.dirname(package_name)
    entries = {entry.attribute("id"): entry for entry in package.descendants("opf:item")}
    titles = _chapter_titles(archive, folder, entries.values())
    drafts: list[Draft] = []
    for name in _chapters(package, entries, folder):
        drafts += _chapter(archive, name, titles.get(name, ""))
    text, blocks = compose(with_typed_lists(drafts))
    return Content(text, blocks, first_known([_metadata(package), metadata_of(text, blocks)]))


def _package_name(archive: Archive) -> str:
    found = xml_tree(archive.read(_CONTAINER), archive.path).first("container:rootfile")
    if found is None:
        raise DamagedFile(path=archive.path)
    return found.attribute("full-path")


def _chapters(package: Element, entries: Mapping[str, Element], folder: str) -> Iterator[str]:
    """The names of the pages in reading order, those of the table of contents left out."""
    for reference in package.descendants("opf:itemref"):
        entry = entries.get(reference.attribute("idref"))
        if entry is None or entry.attribute("media-type") not in _PAGES:
            continue
        if "nav" not in entry.attribute("properties").split():
            yield _part_name(folder, entry.attribute("href"))


def _chapter(archive: Archive, name: str, title: str) -> list[Draft]:
    """The blocks of a chapter; one without headings takes its title from the table of contents."""
    page = parse_page(decode_html(archive.read(name), archive.path))
    drafts = list(drafts_of(page.first("body") or page))
    if not title or any(draft.kind == "heading" for draft in drafts):
        return with_typed_headings(drafts)
    heading = Draft("heading", title, level=_CHAPTER_LEVEL)
    if drafts and drafts[0].text.casefold() == title.casefold():
        return [heading, *drafts[1:]]
    return [heading, *drafts] if drafts else []


def _chapter_titles(archive: Archive, folder: str, entries: Iterable[Element]) -> Mapping[str, str]:
    """The titles in the table of contents by the name of their page; the first one counts."""
    titles: dict[str, str] = {}
    for entry in entries:
        name = _part_name(folder, entry.attribute("href"))
        if name not in archive:
            continue
        if "nav" in entry.attribute("properties").split():
            pairs = _links(parse_page(decode_html(archive.read(name), archive.path)))
        elif entry.attribute("media-type") == "application/x-dtbncx+xml":
            pairs = _points(xml_tree(_DOCUMENT_TYPE.sub(b"", archive.read(name)), archive.path))
        else:
            continue
        for address, title in pairs:
            titles.setdefault(_part_name(posixpath.dirname(name), address), collapse(title))
    return titles


def _links(page: PageElement) -> Iterator[tuple[str, str]]:
    return ((link.attribute("href"), link.text) for link in page.descendants("a"))


def _points(contents: Element) -> Iterator[tuple[str, str]]:
    for point in contents.descendants("ncx:navPoint"):
        label = point.at("ncx:navLabel", "ncx:text")
        yield point.value_at("src", "ncx:content"), label.text if label is not None else ""


def _part_name(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(address.split("#")[0])))


def _metadata(package: Element) -> Metadata:
    date = _value(package, "dc:date")
    found = file_properties(
        title=_value(package, "dc:title"),
        organisation=_value(package, "dc:publisher"),
        author=_value(package, "dc:creator"),
        # With a time of day it is when a program made the file.
        date="" if "T" in date else date,
    )
    return replace(found, language=primary_language(_value(package, "dc:language")))


def _value(package: Element, name: str) -> str:
    found = package.first(name)
    return found.text if found is not None else ""
