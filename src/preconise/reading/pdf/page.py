"""A page as printed: glyphs, rules, bullets, and the frame in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from preconise.reading.pdf.geometry import Box

HYPHEN = "\N{SOFT HYPHEN}"
"""Stands for a hyphen at the end of a line, which may belong to the word or not."""

_THICKEST_RULE = 3.0
_SHORTEST_RULE = 5.0
_SMALLEST_BOX = 8.0
_BULLET_SIZES = (1.5, 8.0)
_BULLET_ASPECT = 1.35


class Glyph(NamedTuple):
    """A character as printed; lengths in points, ``bottom`` and ``top`` of the ink, ``baseline`` of the line.

    A ``generated`` one stands for a gap that the file has no character for.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    size: float
    bold: bool
    generated: bool


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page turned so that its text runs from left to right; ``turns`` quarters clockwise show it as displayed.

    ``rules`` are thin lines and the edges of boxes, ``bullets`` small drawn signs, ``pictures`` the share of the page
    that pictures cover, ``hidden`` that of the glyphs that are not drawn: text recognised in a picture.
    """

    number: int
    label: str
    width: float
    height: float
    turns: int
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...] = ()
    bullets: tuple[Box, ...] = ()
    pictures: float = 0.0
    hidden: float = 0.0

    @property
    def displayed_width(self) -> float:
        """The width of the page as displayed."""
        return self.height if self.turns % 2 else self.width

    @property
    def displayed_height(self) -> float:
        """The height of the page as displayed."""
        return self.width if self.turns % 2 else self.height


def rules_of(box: Box) -> Sequence[Box]:
    """The rules that a drawn shape shows: itself if it is thin, its edges if it is a box."""
    if box.height <= _THICKEST_RULE or box.width <= _THICKEST_RULE:
        return [box] if max(box.width, box.height) >= _SHORTEST_RULE else []
    if min(box.width, box.height) < _SMALLEST_BOX:
        return []
    left, bottom, right, top = box
    return [
        Box(left, bottom, right, bottom),
        Box(left, top, right, top),
        Box(left, bottom, left, top),
        Box(right, bottom, right, top),
    ]


def is_bullet(box: Box) -> bool:
    """Whether a drawn shape is as small and as round or square as a bullet."""
    least, most = _BULLET_SIZES
    if not (least <= box.width <= most and least <= box.height <= most):
        return False
    return max(box.width / box.height, box.height / box.width) <= _BULLET_ASPECT
