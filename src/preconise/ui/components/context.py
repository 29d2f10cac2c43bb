"""A passage in its surroundings: the blocks around it, its own words marked."""

from __future__ import annotations

from collections.abc import Iterable

from preconise.types import Block, Document, Passage
from preconise.ui.components.markup import element, words

CONTEXT_CHARACTERS = 1200
"""Shown before and after the passage at most: about a screen, whatever the length of the blocks."""
CUT = " […] "


def context_markup(document: Document, passage: Passage) -> str:
    """The headings above the passage, the blocks around it, and the passage marked, as escaped HTML."""
    first, last = passage.start - CONTEXT_CHARACTERS, passage.end + CONTEXT_CHARACTERS
    around = [
        block for block in document.blocks if block.kind != "furniture" and block.end > first and block.start < last
    ]
    shown = (_block_markup(document, block, passage) for block in around)
    return element(
        "div",
        _path_markup(document, passage, around),
        *shown,
        class_="surroundings",
        lang=passage.language,
        tabindex="0",
    )


def _path_markup(document: Document, passage: Passage, around: Iterable[Block]) -> str:
    """The headings that are too far above to be among the blocks shown."""
    seen = {block.start for block in around}
    far = [document.text[span.start : span.end] for span in passage.heading_path if span.start not in seen]
    return element("p", words(" › ".join(far)), class_="path") if far else ""


def _block_markup(document: Document, block: Block, passage: Passage) -> str:
    start = max(block.start, passage.start - CONTEXT_CHARACTERS)
    end = min(block.end, passage.end + CONTEXT_CHARACTERS)
    marked_start = min(max(passage.start, start), end)
    marked_end = min(max(passage.end, start), end)
    text = document.text
    marked = text[marked_start:marked_end]
    parts = (
        words(CUT) if start > block.start else "",
        element("span", words(block.marker), class_="marker") if block.marker and start == block.start else "",
        words(text[start:marked_start]),
        element("mark", words(marked)) if marked else "",
        words(text[marked_end:end]),
        words(CUT) if end < block.end else "",
    )
    return element("p", *parts, class_=f"block block-{block.kind}", **{"data-level": str(block.level)})
