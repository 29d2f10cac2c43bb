from __future__ import annotations

from preconise.boxes import Region, boxes_of, regions_of
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


def test_lines_under_one_another_make_one_region() -> None:
    lines = [PageLine(1, 0, 9, 100, 700, 300, 712), PageLine(1, 10, 20, 90, 686, 250, 698)]
    assert regions_of(lines) == [Region(1, 90, 686, 300, 712)]


def test_a_passage_that_goes_on_in_the_next_column_or_page_has_a_region_there() -> None:
    lines = [
        PageLine(1, 0, 9, 60, 80, 280, 92),
        PageLine(1, 10, 20, 310, 760, 530, 772),
        PageLine(2, 21, 30, 60, 760, 280, 772),
    ]
    assert [(region.page, region.left) for region in regions_of(lines)] == [(1, 60), (1, 310), (2, 60)]


def test_lines_far_from_one_another_are_framed_apart() -> None:
    lines = [PageLine(1, 0, 9, 60, 700, 280, 712), PageLine(1, 10, 20, 60, 500, 280, 512)]
    assert len(regions_of(lines)) == 2
