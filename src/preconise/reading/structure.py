"""The blocks of a plain text, told from its lines: headings, list items, paragraphs, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preconise.reading.furniture import furniture_lines
from preconise.reading.headings import hash_marks, heading_levels
from preconise.reading.lines import Line, logical_lines
from preconise.reading.lists import OpenLists
from preconise.reading.markers import Marker, accepted_markers
from preconise.types import Block

_LONGEST_UNMARKED_ITEM = 250
_FEWEST_UNMARKED_ITEMS = 2
_LONGEST_HEADING_AFTER_LIST = 60
_LISTED_END = re.compile(r"[;,]\s*(?:et|ou|and|or|und|y|e|o)?$")
_SENTENCE_END = re.compile(r"[.!?…:][\s»”\")\]]*$")
_POINTER = re.compile(r"[>→›]\s*(?=\S)")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a canonical text, in order."""
    lines = logical_lines(text)
    flags = furniture_lines([line.text for line in lines])
    content = [line for line, furniture in zip(lines, flags, strict=True) if not furniture]
    furniture = [Block("furniture", line.start, line.end) for line, flag in zip(lines, flags, strict=True) if flag]
    return tuple(sorted([*furniture, *_content_blocks(content)], key=lambda block: block.start))


def _content_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    markers = accepted_markers([line.text for line in lines])
    unmarked = _unmarked_items(lines, markers)
    listed = [marker is not None or item for marker, item in zip(markers, unmarked, strict=True)]
    levels = heading_levels(lines, markers, listed)
    lists = OpenLists()
    for line, marker, item, level in zip(lines, markers, unmarked, levels, strict=True):
        start = line.start + (marker.length if marker else 0)
        printed = marker.printed if marker else ""
        if level:
            lists.close()
            yield Block("heading", start + hash_marks(line.text), line.end, level=level, marker=printed)
        elif marker:
            yield Block("list_item", start, line.end, level=lists.place(marker, line.indent), marker=printed)
        elif item:
            yield Block("list_item", start, line.end, level=1)
        else:
            lists.close()
            pointer = _POINTER.match(line.text)
            yield Block("paragraph", start + (pointer.end() if pointer else 0), line.end)


def _unmarked_items(lines: Sequence[Line], markers: Sequence[Marker | None]) -> list[bool]:
    """Items whose bullets were lost in the copy: the run of short lines right under a line that ends in a colon."""
    items = [False] * len(lines)
    for position, line in enumerate(lines[:-1]):
        if not line.text.endswith(":") or items[position]:
            continue
        run = _run_after(position, lines, markers)
        if len(run) >= _FEWEST_UNMARKED_ITEMS:
            for member in run:
                items[member] = True
    return items


def _run_after(position: int, lines: Sequence[Line], markers: Sequence[Marker | None]) -> list[int]:
    run: list[int] = []
    for following in range(position + 1, len(lines)):
        line = lines[following]
        if line.gap or markers[following] or len(line.text) > _LONGEST_UNMARKED_ITEM or hash_marks(line.text):
            break
        goes_on = bool(run) and _LISTED_END.search(lines[run[-1]].text) is not None
        if _SENTENCE_END.search(line.text) and not goes_on:
            break
        run.append(following)
        if _SENTENCE_END.search(line.text):
            return run
    return run if not _ends_on_heading(run, lines) else run[:-1]


def _ends_on_heading(run: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether the last line of a run is rather the heading of the sentence after it."""
    if not run or run[-1] + 1 >= len(lines):
        return False
    last, following = lines[run[-1]].text, lines[run[-1] + 1]
    return (
        len(last) <= _LONGEST_HEADING_AFTER_LIST
        and last[0].isupper()
        and not _LISTED_END.search(last)
        and not following.gap
        and _SENTENCE_END.search(following.text) is not None
    )
