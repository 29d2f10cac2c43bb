"""Tables that are drawn with rules: their cells, row by row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.geometry import Box
from preconise.reading.pdf.page import PrintedPage

_TOUCHING = 3.0
"""Points by which rules that meet may miss each other."""
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_NARROWEST_COLUMN = 12.0
_LOWEST_ROW = 6.0
_COVERED = 0.5
_MOST_RULES = 3_000
_LONGEST_HEAD = 60
"""Characters of the longest cell that can be the head of a column."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row from left to right, each the fragments printed in it; ``is_head`` if it names the columns."""

    cells: tuple[tuple[Fragment, ...], ...]
    is_head: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the place it takes on its page."""

    page: int
    box: Box
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    box: Box
    upright: tuple[Box, ...]
    columns: tuple[float, ...]
    heights: tuple[float, ...]
    """From the top down."""


def ruled_tables(page: PrintedPage, fragments: Sequence[Fragment]) -> list[Table]:
    """The tables that rules divide into rows and columns, with what is printed in their cells."""
    if len(page.rules) > _MOST_RULES:
        return []
    tables = [
        _filled(page.number, grid, fragments) for rules in _meeting(page.rules) if (grid := _grid(rules)) is not None
    ]
    return [table for table in tables if _is_table(table)]


def is_inside(fragment: Fragment, box: Box) -> bool:
    """Whether the middle of a fragment lies in a box."""
    middle = (fragment.box.left + fragment.box.right) / 2
    height = fragment.baseline + fragment.size / 4
    return box.left <= middle <= box.right and box.bottom <= height <= box.top


def _meeting(rules: Iterable[Box]) -> list[list[Box]]:
    """The rules in groups, each of those that meet one another."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(rules, key=lambda rule: -rule.top):
        around, members = rule, [rule]
        apart: list[tuple[Box, list[Box]]] = []
        for box, group in groups:
            if _meet(box, around) and any(_meet(member, rule) for member in group):
                around, members = _union(around, box), members + group
            else:
                apart.append((box, group))
        groups = [*apart, (around, members)]
    return [group for _, group in groups]


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right + _TOUCHING
        and other.left <= one.right + _TOUCHING
        and one.bottom <= other.top + _TOUCHING
        and other.bottom <= one.top + _TOUCHING
    )


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def _grid(rules: Sequence[Box]) -> _Grid | None:
    upright = tuple(rule for rule in rules if rule.height > rule.width)
    level = [rule for rule in rules if rule.width >= rule.height]
    columns = _distinct([(rule.left + rule.right) / 2 for rule in upright], _NARROWEST_COLUMN)
    heights = _distinct([(rule.bottom + rule.top) / 2 for rule in level], _LOWEST_ROW)
    if len(columns) <= _FEWEST_COLUMNS or len(heights) <= _FEWEST_ROWS:
        return None
    box = Box(columns[0], heights[0], columns[-1], heights[-1])
    return _Grid(box, upright, tuple(columns), tuple(reversed(heights)))


def _distinct(places: Iterable[float], least: float) -> list[float]:
    """The places from small to large, those nearer than ``least`` counted as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] >= least:
            found.append(place)
    return found


def _filled(page: int, grid: _Grid, fragments: Sequence[Fragment]) -> Table:
    inside = [fragment for fragment in fragments if is_inside(fragment, grid.box)]
    rows: list[Row] = []
    for top, bottom in zip(grid.heights, grid.heights[1:], strict=False):
        cells = _cells(grid, top, bottom, inside)
        if any(cells):
            rows.append(Row(cells, is_head=False))
    if rows and _names_columns(rows):
        rows[0] = Row(rows[0].cells, is_head=True)
    return Table(page, grid.box, tuple(rows))


def _cells(grid: _Grid, top: float, bottom: float, fragments: Sequence[Fragment]) -> tuple[tuple[Fragment, ...], ...]:
    """The cells between two heights; columns that no rule parts there are one cell."""
    edges = [
        column
        for column in grid.columns
        if column in (grid.columns[0], grid.columns[-1]) or _is_drawn(grid.upright, column, top, bottom)
    ]
    cells: list[list[Fragment]] = [[] for _ in edges[1:]]
    for fragment in fragments:
        if bottom <= fragment.baseline + fragment.size / 4 < top:
            middle = (fragment.box.left + fragment.box.right) / 2
            cells[min(max(bisect_right(edges, middle) - 1, 0), len(cells) - 1)].append(fragment)
    return tuple(
        tuple(sorted(cell, key=lambda fragment: (-round(fragment.baseline), fragment.box.left))) for cell in cells
    )


def _is_drawn(upright: Sequence[Box], column: float, top: float, bottom: float) -> bool:
    covered = sum(
        max(min(rule.top, top) - max(rule.bottom, bottom), 0.0)
        for rule in upright
        if abs((rule.left + rule.right) / 2 - column) < _NARROWEST_COLUMN / 2
    )
    return covered >= _COVERED * (top - bottom)


def _is_table(table: Table) -> bool:
    """Whether several rows hold something in several cells; a frame around a text does not."""
    return sum(sum(bool(cell) for cell in row.cells) >= _FEWEST_COLUMNS for row in table.rows) >= _FEWEST_ROWS


def _names_columns(rows: Sequence[Row]) -> bool:
    """Whether the first row is set in bold, as no other is, or holds short names without a figure or a stop."""
    first, others = rows[0], rows[1:]
    if not others or not all(first.cells) or len(first.cells) < len(others[0].cells):
        return False
    if _is_bold(first) and not all(_is_bold(row) for row in others):
        return True
    texts = [" ".join(fragment.text for fragment in cell) for cell in first.cells]
    return len(others) >= _FEWEST_ROWS and all(
        len(text) <= _LONGEST_HEAD and not text[0].isdigit() and text[-1] not in ".;:!?" for text in texts
    )


def _is_bold(row: Row) -> bool:
    return all(fragment.bold for cell in row.cells for fragment in cell)
