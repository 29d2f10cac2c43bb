"""The order in which the fragments of a page are read.

Writers of PDF put the columns of a page into the file one after the other, so the order of the file is trusted; only
where it jumps from column to column at every line are the columns read by their place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from statistics import median

from preconise.reading.pdf.fragments import Fragment

_STEP = 2.0
_MARGIN = 0.15
"""Of the width of the page: no column is narrower."""
_HEAD = 0.08
"""Of the height of the page, where heads and feet go over all columns."""
_FEWEST_LINES = 6
_FEWEST_LAST_LINES = 2
_MOST_CROSSING = 0.12
_SHORTEST_LINE = 12
"""Characters of a typical line of text; a column of figures or of page numbers has shorter ones."""
_TOUCHING = 2.0
_FEWEST_JUMPS = 4
_JUMPING = 0.12


def column_edges(fragments: Sequence[Fragment], width: float, height: float) -> list[float]:
    """Where one column of text ends and the next begins, from left to right; none on a page of one column."""
    body = [fragment for fragment in fragments if _HEAD * height < fragment.baseline < (1 - _HEAD) * height]
    if len(body) < _FEWEST_LINES:
        return []
    edges: list[float] = []
    run: list[tuple[int, float]] = []
    for step, crossing in enumerate(_crossings(body, width)):
        position = step * _STEP
        if crossing <= _MOST_CROSSING * len(body) and _MARGIN < position / width < 1 - _MARGIN:
            run.append((crossing, position))
        elif run:
            edges.append(_middle(run))
            run = []
    return _dividing(edges, body)


def in_reading_order(fragments: Sequence[Fragment], edges: Sequence[float]) -> list[Fragment]:
    """The fragments as a person reads them."""
    return _by_place(fragments, edges) if _is_interleaved(fragments, edges) else list(fragments)


def _crosses(fragment: Fragment, position: float) -> bool:
    return fragment.box.left < position - _TOUCHING and fragment.box.right > position + _TOUCHING


def _crossings(fragments: Sequence[Fragment], width: float) -> Iterator[int]:
    """How many fragments cross each place of the page, from left to right in steps."""
    steps = int(width / _STEP) + 1
    changes = [0] * (steps + 1)
    for fragment in fragments:
        first = math.floor((fragment.box.left + _TOUCHING) / _STEP) + 1
        last = math.ceil((fragment.box.right - _TOUCHING) / _STEP)
        if first < last:
            changes[min(max(first, 0), steps)] += 1
            changes[min(max(last, 0), steps)] -= 1
    return accumulate(changes)


def _middle(run: Sequence[tuple[int, float]]) -> float:
    """The middle of the emptiest part of a strip that hardly any line crosses."""
    fewest = min(crossing for crossing, _ in run)
    return median(position for crossing, position in run if crossing == fewest)


def _dividing(edges: Sequence[float], fragments: Sequence[Fragment]) -> list[float]:
    """The edges that have columns of text on both sides; one of them may hold only the last lines of a text."""
    kept: list[float] = []
    for position, edge in enumerate(edges):
        end = edges[position + 1] if position + 1 < len(edges) else float("inf")
        start = kept[-1] if kept else float("-inf")
        fewer, more = sorted((_lines_between(fragments, start, edge), _lines_between(fragments, edge, end)))
        crossed = any(_crosses(fragment, edge) for fragment in fragments)
        if more >= _FEWEST_LINES and fewer >= (_FEWEST_LINES if crossed else _FEWEST_LAST_LINES):
            kept.append(edge)
    return kept


def _lines_between(fragments: Sequence[Fragment], start: float, end: float) -> int:
    """How many lines a column has; none if it holds figures or page numbers rather than text."""
    inside = [
        fragment
        for fragment in fragments
        if fragment.box.left >= start - _TOUCHING and fragment.box.right <= end + _TOUCHING
    ]
    if not inside or median(len(fragment.text) for fragment in inside) < _SHORTEST_LINE:
        return 0
    return len(inside)


def _side(fragment: Fragment, edges: Sequence[float]) -> int:
    """The column of a fragment, from 0; -1 if it crosses an edge."""
    if any(_crosses(fragment, edge) for edge in edges):
        return -1
    middle = (fragment.box.left + fragment.box.right) / 2
    return sum(middle > edge for edge in edges)


def _is_interleaved(fragments: Sequence[Fragment], edges: Sequence[float]) -> bool:
    sides = [_side(fragment, edges) for fragment in fragments]
    jumps = sum(a != b and -1 not in (a, b) for a, b in pairwise(sides))
    return jumps > max(_FEWEST_JUMPS, _JUMPING * len(fragments))


def _by_place(fragments: Sequence[Fragment], edges: Sequence[float]) -> list[Fragment]:
    """Column by column, between the lines that go over several columns."""
    ordered: list[Fragment] = []
    columns: list[list[Fragment]] = [[] for _ in range(len(edges) + 1)]
    for fragment in sorted(fragments, key=lambda fragment: (-fragment.baseline, fragment.box.left)):
        side = _side(fragment, edges)
        if side >= 0:
            columns[side].append(fragment)
            continue
        ordered += [waiting for column in columns for waiting in column]
        columns = [[] for _ in columns]
        ordered.append(fragment)
    return ordered + [waiting for column in columns for waiting in column]
