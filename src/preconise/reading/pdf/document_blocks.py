"""The pages of a document → its blocks in order: paragraphs joined across pages, tables as rows, notes set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from preconise.reading.canonical import Draft
from preconise.reading.drafts import with_typed_headings
from preconise.reading.furniture import furniture_lines
from preconise.reading.lists import OpenLists
from preconise.reading.markers import Marker, accepted_markers
from preconise.reading.pdf.composition import text_of
from preconise.reading.pdf.continuation import is_contents_line
from preconise.reading.pdf.footnotes import note_number, without_footnotes
from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.hyphens import HyphenHabits
from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.numbered_headings import with_numbered_headings
from preconise.reading.pdf.page_text import PageText, lines_and_tables
from preconise.reading.pdf.paragraphs import PrintedBlock, blocks_of
from preconise.reading.pdf.recognition import USUAL_SIZE
from preconise.reading.pdf.table_rows import rows_of
from preconise.reading.pdf.tables import Table
from preconise.reading.pdf.typography import Typography, body_size, typography

_COLUMNS_PER_EM = 2
"""Columns of a typewriter in an em, in which the indents of list items are compared."""


def document_blocks(
    pages: Sequence[PageText], running: Mapping[int, Sequence[Fragment]]
) -> tuple[list[PrintedBlock], list[Draft], HyphenHabits]:
    """The blocks of a document with their printed lines, the draft of each, and how the document uses hyphens."""
    elements = {page.number: lines_and_tables(page, running.get(page.number, ())) for page in pages}
    lines = [piece for pieces in elements.values() for piece in pieces if isinstance(piece, Line)]
    body = body_size([line for line in lines if not line.recognised] or lines)
    text: list[Line | Table] = []
    notes: list[PrintedBlock] = []
    for page in pages:
        pieces = elements.pop(page.number)
        if page.recognised:
            pieces = [_scaled(piece, body / USUAL_SIZE) for piece in pieces]
        kept, set_aside = _notes_apart(pieces, body, page.height)
        text += kept
        notes += set_aside
    usual = typography([piece for piece in text if isinstance(piece, Line)])
    blocks = list(_with_notes(_with_levels(with_numbered_headings(_blocks(text, usual))), notes))
    drafts = [_draft(block, usual.hyphens) for block in blocks]
    if not any(block.kind == "heading" for block in blocks):
        drafts = with_typed_headings(drafts)
    return blocks, _with_furniture(drafts), usual.hyphens


def _scaled(piece: Line | Table, ratio: float) -> Line | Table:
    return replace(piece, size=round(4 * piece.size * ratio) / 4) if isinstance(piece, Line) else piece


def _with_furniture(drafts: Sequence[Draft]) -> list[Draft]:
    """Share links and notices, which a printed web page brings along, and lines of a table of contents, are furniture.

    Only paragraphs are: what is set as a heading or in a list belongs to the document.
    """
    flags = furniture_lines([f"{draft.marker} {draft.text}" if draft.marker else draft.text for draft in drafts])
    return [
        replace(draft, kind="furniture", level=0)
        if draft.kind == "paragraph" and (flag or is_contents_line(draft.text))
        else draft
        for draft, flag in zip(drafts, flags, strict=True)
    ]


def _notes_apart(
    pieces: Sequence[Line | Table], body: float, height: float
) -> tuple[list[Line | Table], list[PrintedBlock]]:
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    kept, notes = without_footnotes(lines, body, height)
    kept_lines = {id(line) for line in kept}
    rest = [piece for piece in pieces if isinstance(piece, Table) or id(piece) in kept_lines]
    return rest, [_note(note) for note in notes]


def _note(lines: Sequence[Line]) -> PrintedBlock:
    first, *others = lines
    number = note_number(first.text)
    marker = Marker(number.strip(), "note", 0, len(number))
    return PrintedBlock("paragraph", ((replace(first, text=first.text[len(number) :]), *others),), marker=marker)


def _blocks(pieces: Sequence[Line | Table], usual: Typography) -> Iterator[PrintedBlock]:
    markers = iter(_markers(pieces, usual))
    for is_table, run in groupby(pieces, key=lambda piece: isinstance(piece, Table)):
        if is_table:
            yield from rows_of([piece for piece in run if isinstance(piece, Table)])
        else:
            lines = [piece for piece in run if isinstance(piece, Line)]
            yield from blocks_of(lines, [next(markers) for _ in lines], usual)


def _markers(pieces: Iterable[Line | Table], usual: Typography) -> list[Marker | None]:
    """The list marker of each line; the number of a heading, or of one in a table of contents, is none."""
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    return accepted_markers(
        ["" if usual.heading_level(line.size) or is_contents_line(line.text) else line.text for line in lines]
    )


def _with_levels(blocks: Iterable[PrintedBlock]) -> Iterator[PrintedBlock]:
    """The blocks, list items with the depth of their nesting."""
    lists = OpenLists()
    for block in blocks:
        if block.kind == "list_item" and block.marker is not None:
            yield replace(block, level=lists.place(block.marker, round(block.left * _COLUMNS_PER_EM)))
        else:
            lists.close()
            yield block


def _with_notes(blocks: Iterable[PrintedBlock], notes: Sequence[PrintedBlock]) -> Iterator[PrintedBlock]:
    """The notes of a section at its end, before the next heading on a later page."""
    pending = list(notes)
    for block in blocks:
        while block.kind == "heading" and pending and _page(pending[0]) < _page(block):
            yield pending.pop(0)
        yield block
    yield from pending


def _page(block: PrintedBlock) -> int:
    return block.parts[0][0].page


def _draft(block: PrintedBlock, habits: HyphenHabits) -> Draft:
    marker = block.marker.printed if block.marker else ""
    return Draft(block.kind, text_of(block, habits), level=block.level, marker=marker, page=_page(block))
