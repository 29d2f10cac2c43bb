"""The blocks of a document on a page, one a line: how golden files and tests spell them."""

from __future__ import annotations

from collections.abc import Sequence

from preconise.types import Block


def shown(text: str, blocks: Sequence[Block]) -> list[str]:
    """Each block as "list_item 2 [a)] | its text", line ends shown as "⏎"."""
    return [" ".join([*_label(block), "|", text[block.start : block.end].replace("\n", "⏎")]) for block in blocks]


def _label(block: Block) -> list[str]:
    level = [str(block.level)] if block.level else []
    marker = [f"[{block.marker}]"] if block.marker else []
    return [block.kind, *level, *marker]
