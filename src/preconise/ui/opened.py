"""A document as it is open before a reader: what of it is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from preconise.boxes import boxes_of
from preconise.types import Document, PageLine, Passage, Span
from preconise.ui.passages import PassageDirectory
from preconise.ui.place import Place

MOST_PAGES = 3
"""Shown at once: those of a passage, which has two at most unless a page between them is all picture."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, all its passages in order, the place asked for, and the passage there if it still stands.

    ``language`` is that of the document, or of most of its passages; empty where it is unknown.
    """

    document: Document
    passages: tuple[Passage, ...]
    place: Place
    passage: Passage | None
    language: str

    @property
    def title(self) -> str:
        """The title, or the name of the file."""
        return self.document.metadata.title or PurePosixPath(self.document.path).name

    @property
    def marked(self) -> Span | None:
        """The words of the passage."""
        return None if self.passage is None else Span(self.passage.start, self.passage.end)

    @property
    def looked_at(self) -> Span:
        """The words of the passage, or the place in the text where reading begins."""
        at = min(self.place.at or 0, len(self.document.text))
        return self.marked or Span(at, at)

    def pages(self) -> list[int]:
        """The printed pages to show, from 1."""
        if self.place.page is not None:
            return [self.place.page]
        boxed = sorted(self.boxes())
        return boxed[:MOST_PAGES] or [page_at(self.document, self.looked_at.start)]

    def boxes(self) -> Mapping[int, list[PageLine]]:
        """The printed lines of the passage, by page."""
        found: dict[int, list[PageLine]] = {}
        if self.passage is not None:
            for line in boxes_of(self.document, self.passage.start, self.passage.end):
                found.setdefault(line.page, []).append(line)
        return found


def open_at(place: Place, document: Document, directory: PassageDirectory) -> Opened:
    """Opens a document; a passage that is not, or no longer, of this document is left out."""
    passage = directory.by_id.get(place.passage_id)
    if passage is not None and passage.document_id != document.document_id:
        passage = None
    passages = directory.by_document.get(document.document_id, ())
    spoken = Counter(passage.language for passage in passages).most_common(1)
    language = document.metadata.language or (spoken[0][0] if spoken else "")
    return Opened(document, passages, place, passage, language)


def page_at(document: Document, position: int) -> int:
    """The page on which a place of the text stands, from 1; the first where that is unknown."""
    before = [page.number for page in document.pages if page.start <= position]
    return before[-1] if before else 1


def page_label(document: Document, number: int) -> str:
    """The printed number of a page; its position where it has none."""
    labels = (page.label for page in document.pages if page.number == number)
    return next(labels, "") or str(number)
