"""Notes at the foot of a column, which stand between the two halves of the text and are set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from preconise.reading.pdf.lines import Line

_SMALLER = 0.92
_LOWER_HALF = 0.55
_NUMBER = re.compile(r"(?P<number>\[?\d{1,3}[\])]?|[*†‡]{1,3})[.\s]*(?=[^\W\d_]|[«“\"‘(]|https?:)")
_FAR = 4.0
"""Ems between two lines of the same notes."""


def without_footnotes(lines: Sequence[Line], body_size: float, height: float) -> tuple[list[Line], list[list[Line]]]:
    """The lines of a page without its notes, and the lines of each note.

    A note is set smaller than the body, begins with a number, and nothing of the body's size follows below it in its
    column.
    """
    small = _SMALLER * body_size
    text: list[Line] = []
    notes: list[list[Line]] = []
    for position, line in enumerate(lines):
        if line.size > small or line.baseline > _LOWER_HALF * height:
            text.append(line)
        elif _NUMBER.match(line.text) and not _has_body_below(line, lines, small):
            notes.append([line])
        elif notes and _goes_on(notes[-1][-1], line) and lines[position - 1] is notes[-1][-1]:
            notes[-1].append(line)
        else:
            text.append(line)
    return text, notes


def note_number(text: str) -> str:
    """The number that a note begins with, with what stands between it and the text."""
    found = _NUMBER.match(text)
    return found.group() if found else ""


def _has_body_below(line: Line, lines: Sequence[Line], small: float) -> bool:
    return any(other.size > small and other.baseline < line.baseline and _share_column(other, line) for other in lines)


def _share_column(one: Line, other: Line) -> bool:
    return one.box.left < other.box.right and other.box.left < one.box.right


def _goes_on(line: Line, following: Line) -> bool:
    drop = line.baseline - following.baseline
    return abs(line.size - following.size) < 0.1 * line.size and -0.5 < drop < _FAR * line.size
