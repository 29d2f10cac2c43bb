"""OpenDocument presentations (.odp, .fodp): a slide is a page, its title a heading, its shapes are read as seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from preconise.errors import DamagedFile
from preconise.reading.canonical import Content, Draft
from preconise.reading.office.deck import Slide, deck_content, in_reading_order
from preconise.reading.office.odf_blocks import OdfBlocks
from preconise.reading.office.odf_lists import OdfLists
from preconise.reading.office.odf_package import OdfParts, odf_parts, odf_properties
from preconise.reading.office.odf_styles import OdfStyles, odf_styles
from preconise.reading.xml_tree import Element

_BESIDE = frozenset({"date-time", "footer", "header", "page-number", "page", "handout"})
_LENGTH = re.compile(r"(?P<number>-?[0-9]*\.?[0-9]+)(?P<unit>cm|mm|in|pt|pc|px)?")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_MOVE = re.compile(r"translate\s*\(\s*(?P<left>\S+?)[\s,]+(?P<top>\S+?)\s*\)")
_SLIDE_HEIGHT = 19.05
"""Centimetres, of the usual slide."""


def read_odf_slides(content: bytes, path: str) -> Content:
    """Reads a presentation; nothing that it refers to is fetched.

    Notes of the speaker stand under a heading of their own. Dates, footers and slide numbers are left out, and so are
    the prompts of empty placeholders. Slides that are hidden in the show are read, and a notice says which.

    Raises:
        DamagedFile: the file is no whole OpenDocument presentation.
        PasswordNeeded: it is encrypted.
        UnsafeFile: it would swell beyond any document, or declares a document type.
    """
    parts = odf_parts(content, path)
    presentation = parts.body.at("office:presentation")
    if presentation is None:
        raise DamagedFile(path=path)
    reader = _Reader(parts, odf_styles(parts.styles))
    slides = [
        reader.slide(page, first=number == 0) for number, page in enumerate(presentation.children_named("draw:page"))
    ]
    return deck_content(slides, odf_properties(parts))


class _Reader:
    def __init__(self, parts: OdfParts, styles: OdfStyles) -> None:
        self._objects = parts.objects
        self._blocks = OdfBlocks(styles, OdfLists(styles))
        self._hidden = frozenset(_hidden_styles(parts))

    def slide(self, page: Element, first: bool) -> Slide:
        shapes = list(_shapes(page))
        titles = [shape for shape in shapes if shape.attribute("presentation:class") == "title"]
        return Slide(
            title="\n".join(draft.text for title in titles for draft in self._drafts(title)),
            body=[draft for shape in shapes if shape not in titles for draft in self._drafts(shape)],
            notes=list(self._notes(page)),
            opens_deck=first and any(shape.attribute("presentation:class") == "subtitle" for shape in shapes),
            hidden=page.attribute("draw:style-name") in self._hidden,
        )

    def _drafts(self, shape: Element) -> list[Draft]:
        if shape.attribute("presentation:placeholder") == "true":
            return []
        chart = shape.at("draw:object")
        if chart is not None:
            name = chart.attribute("xlink:href").removeprefix("./")
            content = self._objects.get(name) or chart.at("office:document")
            return self._blocks.drafts(content) if content is not None else []
        return self._blocks.drafts(Element("draw:page", {}, (shape,)))

    def _notes(self, page: Element) -> Iterator[Draft]:
        for notes in page.children_named("presentation:notes"):
            for shape in notes.elements:
                if shape.attribute("presentation:class") == "notes":
                    yield from self._drafts(shape)


def _shapes(part: Element) -> Iterator[Element]:
    """The shapes of a slide or of a group in the order in which they are read; a group is read as a whole."""
    shapes = [
        shape
        for shape in part.elements
        if shape.name.startswith("draw:") and shape.attribute("presentation:class") not in _BESIDE
    ]
    placed = [(*_position(shape), shape) for shape in shapes]
    for shape in in_reading_order(placed, _SLIDE_HEIGHT):
        if shape.name == "draw:g":
            yield from _shapes(shape)
        else:
            yield shape


def _position(shape: Element) -> tuple[float, float]:
    """The top and the left side in centimetres; of a group, those of its first shape."""
    move = _MOVE.search(shape.attribute("draw:transform"))
    if move:
        return _length(move["top"]), _length(move["left"])
    if shape.name == "draw:g" and not shape.attribute("svg:y"):
        return min((_position(inner) for inner in shape.elements if inner.name.startswith("draw:")), default=(0.0, 0.0))
    top = shape.attribute("svg:y") or shape.attribute("svg:y1")
    return _length(top), _length(shape.attribute("svg:x") or shape.attribute("svg:x1"))


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    return float(found["number"]) * _CENTIMETRES[found["unit"] or "cm"] if found else 0.0


def _hidden_styles(parts: OdfParts) -> Iterator[str]:
    """The names of the styles of slides that the show leaves out."""
    for root in parts.styles:
        for style in root.descendants("style:style"):
            if style.value_at("presentation:visibility", "style:drawing-page-properties") == "hidden":
                yield style.attribute("style:name")
