"""The XML inside office documents and e-books, parsed without trusting it."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

from preconise.errors import DamagedFile, UnsafeFile

XmlElement: TypeAlias = etree._Element
"""An element as lxml gives it; the readers walk it and need nothing else of the library."""


def parse_xml(content: bytes, path: str) -> XmlElement:
    """The root of one XML part; comments and processing instructions are left out.

    Nothing outside the bytes is ever read. No office program writes a document type: one is there to declare entities,
    which make the text swell or draw in other files.

    Args:
        content: the bytes of the part.
        path: names the whole file in errors.

    Raises:
        DamagedFile: the part is no well-formed XML.
        UnsafeFile: it declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFile(path=path) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeFile(path=path)
    return root
