"""The parts of an OpenDocument file, whether zipped (.odt, .odp) or one flat XML file (.fodt, .fodp)."""

from __future__ import annotations

from dataclasses import dataclass

from preconise.errors import DamagedFile, PasswordNeeded
from preconise.reading.archive import open_archive
from preconise.reading.office.package import optional_tree
from preconise.reading.office.properties import file_properties
from preconise.reading.xml_tree import Element, xml_tree
from preconise.types import Metadata

_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class OdfParts:
    """``styles`` are the roots that may hold styles, ``body`` is ``office:body``; ``objects`` by name, as charts."""

    styles: tuple[Element, ...]
    body: Element
    meta: Element | None
    objects: dict[str, Element]


def odf_parts(content: bytes, path: str) -> OdfParts:
    """The parts of an OpenDocument file.

    Raises:
        DamagedFile: it is no whole OpenDocument file.
        PasswordNeeded: it is encrypted.
        UnsafeFile: it would swell beyond any document, or declares a document type.
    """
    if not content.startswith(_ZIP):
        root = xml_tree(content, path)
        return _parts((root,), root, root, path, {})
    archive = open_archive(content, path)
    manifest = optional_tree(archive, "META-INF/manifest.xml")
    if manifest is not None and manifest.first("other:encryption-data") is not None:
        raise PasswordNeeded(path=path)
    root = xml_tree(archive.read("content.xml"), path)
    styles = optional_tree(archive, "styles.xml")
    objects = {
        name.removesuffix("/content.xml"): xml_tree(archive.read(name), path)
        for name in archive.names
        if name.endswith("/content.xml")
    }
    shared = (styles,) if styles is not None else ()
    return _parts((*shared, root), root, optional_tree(archive, "meta.xml"), path, objects)


def odf_properties(parts: OdfParts) -> Metadata:
    """The metadata in the properties of the file."""
    meta = parts.meta.at("office:meta") if parts.meta is not None else None
    if meta is None:
        return Metadata()
    texts = {element.name: element.text for element in meta.elements}
    return file_properties(
        title=texts.get("dc:title", ""),
        organisation=texts.get("dc:publisher", ""),
        author=texts.get("meta:initial-creator", "") or texts.get("dc:creator", ""),
        date=texts.get("meta:creation-date", ""),
    )


def _parts(
    styles: tuple[Element, ...], root: Element, meta: Element | None, path: str, objects: dict[str, Element]
) -> OdfParts:
    body = root.at("office:body")
    if body is None:
        raise DamagedFile(path=path)
    return OdfParts(styles, body, meta, objects)
