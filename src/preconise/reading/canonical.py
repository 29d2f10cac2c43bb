"""The canonical text of a document: what every quote is a stretch of.

A plain text keeps its own layout, ``normalise`` apart. The other formats have no layout of their own: their blocks
are drafted one by one, and ``compose`` sets them under one another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from preconise.types import Block, BlockKind, Document, FileReport, Metadata, Notice, Page, PageLine

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# What no reader sees and exports choke on: C0 and C1 controls, a byte order mark that a join of files left inside.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside another one, which becomes a document of its own; ``name`` is free of folders."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader finds in a file: the canonical text, its blocks, and the metadata that stand in the file.

    ``declared`` is what the keeper of the documents wrote at its head, ``metadata`` what the page or the text says.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    declared: Metadata = field(default_factory=Metadata)
    pages: tuple[Page, ...] = ()
    lines: tuple[PageLine, ...] = ()
    notices: tuple[Notice, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file of the corpus gave: its documents, and a report for each part of it that could not be read."""

    documents: tuple[Document, ...] = ()
    failures: tuple[FileReport, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has a place in the canonical text; ``level``, ``marker`` and ``page`` as in ``Block``."""

    kind: BlockKind
    text: str
    level: int = 0
    marker: str = ""
    page: int | None = None


def normalise(text: str) -> str:
    """The text in Unicode form NFC, its lines ended by one line feed, without control characters.

    Non-breaking spaces, typographic quotes, runs of spaces and spelling mistakes all stay. A lone surrogate, which no
    file can hold, becomes the replacement character.
    """
    text = _LINE_END.sub("\n", text)
    text = _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text)


def compose(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """Sets the blocks one under the other, a blank line between them, each marker printed before its text."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for draft in drafts:
        text = draft.text.strip()
        if not text:
            continue
        printed = f"{draft.marker} " if draft.marker else ""
        start = position + len(printed)
        blocks.append(Block(draft.kind, start, start + len(text), draft.level, draft.marker, draft.page))
        parts.append(printed + text)
        position = start + len(text) + len("\n\n")
    return "\n\n".join(parts), tuple(blocks)


def pages_of(blocks: Sequence[Block], labels: Mapping[int, str]) -> tuple[Page, ...]:
    """The pages of a document whose blocks each stand on one page, such as slides; ``labels`` by page number."""
    pages: list[Page] = []
    for block in blocks:
        if block.page is None:
            continue
        start = pages[-1].end if pages else 0
        if pages and pages[-1].number == block.page:
            start = pages.pop().start
        pages.append(Page(block.page, labels.get(block.page, ""), start, block.end))
    return tuple(pages)
