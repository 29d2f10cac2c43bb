"""The lines of a plain text: one for each paragraph, item or heading, however the text was typed.

Pasted pages put a whole paragraph on one line; typed notes and mails break it every 70 or 80 columns, between blank
lines. The second sort is told by its width, and its lines are joined; the canonical text keeps its line ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from preconise.reading.markers import is_bare_marker, readings

_LINE = re.compile(r"[^\n]+")
_WIDEST_WRAP = 130
"""Columns: a text with longer lines is not wrapped by hand or by a mail program."""
_NARROWEST_WRAP = 40
_FULL_LINE_SHARE = 0.4
"""The least share of lines that end because the next word had no room, in a wrapped text."""
_SENTENCE_END = re.compile(r"[.!?…:;][\s»”\")\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the canonical text, without the white space around it.

    ``indent`` counts the columns before it; ``gap`` tells that a blank line stands before it.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: bool


def logical_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold something; typed lines of one paragraph are joined, line ends between them."""
    lines = _typed_lines(text)
    width = _wrap_width(lines)
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _goes_on(previous, line, width):
            joined[-1] = replace(joined[-1], end=line.end, text=text[joined[-1].start : line.end])
        else:
            joined.append(line)
        previous = line
    return joined


def _typed_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        indent = len(match.group()) - len(match.group().lstrip())
        start = match.start() + indent
        gap = bool(lines) and text.count("\n", last_end, match.start()) > 1
        lines.append(Line(start, start + len(stripped), stripped, indent, gap))
        last_end = start + len(stripped)
    return lines


def _wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the lines were broken; 0 if they were not."""
    prose = [line for line in lines if " " in line.text]
    width = max((line.indent + len(line.text) for line in prose), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    full = sum(_had_no_room(a, b, width) and not _SENTENCE_END.search(a.text) for a, b in pairs)
    return width if full > len(pairs) * _FULL_LINE_SHARE else 0


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether ``following`` is the same paragraph or item as ``line``."""
    if is_bare_marker(line.text):
        return not readings(following.text)
    if following.gap or readings(following.text):
        return False
    hangs = following.indent > line.indent and bool(readings(line.text)) and following.text[0].islower()
    return hangs or (width > 0 and _had_no_room(line, following, width))


def _had_no_room(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(first_word) > width
