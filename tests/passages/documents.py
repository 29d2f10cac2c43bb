"""Documents made by hand: a block a line, without a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preconise.types import Block, BlockKind, Document, Metadata, Page

Draft = tuple[Block, str]


def heading(text: str, level: int = 1) -> Draft:
    return _draft("heading", text, level=level)


def paragraph(text: str) -> Draft:
    return _draft("paragraph", text)


def item(marker: str, text: str, level: int = 1) -> Draft:
    return _draft("list_item", text, level=level, marker=marker)


def row(text: str, names_columns: bool = False) -> Draft:
    return _draft("table_row", text, level=int(names_columns))


def furniture(text: str) -> Draft:
    return _draft("furniture", text)


def document_of(
    *drafts: Draft, language: str = "fr", document_id: str = "0123456789ab", pages: tuple[Page, ...] = ()
) -> Document:
    """A document whose blocks stand in this order, an empty line between them."""
    text = ""
    blocks: list[Block] = []
    for block, content in drafts:
        text += f"{block.marker} " if block.marker else ""
        blocks.append(replace(block, start=len(text), end=len(text) + len(content)))
        text += f"{content}\n\n"
    return Document(document_id, "essai.txt", "", text, tuple(blocks), Metadata(language=language), pages)


def count_words(texts: Sequence[str]) -> list[int]:
    """A token counter for readable tests: a token a word."""
    return [len(text.split()) for text in texts]


def _draft(kind: BlockKind, text: str, level: int = 0, marker: str = "") -> Draft:
    return Block(kind, 0, 0, level, marker), text
