"""What is usual in a document: the size of its body, the sizes of its headings, the distance of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from preconise.reading.pdf.hyphens import HyphenHabits, hyphen_habits
from preconise.reading.pdf.lines import Line

_LARGER = 1.08
"""Times the body's size: from here on a line is a heading."""
_MOST_OF_TEXT = 0.25
"""A larger size that so much of the text has is another body, such as that of a leaflet's first page."""
_USUAL_LEADING = 1.2
SAME_SIZE = 0.6
"""Points: sizes nearer than this are one."""


@dataclass(frozen=True, slots=True)
class Typography:
    """``heading_sizes`` from the largest down; ``leading`` is the usual distance of two baselines, in body sizes."""

    body_size: float
    heading_sizes: tuple[float, ...]
    leading: float
    bold_body: bool
    hyphens: HyphenHabits

    def heading_level(self, size: float) -> int:
        """The level of a heading of that size, from 1; 0 if the size is not a heading's."""
        for level, heading_size in enumerate(self.heading_sizes, start=1):
            if abs(size - heading_size) < SAME_SIZE:
                return level
        return 0


def body_size(lines: Sequence[Line]) -> float:
    """The size of most of the text, in points."""
    sizes = _characters(lines)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def typography(lines: Sequence[Line]) -> Typography:
    """What is usual in the lines of a document."""
    body = body_size(lines)
    sizes = _characters(lines)
    total = sum(sizes.values())
    bold = sum(len(line.text) for line in lines if line.bold and line.size == body)
    return Typography(
        body_size=body,
        heading_sizes=_distinct(
            [size for size, count in sizes.items() if size >= _LARGER * body and count < _MOST_OF_TEXT * total]
        ),
        leading=_leading(lines, body),
        bold_body=2 * bold > sizes[body],
        hyphens=hyphen_habits(lines),
    )


def _characters(lines: Sequence[Line]) -> Counter[float]:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes


def _distinct(sizes: Sequence[float]) -> tuple[float, ...]:
    found: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not found or found[-1] - size >= SAME_SIZE:
            found.append(size)
    return tuple(found)


def _leading(lines: Sequence[Line], body: float) -> float:
    gaps = [
        upper.baseline - lower.baseline
        for upper, lower in pairwise(lines)
        if upper.page == lower.page
        and upper.size == lower.size == body
        and 0.5 * body < upper.baseline - lower.baseline < 2.5 * body
    ]
    return (median(gaps) / body) if gaps else _USUAL_LEADING
