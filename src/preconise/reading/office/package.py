"""The parts of an Office Open XML file (.docx, .pptx) and how they refer to one another.

Open Packaging Conventions (ECMA-376, part 2): the name of a part is only a habit; what counts is the relation that
leads to it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from preconise.errors import DamagedFile
from preconise.reading.archive import Archive
from preconise.reading.xml_tree import Element, xml_tree


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part is to another: its ``kind`` ("footnotes", "notesSlide"), and the name of the other part."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds XML, with its relations to others by their identifier in the part."""

    root: Element
    relations: Mapping[str, Relation]

    def targets(self, kind: str) -> Iterator[str]:
        """The names of the parts that stand in a relation to this one."""
        return (relation.target for relation in self.relations.values() if relation.kind == kind)


def read_part(archive: Archive, name: str) -> Part:
    """A part of the file.

    Raises:
        DamagedFile: it is missing or no XML.
        UnsafeFile: it declares a document type.
    """
    return Part(xml_tree(archive.read(name), archive.path), _relations(archive, name))


def main_part(archive: Archive) -> Part:
    """The part that holds the text, or leads to it.

    Raises:
        DamagedFile: there is none.
        UnsafeFile: it declares a document type.
    """
    names = (relation.target for relation in _relations(archive, "").values() if relation.kind == "officeDocument")
    name = next(names, "")
    if not name:
        raise DamagedFile(path=archive.path)
    return read_part(archive, name)


def related_tree(archive: Archive, part: Part, kind: str) -> Element | None:
    """The tree of the part in a relation to another, None if there is none.

    Raises:
        DamagedFile: it is no XML.
        UnsafeFile: it declares a document type.
    """
    name = next((target for target in part.targets(kind) if target in archive), "")
    return xml_tree(archive.read(name), archive.path) if name else None


def optional_tree(archive: Archive, name: str) -> Element | None:
    """The tree of the part of that name, None if there is none.

    Raises:
        DamagedFile: it is no XML.
        UnsafeFile: it declares a document type.
    """
    return xml_tree(archive.read(name), archive.path) if name in archive else None


def alternative(choices: Element) -> Element:
    """The first of several forms of the same content; the last one, for older programs, if there is no other."""
    chosen = choices.at("mc:Choice") or choices.at("mc:Fallback")
    return chosen if chosen is not None else Element("mc:Choice", {}, ())


def _relations(archive: Archive, name: str) -> Mapping[str, Relation]:
    folder, file = posixpath.split(name)
    tree = optional_tree(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
    if tree is None:
        return {}
    return {
        entry.attribute("Id"): Relation(entry.attribute("Type").rsplit("/", 1)[-1], _target(folder, entry))
        for entry in tree.children_named("rel:Relationship")
        if entry.attribute("TargetMode") != "External"
    }


def _target(folder: str, entry: Element) -> str:
    return posixpath.normpath(posixpath.join("/", folder, entry.attribute("Target")))[1:]
