"""Fragments in reading order → lines: a marker joined with its text, a stretched line with its other half."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from preconise.reading.markers import is_bare_marker
from preconise.reading.pdf.fragments import BULLET, Fragment
from preconise.reading.pdf.geometry import Box

_SAME_BASELINE = 0.3
_STICKING_OUT = 0.04
_STRETCHED_GAP = 5.0
"""Ems between words in a line that justification has stretched; what stands further apart belongs to another text."""
_MARKER_REACH = 3.6
"""Ems from a list marker to its text."""
_LONE_DASHES = frozenset("-–—−*+·oO§►▪◦●○■□➢✓\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc") | {BULLET}


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of one column; ``text_left`` is where its text begins after a marker.

    ``column`` is the stretch of the page, left to right, that its column takes.
    """

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool
    page: int
    text_left: float
    column: tuple[float, float] = (0.0, 0.0)
    recognised: bool = False


def lines_of(fragments: Sequence[Fragment], page: int, edges: Sequence[float] = ()) -> list[Line]:
    """The lines of fragments that stand in reading order, columns parted by ``edges``."""
    found: list[Line] = []
    for fragment in fragments:
        line = _line(fragment, page)
        if found and (joined := _joined(found[-1], line, edges)) is not None:
            found[-1] = joined
        else:
            found.append(line)
    return found


def with_columns(lines: Iterable[Line], edges: Sequence[float]) -> list[Line]:
    """The lines with the stretch of their columns, between the ``edges`` from left to right."""
    pending = list(lines)
    columns = [_column(line, edges) for line in pending]
    boxes: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for line, column in zip(pending, columns, strict=True):
        boxes[column].append(line.box)
    stretches = {column: _stretch(members) for column, members in boxes.items()}
    return [replace(line, column=stretches[column]) for line, column in zip(pending, columns, strict=True)]


def is_lone_marker(text: str) -> bool:
    """Whether a fragment holds nothing but a list marker."""
    return text in _LONE_DASHES or is_bare_marker(text) or (len(text) == 2 and text[0].isalpha() and text[1] == ".")


def _stretch(boxes: Sequence[Box]) -> tuple[float, float]:
    """From left to right where the lines of a column begin and end, but for the few that stick out on the right."""
    rights = sorted((box.right for box in boxes), reverse=True)
    return min(box.left for box in boxes), rights[int(_STICKING_OUT * len(rights))]


def _column(line: Line, edges: Sequence[float]) -> tuple[int, int]:
    first = sum(line.box.left >= edge for edge in edges)
    return first, max(sum(line.box.right > edge for edge in edges), first)


def _line(fragment: Fragment, page: int) -> Line:
    return Line(fragment.text, fragment.box, fragment.baseline, fragment.size, fragment.bold, page, fragment.box.left)


def _joined(line: Line, following: Line, edges: Sequence[float]) -> Line | None:
    """The two as one line, if they are printed as one."""
    size = max(line.size, following.size)
    if abs(line.baseline - following.baseline) > _SAME_BASELINE * size:
        return None
    marked = is_lone_marker(line.text)
    gap = following.box.left - line.box.right
    if not -0.3 * size <= gap < (_MARKER_REACH if marked else _STRETCHED_GAP) * size:
        return None
    if not marked and any(line.box.right <= edge <= following.box.left for edge in edges):
        return None
    main = following if len(following.text) > len(line.text) else line
    return replace(
        main,
        text=f"{line.text} {following.text}",
        box=Box(
            line.box.left,
            min(line.box.bottom, following.box.bottom),
            following.box.right,
            max(line.box.top, following.box.top),
        ),
        baseline=line.baseline,
        text_left=following.text_left if marked else line.text_left,
    )
