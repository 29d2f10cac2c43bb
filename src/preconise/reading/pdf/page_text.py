"""The text of one page in reading order, its tables in their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from preconise.reading.canonical import normalise
from preconise.reading.pdf.fragments import Fragment, fragments_of
from preconise.reading.pdf.lines import Line, lines_of, with_columns
from preconise.reading.pdf.order import column_edges, in_reading_order
from preconise.reading.pdf.page import PrintedPage
from preconise.reading.pdf.tables import Table, is_inside, ruled_tables
from preconise.reading.pdf.text_layer import TextLayer, put_right, shows_t1, text_layer

_MOSTLY_HIDDEN = 0.5
_TABLE = "\N{OBJECT REPLACEMENT CHARACTER}" * 40
"""Stands for a table among the fragments of its page, as long as a line of text."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What is read on a page; ``column_edges`` part its columns, ``recognised`` if it was a picture."""

    number: int
    label: str
    width: float
    height: float
    turns: int
    layer: TextLayer
    pieces: tuple[Fragment | Table, ...] = ()
    column_edges: tuple[float, ...] = ()
    recognised: bool = False

    @property
    def fragments(self) -> list[Fragment]:
        """What is read outside tables."""
        return [piece for piece in self.pieces if isinstance(piece, Fragment)]


def page_text(page: PrintedPage) -> PageText:
    """The text of a page; of one that is a picture or damaged, its size alone."""
    fragments = fragments_of(page)
    layer = text_layer(fragments, page.pictures)
    read = _sheet(page, layer, recognised=page.hidden > _MOSTLY_HIDDEN)
    if layer != "sound":
        return read
    fragments = _put_right(fragments)
    tables = ruled_tables(page, fragments)
    with_tables, places = _with_tables(fragments, tables)
    edges = column_edges(with_tables, page.width, page.height)
    ordered = in_reading_order(with_tables, edges)
    pieces = tuple(places.get(id(fragment), fragment) for fragment in ordered)
    return replace(read, pieces=pieces, column_edges=tuple(edges))


def recognised_page_text(page: PrintedPage, fragments: Sequence[Fragment]) -> PageText:
    """A page whose text was recognised in its picture, in reading order."""
    return replace(
        _sheet(page, "sound", recognised=True),
        turns=0,
        width=page.displayed_width,
        height=page.displayed_height,
        pieces=tuple(fragments),
    )


def _sheet(page: PrintedPage, layer: TextLayer, *, recognised: bool) -> PageText:
    return PageText(page.number, page.label, page.width, page.height, page.turns, layer=layer, recognised=recognised)


def lines_and_tables(page: PageText, running: Iterable[Fragment]) -> list[Line | Table]:
    """The lines of a page without its running heads, its tables between them."""
    left_out = {id(fragment) for fragment in running}
    found: list[Line | Table] = []
    waiting: list[Fragment] = []
    for piece in page.pieces:
        if isinstance(piece, Table):
            found += [*lines_of(waiting, page.number, page.column_edges), piece]
            waiting = []
        elif id(piece) not in left_out:
            waiting.append(piece)
    found += lines_of(waiting, page.number, page.column_edges)
    lines = iter(with_columns((line for line in found if isinstance(line, Line)), page.column_edges))
    placed = [piece if isinstance(piece, Table) else next(lines) for piece in found]
    if not page.recognised:
        return placed
    return [replace(piece, recognised=True) if isinstance(piece, Line) else piece for piece in placed]


def _put_right(fragments: Sequence[Fragment]) -> list[Fragment]:
    from_t1 = shows_t1(fragments)
    texts = (normalise(put_right(fragment.text, from_t1=from_t1)).strip(" \n") for fragment in fragments)
    return [replace(fragment, text=text) for fragment, text in zip(fragments, texts, strict=True) if text]


def _with_tables(fragments: Sequence[Fragment], tables: Sequence[Table]) -> tuple[list[Fragment], dict[int, Table]]:
    """The fragments outside tables, one that stands for each table at its place, and the tables by those."""
    found: list[Fragment] = []
    places: dict[int, Table] = {}
    pending = list(tables)
    for fragment in fragments:
        table = next((table for table in tables if is_inside(fragment, table.box)), None)
        if table is None:
            found.append(fragment)
        elif table in pending:
            pending.remove(table)
            found.append(Fragment(_TABLE, table.box, table.box.top - fragment.size, fragment.size, bold=False))
            places[id(found[-1])] = table
    return found, places
