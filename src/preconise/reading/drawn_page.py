"""A page that is asked for, and what it looks like; who asks need not load what draws it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page by its position, from 1, in a document as it was indexed: its path, and the checksum of its bytes."""

    document: str
    sha256: str
    number: int


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as displayed: a picture in the format PNG, and the size of the page in points.

    ``pages`` counts those of the file.
    """

    picture: bytes
    width: float
    height: float
    pages: int
