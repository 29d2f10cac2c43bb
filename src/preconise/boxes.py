"""Where a stretch of text stands on the printed pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from preconise.types import Document, PageLine


def boxes_of(document: Document, start: int, end: int) -> list[PageLine]:
    """The printed lines that hold ``text[start:end]``, each clipped to it, in order of the text.

    A box is clipped as if all characters of its line were equally wide.
    """
    lines = document.lines
    first = max(bisect_right([line.start for line in lines], start) - 1, 0)
    return [clipped for line in _until(lines[first:], end) if (clipped := _clipped(line, start, end))]


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
