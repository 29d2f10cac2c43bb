"""Rectangles on a page, and the matrices that place the parts of a drawing on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f, as in the PDF reference: x' = a x + c y + e, y' = b x + d y + f."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """A rectangle on the page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def turned(self, turns: int, width: float, height: float) -> Box:
        """The box after quarter turns clockwise of a page of that width and height."""
        left, bottom, right, top = self
        match turns % 4:
            case 1:
                return Box(bottom, width - right, top, width - left)
            case 2:
                return Box(width - right, height - top, width - left, height - bottom)
            case 3:
                return Box(height - top, left, height - bottom, right)
        return self


def around(points: Sequence[tuple[float, float]]) -> Box:
    """The smallest box that holds all points."""
    horizontal, vertical = [x for x, _ in points], [y for _, y in points]
    return Box(min(horizontal), min(vertical), max(horizontal), max(vertical))


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does what ``inner`` does, and then what ``outer`` does."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def mapped(box: Box, matrix: Matrix) -> Box:
    """The box around what a matrix makes of a box."""
    if matrix == IDENTITY:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    return around([(a * x + c * y + e, b * x + d * y + f) for x, y in corners])
