"""The XML of office documents as a tree of immutable elements with short names, which the readers walk.

Names carry the usual prefix of their namespace ("w:p", "text:list-item"), whatever prefix the file chose; the two
editions of Office Open XML ("transitional" and "strict"), which differ in their namespaces, get the same names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from preconise.reading.office_xml import XmlElement, parse_xml

_OOXML = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES: Mapping[str, str] = {
    f"{_OOXML}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OOXML}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_OOXML}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_OOXML}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    "http://schemas.microsoft.com/office/drawing/2008/diagram": "dsp",
    f"{_OOXML}/presentationml/2006/main": "p",
    f"{_STRICT}/presentationml/main": "p",
    f"{_OOXML}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OOXML}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OOXML}/officeDocument/2006/extended-properties": "app",
    f"{_STRICT}/officeDocument/extendedProperties": "app",
    f"{_OOXML}/package/2006/relationships": "rel",
    f"{_OOXML}/package/2006/metadata/core-properties": "cp",
    f"{_OOXML}/markup-compatibility/2006": "mc",
    "http://www.idpf.org/2007/opf": "opf",
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.daisy.org/z3986/2005/ncx/": "ncx",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xlink": "xlink",
    f"{_ODF}:office:1.0": "office",
    f"{_ODF}:text:1.0": "text",
    f"{_ODF}:style:1.0": "style",
    f"{_ODF}:table:1.0": "table",
    f"{_ODF}:drawing:1.0": "draw",
    f"{_ODF}:presentation:1.0": "presentation",
    f"{_ODF}:svg-compatible:1.0": "svg",
    f"{_ODF}:xsl-fo-compatible:1.0": "fo",
    f"{_ODF}:meta:1.0": "meta",
    f"{_ODF}:chart:1.0": "chart",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
}
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_DEEPEST = 120
"""Nesting beyond that of any office document; what lies deeper keeps its text and loses its structure."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element with its children in order; white space in the texts is as in the file."""

    name: str
    attributes: Mapping[str, str]
    children: tuple[Element | str, ...]

    @property
    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def attribute(self, name: str) -> str:
        """The value of an attribute, empty if it has none."""
        return self.attributes.get(name, "")

    def children_named(self, *names: str) -> Iterator[Element]:
        """The children that have one of the names."""
        return (child for child in self.elements if child.name in names)

    def at(self, *path: str) -> Element | None:
        """The first child of the first name, its first child of the second, and so on; None where the path ends."""
        found: Element | None = self
        for name in path:
            found = next(found.children_named(name), None) if found is not None else None
        return found

    def at_any(self, *names: str) -> Element | None:
        """The first child that has one of the names."""
        return next(self.children_named(*names), None)

    def value_at(self, attribute: str, *path: str) -> str:
        """The attribute of the element at the end of a path, empty if either is missing."""
        found = self.at(*path)
        return found.attribute(attribute) if found is not None else ""

    def descendants(self, *names: str) -> Iterator[Element]:
        """The elements inside that have one of the names, in the order of the file."""
        for child in self.elements:
            if child.name in names:
                yield child
            yield from child.descendants(*names)

    def first(self, *names: str) -> Element | None:
        """The first element inside that has one of the names."""
        return next(self.descendants(*names), None)


def xml_tree(content: bytes, path: str) -> Element:
    """The tree of one XML part.

    Args:
        content: the bytes of the part.
        path: names the whole file in errors.

    Raises:
        DamagedFile: the part is no well-formed XML.
        UnsafeFile: it declares a document type.
    """
    return _element(parse_xml(content, path), 0, _ShortNames())


def integer(text: str, otherwise: int = 0) -> int:
    """The whole number that an attribute holds, ``otherwise`` if it holds none."""
    return int(text) if _INTEGER.fullmatch(text) else otherwise


def _element(node: XmlElement, depth: int, names: _ShortNames) -> Element:
    children: list[Element | str] = [node.text] if node.text else []
    if depth >= _DEEPEST:
        children = ["".join(map(str, node.itertext()))]
    else:
        for child in node:
            children.append(_element(child, depth + 1, names))
            if child.tail:
                children.append(child.tail)
    attributes = {names[str(name)]: str(value) for name, value in node.items()}
    return Element(names[str(node.tag)], attributes, tuple(children))


class _ShortNames(dict[str, str]):
    """The short names by qualified name, each made when it is first met."""

    def __missing__(self, qualified: str) -> str:
        namespace, _, local = qualified.rpartition("}")
        prefix = _PREFIXES.get(namespace[1:], "other") if namespace else ""
        self[qualified] = f"{prefix}:{local}" if prefix else local
        return self[qualified]
