"""Lines → paragraphs, headings and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from preconise.reading.drafts import is_bold_heading
from preconise.reading.markers import Marker
from preconise.reading.pdf.continuation import (
    SAME_LEFT,
    begins_item,
    goes_on,
    goes_on_with_heading,
    is_contents_line,
    next_item_follows,
)
from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.typography import SAME_SIZE, Typography
from preconise.types import BlockKind

_SENTENCE_END = re.compile(r"[.!?…:;][\s»”\")\]]*$")
_LONGEST_HEADING = 200
_LONGEST_SENTENCE_HEADING = 100
_POINTER = re.compile(r"[>→›]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """A block with its printed lines; ``parts`` are the cells of a table's row, one part elsewhere."""

    kind: BlockKind
    parts: tuple[tuple[Line, ...], ...]
    level: int = 0
    marker: Marker | None = None
    left: float = 0.0
    """Where its first line begins, from the left of its column, in ems of the body."""


@dataclass(slots=True)
class _Open:
    kind: BlockKind
    lines: list[Line]
    level: int
    marker: Marker | None

    @property
    def last(self) -> Line:
        return self.lines[-1]


def blocks_of(lines: Sequence[Line], markers: Sequence[Marker | None], usual: Typography) -> Iterator[PrintedBlock]:
    """The blocks of lines in reading order.

    Args:
        lines: the lines, running heads, notes and tables left out.
        markers: the list marker that each line may begin with.
        usual: what is usual in the document.
    """
    current: _Open | None = None
    for position, (line, marker) in enumerate(zip(lines, markers, strict=True)):
        level = _heading_level(line, usual)
        if current is not None and _takes(current, line, level, markers[position : position + 13], usual):
            current.lines.append(line)
            continue
        if current is not None:
            yield _closed(current, usual)
        kind: BlockKind = "heading" if level else "list_item" if marker else "paragraph"
        current = _Open(kind, [line], level, None if level else marker)
    if current is not None:
        yield _closed(current, usual)


def _is_sibling(current: _Open, line: Line, marker: Marker, usual: Typography) -> bool:
    """Whether a line begins like the item before it, under it."""
    if current.marker is None or current.marker.style != marker.style:
        return False
    return abs(line.box.left - current.lines[0].box.left) < SAME_LEFT * usual.body_size


def _heading_level(line: Line, usual: Typography) -> int:
    if len(line.text) > _LONGEST_HEADING or is_contents_line(line.text) or not any(map(str.isalpha, line.text)):
        return 0
    return usual.heading_level(line.size)


def _takes(current: _Open, line: Line, level: int, markers: Sequence[Marker | None], usual: Typography) -> bool:
    """Whether a line belongs to the open block; ``markers`` are its own and those of the lines after it."""
    if current.kind == "heading" or level:
        return current.kind == "heading" and level == current.level and goes_on_with_heading(current.last, line)
    if markers[0] is not None and (
        _is_sibling(current, line, markers[0], usual) or begins_item(current.last, line, usual)
    ):
        return False
    return goes_on(
        current.lines,
        line,
        usual,
        in_item=current.marker is not None,
        list_goes_on=current.marker is not None and next_item_follows(current.marker, markers),
    )


def _closed(current: _Open, usual: Typography) -> PrintedBlock:
    lines, kind, level = current.lines, current.kind, current.level
    text = " ".join(line.text for line in lines)
    if kind == "heading" and len(text) > _LONGEST_SENTENCE_HEADING and _SENTENCE_END.search(text):
        kind, level = "paragraph", 0
    elif kind == "paragraph" and not is_contents_line(text) and _is_bold_heading(lines, text, usual):
        kind, level = "heading", len(usual.heading_sizes) + 1
    first = lines[0]
    marker = current.marker or _pointer(first)
    if marker is not None:
        lines = [replace(first, text=first.text[marker.length :]), *lines[1:]]
    return PrintedBlock(
        kind=kind,
        parts=(tuple(lines),),
        level=level,
        marker=marker,
        left=(first.box.left - first.column[0]) / usual.body_size,
    )


def _pointer(line: Line) -> Marker | None:
    """The sign before a link or a call ("> …"), which is no part of the text."""
    found = _POINTER.match(line.text)
    return Marker(line.text[0], "pointer", 0, found.end()) if found else None


def _is_bold_heading(lines: Sequence[Line], text: str, usual: Typography) -> bool:
    bold = all(line.bold for line in lines) and not usual.bold_body
    return bold and lines[0].size >= usual.body_size - SAME_SIZE and is_bold_heading(text)
