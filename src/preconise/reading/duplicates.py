"""One text in several files: the note and its PDF, the report under two names.

Two files of one format are copies if they hold the same words in the same order. Between formats a reader may miss a
line: nearly every block of each must then stand in the other. A later edition, of which a few paragraphs changed, is no
copy: to leave it out would hide what it says.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from preconise.types import Document

MOST_MISSING = 0.02
"""The largest share of the letters of each file that may stand in blocks which the other one does not hold …"""
MOST_LETTERS_MISSING = 300
"""… and the most of them, three lines: in a long report a share would be pages."""
_LEAST_LENGTH = 0.9
"""The least length of the shorter text beside the longer one: nothing else need be compared beyond that."""
_TELLING = 20
"""Letters and figures from which a block is unlikely to stand in two different texts."""
_NEITHER = re.compile(r"[\W_]+")
"""Neither letters nor figures."""


@dataclass(frozen=True, slots=True)
class _Letters:
    """A document's letters and figures alone: what line joins, hyphens, quotation marks and spaces leave alone."""

    blocks: tuple[str, ...]
    stream: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document that is no copy so far, with what tells most others from it: letters of all fill the memory."""

    document: Document
    suffix: str
    length: int
    digest: bytes


def copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """The paths of the documents that hold the text of another one, each with the path of the one to keep.

    Of several copies the one whose path comes first is kept, a file before what is attached to an e-mail.
    """
    kept: dict[str, _Kept] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for document in sorted(documents, key=lambda document: (_is_attached(document.path), document.path)):
        letters = _letters(document)
        suffix = PurePosixPath(document.path).suffix.lower()
        this = _Kept(document, suffix, len(letters.stream), hashlib.sha256(letters.stream.encode()).digest())
        # Two blocks of one hash only make a candidate more, which is then compared.
        hashes = {hash(block) for block in letters.blocks}
        candidates = {path for block in hashes for path in holders[block]}
        original = next((path for path in sorted(candidates) if _is_copy(this, letters, kept[path])), None)
        if original is not None:
            found[document.path] = original
            continue
        kept[document.path] = this
        for block in hashes:
            holders[block].append(document.path)
    return found


def _is_attached(path: str) -> bool:
    return any(part.casefold().endswith(".eml") for part in PurePosixPath(path).parts[:-1])


def _letters(document: Document) -> _Letters:
    blocks = [
        _NEITHER.sub("", document.text[block.start : block.end].casefold())
        for block in document.blocks
        if block.kind != "furniture"
    ]
    return _Letters(tuple(block for block in blocks if len(block) >= _TELLING), "".join(blocks))


def _is_copy(one: _Kept, letters: _Letters, other: _Kept) -> bool:
    if one.suffix == other.suffix:
        return one.digest == other.digest
    shorter, longer = sorted((one.length, other.length))
    return shorter >= longer * _LEAST_LENGTH and _agree(letters, _letters(other.document))


def _agree(one: _Letters, other: _Letters) -> bool:
    return _holds(one, other) and _holds(other, one)


def _holds(one: _Letters, other: _Letters) -> bool:
    """Whether the first document holds nearly all that stands in the other."""
    missing = sum(len(block) for block in other.blocks if block not in one.stream)
    return missing <= min(len(other.stream) * MOST_MISSING, MOST_LETTERS_MISSING)
