"""Where a stretch of text stands on the printed pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from preconise.types import Document, PageLine

_WIDEST_GAP = 1.2
"""Heights of a line that may lie between it and the next one of the same paragraph."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle around lines that stand under one another; in points, as ``PageLine`` is."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def boxes_of(document: Document, start: int, end: int) -> list[PageLine]:
    """The printed lines that hold ``text[start:end]``, each clipped to it, in order of the text.

    A box is clipped as if all characters of its line were equally wide.
    """
    lines = document.lines
    first = max(bisect_right([line.start for line in lines], start) - 1, 0)
    return [clipped for line in _until(lines[first:], end) if (clipped := _clipped(line, start, end))]


def regions_of(lines: Sequence[PageLine]) -> list[Region]:
    """The rectangles around lines that follow one another: one for each stretch that is not broken."""
    regions: list[Region] = []
    for line in lines:
        if regions and _continues(regions[-1], line):
            regions[-1] = _around(regions[-1], line)
        else:
            regions.append(Region(line.page, line.left, line.bottom, line.right, line.top))
    return regions


def _continues(region: Region, line: PageLine) -> bool:
    gap = region.bottom - line.top
    return (
        region.page == line.page
        and line.left < region.right
        and region.left < line.right
        and line.bottom < region.top
        and gap <= _WIDEST_GAP * (line.top - line.bottom)
    )


def _around(region: Region, line: PageLine) -> Region:
    return Region(
        region.page,
        min(region.left, line.left),
        min(region.bottom, line.bottom),
        max(region.right, line.right),
        max(region.top, line.top),
    )


def _until(lines: Sequence[PageLine], end: int) -> list[PageLine]:
    return [line for line in lines if line.start < end]


def _clipped(line: PageLine, start: int, end: int) -> PageLine | None:
    first, last = max(line.start, start), min(line.end, end)
    if first >= last:
        return None
    width = (line.right - line.left) / (line.end - line.start)
    return replace(
        line,
        start=first,
        end=last,
        left=line.left + (first - line.start) * width,
        right=line.right - (line.end - last) * width,
    )
