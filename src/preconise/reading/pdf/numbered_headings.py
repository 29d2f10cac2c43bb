"""Headings that only their number shows: "1.2.1 …" alone on its line, where "1.2" is a heading by its size."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from preconise.reading.pdf.paragraphs import PrintedBlock

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[^\W\d_])")
_SENTENCE_END = re.compile(r"[.!?…:;,][\s»”\")\]]*$")
_LONGEST = 110


def with_numbered_headings(blocks: Iterable[PrintedBlock]) -> Iterator[PrintedBlock]:
    """The blocks, paragraphs made headings whose number stands right under that of a heading before them."""
    levels: dict[str, int] = {}
    for block in blocks:
        number = _number(block)
        parent, _, last = number.rpartition(".")
        if block.kind == "heading" and number:
            levels[number] = block.level
        elif block.kind in {"paragraph", "list_item"} and last and parent in levels and _is_title(block):
            levels[number] = levels[parent] + 1
            yield _as_heading(block, levels[number])
            continue
        yield block


def _number(block: PrintedBlock) -> str:
    found = _NUMBER.match(_text(block))
    return found["number"] if found else ""


def _text(block: PrintedBlock) -> str:
    text = " ".join(line.text for line in block.parts[0])
    return f"{block.marker.printed} {text}" if block.marker else text


def _is_title(block: PrintedBlock) -> bool:
    text = _text(block)
    return len(text) <= _LONGEST and _SENTENCE_END.search(text) is None


def _as_heading(block: PrintedBlock, level: int) -> PrintedBlock:
    first, *others = block.parts[0]
    if block.marker is not None:
        first = replace(first, text=f"{block.marker.printed} {first.text.lstrip()}")
    return replace(block, kind="heading", level=level, marker=None, parts=((first, *others),))
