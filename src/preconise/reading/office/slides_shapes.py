"""The shapes of a PowerPoint slide in the order in which they are read, with what they take from layout and master."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from preconise.reading.office.deck import in_reading_order
from preconise.reading.office.package import alternative
from preconise.reading.xml_tree import Element, integer

_SHAPES = ("p:sp", "p:graphicFrame", "p:grpSp", "p:cxnSp")
_TITLES = frozenset({"title", "ctrTitle"})
_BESIDE = frozenset({"dt", "ftr", "hdr", "sldNum", "sldImg"})
"""Date, footer, header, number: what every slide repeats."""
_BODIES = frozenset({"", "body", "obj", "subTitle", "tbl", "chart", "dgm", "media", "clipArt", "pic"})
_TITLE_STYLE, _BODY_STYLE, _OTHER_STYLE = "p:titleStyle", "p:bodyStyle", "p:otherStyle"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that may hold text; ``list_styles`` are what its paragraphs take their bullets from, nearest first."""

    element: Element
    is_title: bool
    opens_deck: bool
    list_styles: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What a slide stands on: its layout, and the layout's master, either of which may be missing."""

    layout: Element | None
    master: Element | None


def slide_shapes(slide: Element, backdrop: Backdrop, height: int) -> list[Shape]:
    """The shapes of a slide, or of a page of notes; a group is read as a whole.

    Args:
        slide: the root of its part.
        backdrop: what it takes places and bullets from.
        height: of a slide, in the unit of its shapes.
    """
    tree = slide.at("p:cSld", "p:spTree")
    return _ordered(tree, backdrop, height) if tree is not None else []


def placeholder_type(element: Element) -> str | None:
    """The sort of placeholder that a shape fills, None if it fills none."""
    for properties in ("p:nvSpPr", "p:nvGraphicFramePr", "p:nvPicPr"):
        found = element.at(properties, "p:nvPr", "p:ph")
        if found is not None:
            return found.attribute("type")
    return None


def _ordered(tree: Element, backdrop: Backdrop, height: int) -> list[Shape]:
    placed: list[tuple[float, float, list[Shape]]] = []
    for element in _elements(tree):
        if element.name == "p:grpSp":
            top, left = _position([element])
            placed.append((top, left, _ordered(element, backdrop, height)))
        elif placeholder_type(element) not in _BESIDE:
            top, left = _position([element, *_ancestors(element, backdrop)])
            placed.append((top, left, [_shape(element, backdrop)]))
    return [shape for shapes in in_reading_order(placed, height) for shape in shapes]


def _elements(tree: Element) -> Iterator[Element]:
    for child in tree.elements:
        if child.name in _SHAPES and not _is_hidden(child):
            yield child
        elif child.name == "mc:AlternateContent":
            yield from _elements(alternative(child))


def _is_hidden(element: Element) -> bool:
    return any(part.value_at("hidden", "p:cNvPr") in {"1", "true"} for part in element.elements)


def _shape(element: Element, backdrop: Backdrop) -> Shape:
    sort = placeholder_type(element)
    ancestors = (ancestor.at("p:txBody", "a:lstStyle") for ancestor in _ancestors(element, backdrop))
    style = _OTHER_STYLE if sort is None else _TITLE_STYLE if sort in _TITLES else _BODY_STYLE
    styles = backdrop.master.at("p:txStyles", style) if backdrop.master is not None else None
    return Shape(
        element=element,
        is_title=sort in _TITLES,
        opens_deck=sort == "ctrTitle",
        list_styles=tuple(found for found in (*ancestors, styles) if found is not None),
    )


def _ancestors(element: Element, backdrop: Backdrop) -> list[Element]:
    """The placeholders that a placeholder fills: that of the layout, then that of the master."""
    sort = placeholder_type(element)
    if sort is None:
        return []
    index = element.value_at("idx", "p:nvSpPr", "p:nvPr", "p:ph")
    in_layout = _placeholder(backdrop.layout, sort, index)
    in_master = _placeholder(backdrop.master, sort if sort in _TITLES else "body", "")
    return [found for found in (in_layout, in_master) if found is not None]


def _placeholder(root: Element | None, sort: str, index: str) -> Element | None:
    tree = root.at("p:cSld", "p:spTree") if root is not None else None
    if tree is None:
        return None
    candidates = [shape for shape in tree.children_named("p:sp") if placeholder_type(shape) is not None]
    same_index = (
        shape for shape in candidates if index and shape.value_at("idx", "p:nvSpPr", "p:nvPr", "p:ph") == index
    )
    return next(same_index, next((shape for shape in candidates if _is_same(placeholder_type(shape), sort)), None))


def _is_same(one: str | None, other: str) -> bool:
    return (one in _TITLES and other in _TITLES) or (one in _BODIES and other in _BODIES and one == other)


def _position(elements: Sequence[Element]) -> tuple[int, int]:
    """The top and the left side of the first of the elements that says where it is; the top left corner if none."""
    for element in elements:
        for path in (("p:spPr", "a:xfrm"), ("p:xfrm",), ("p:grpSpPr", "a:xfrm")):
            offset = element.at(*path, "a:off")
            if offset is not None:
                return integer(offset.attribute("y")), integer(offset.attribute("x"))
    return 0, 0
