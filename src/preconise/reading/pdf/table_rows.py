"""Tables → rows, those of one table that a page or column ends in the midst of put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.hyphens import ends_on_hyphen
from preconise.reading.pdf.lines import lines_of
from preconise.reading.pdf.paragraphs import PrintedBlock
from preconise.reading.pdf.tables import Row, Table

HEAD_LEVEL = 1
"""The level of a row that names the columns."""

Cells = tuple[tuple[Fragment, ...], ...]


def rows_of(tables: Sequence[Table]) -> Iterator[PrintedBlock]:
    """The rows of tables that follow one another without text between."""
    parts = [_printed(table.rows, table.page) for table in tables]
    whole: list[PrintedBlock] = []
    for rows in parts:
        whole = _continued(whole, rows)
    for row in whole:
        cells = tuple(cell for cell in row.parts if cell)
        yield replace(row, parts=cells)


def _printed(rows: Sequence[Row], page: int) -> list[PrintedBlock]:
    return [
        PrintedBlock(
            "table_row",
            tuple(tuple(lines_of(cell, page)) for cell in row.cells),
            level=HEAD_LEVEL if row.is_head else 0,
        )
        for row in rows
    ]


def _continued(rows: list[PrintedBlock], following: list[PrintedBlock]) -> list[PrintedBlock]:
    """The rows of a table with those of its next part, whose repeated head is left out."""
    head = next((row for row in rows if row.level == HEAD_LEVEL), None)
    if not rows or not following or len(rows[-1].parts) != len(following[0].parts):
        return rows + following
    if head is not None and _texts(following[0]) == _texts(head):
        following = following[1:]
    if following and rows[-1].level != HEAD_LEVEL and _goes_on(rows[-1], following[0]):
        joined = tuple(above + below for above, below in zip(rows[-1].parts, following[0].parts, strict=True))
        return [*rows[:-1], replace(rows[-1], parts=joined), *following[1:]]
    return rows + following


def _goes_on(row: PrintedBlock, following: PrintedBlock) -> bool:
    """Whether a row is the lower half of the one before: a word is cut, or cells are empty and others go on."""
    if len(row.parts) != len(following.parts):
        return False
    pairs = [(above, below) for above, below in zip(row.parts, following.parts, strict=True) if below]
    if any(above and ends_on_hyphen(above[-1].text) for above, _ in pairs):
        return True
    begins_inside = all(below[0].text[0].islower() or below[0].text[0] in "(«," for _, below in pairs)
    return begins_inside and len(pairs) < len(row.parts)


def _texts(row: PrintedBlock) -> list[str]:
    return [" ".join(line.text for line in part) for part in row.parts]
