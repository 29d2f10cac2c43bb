from __future__ import annotations

from preconise.boxes import boxes_of
from preconise.types import Document, Metadata, PageLine

TEXT = "une ligne puis une autre"
LINES = (PageLine(1, 0, 9, 100, 700, 190, 712), PageLine(2, 10, 24, 100, 760, 240, 772))
DOCUMENT = Document("d1", "note.pdf", "", TEXT, (), Metadata(), lines=LINES)


def test_the_boxes_of_a_span_are_its_lines_cut_where_it_begins_and_ends() -> None:
    assert boxes_of(DOCUMENT, 4, 14) == [
        PageLine(1, 4, 9, 140, 700, 190, 712),
        PageLine(2, 10, 14, 100, 760, 140, 772),
    ]


def test_a_whole_document_has_all_its_boxes_and_an_empty_span_none() -> None:
    assert boxes_of(DOCUMENT, 0, len(TEXT)) == list(LINES)
    assert boxes_of(DOCUMENT, 9, 10) == []
    assert boxes_of(DOCUMENT, 3, 3) == []


def test_a_document_without_pages_has_none() -> None:
    assert boxes_of(Document("d1", "note.txt", "", TEXT, (), Metadata()), 0, 5) == []
