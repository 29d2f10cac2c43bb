"""What a text says of itself: a title at its head, the date of its publication, its publisher, its address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from preconise.reading.dates import publication_date
from preconise.types import Block, Metadata

_FEWEST_TITLE_WORDS = 3
"""A single word at the head of a page ("Webconférence") names its sort, not its subject."""
_PUBLISHER = re.compile(
    r"(?:éditeur|publié par|auteurs?|organisme|publisher|published by|authors?|herausgeber|editor|editore)\s*:\s*"
    r"(?P<name>[^\n]{2,100})|(?:publié par|published by)\s+(?P<named>[^\n.:]{2,100})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:source|url|adresse|address|lien permanent|permalink|page d.origine|retrieved from|web)\s*:\s*)?"
    r"(?P<url>https?://[^\s<>\"]+)",
    re.IGNORECASE,
)


def metadata_of(text: str, blocks: Sequence[Block], page_texts: Sequence[str] = ()) -> Metadata:
    """The metadata that stand in the text itself; what it does not say plainly stays empty.

    ``page_texts`` are the texts in which a date may stand, where they are more than the blocks.
    """
    texts = [text[block.start : block.end] for block in blocks]
    return Metadata(
        title=_title(text, blocks),
        publisher=_publisher(blocks, texts),
        date=publication_date(page_texts or texts),
        url=_address(blocks, texts),
    )


def _title(text: str, blocks: Sequence[Block]) -> str:
    """The heading of level 1 before anything else, unless it is too short to be a title."""
    first = next((block for block in blocks if block.kind != "furniture"), None)
    if first is None or first.kind != "heading" or first.level != 1:
        return ""
    title = " ".join(text[first.start : first.end].split())
    return title if len(title.split()) >= _FEWEST_TITLE_WORDS else ""


def _publisher(blocks: Sequence[Block], texts: Sequence[str]) -> str:
    for block, line in zip(blocks, texts, strict=True):
        found = _PUBLISHER.fullmatch(line) if block.kind in {"furniture", "paragraph"} else None
        if found:
            return (found["name"] or found["named"]).strip()
    return ""


def _address(blocks: Sequence[Block], texts: Sequence[str]) -> str:
    """The address that opens the file, or one that is labelled as the source of the page."""
    for position, (block, line) in enumerate(zip(blocks, texts, strict=True)):
        found = _ADDRESS.fullmatch(line) if block.kind == "furniture" else None
        if found and (position == 0 or found.start("url") > 0):
            return found["url"]
    return ""
