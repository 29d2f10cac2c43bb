"""The part of a document that is shown at once: what surrounds a place, and more on demand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from preconise.types import Block

CHARACTERS = 5_000
"""Shown on either side of the place, and added by each step: about two screens."""
MOST_BLOCKS = 120
"""Shown on either side, and added by each step, where the blocks are as short as the rows of a table."""


@dataclass(frozen=True, slots=True)
class TextWindow:
    """Blocks ``first`` to ``last`` of a document, half-open."""

    first: int
    last: int


def window_around(blocks: Sequence[Block], start: int, end: int, above: int, below: int) -> TextWindow:
    """The blocks around ``text[start:end]``.

    Args:
        blocks: those of the document, in order; none where it is empty.
        start: where the place begins.
        end: where it ends.
        above: how many steps of text are shown above the place, from 0.
        below: how many are shown below, from 0.
    """
    starts = [block.start for block in blocks]
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, max(end - 1, start)), first + 1)
    first -= _taken([_length(block) for block in reversed(blocks[:first])], above)
    last += _taken([_length(block) for block in blocks[last:]], below)
    return TextWindow(first, min(last, len(blocks)))


def _length(block: Block) -> int:
    return block.end - block.start


def _taken(lengths: Sequence[int], steps: int) -> int:
    """How many of the blocks that follow one another are within so many steps; a long one is taken whole."""
    left = steps * CHARACTERS
    taken = 0
    for length in lengths[: steps * MOST_BLOCKS]:
        if left <= 0:
            break
        left -= length
        taken += 1
    return taken
