"""A table of recommendations, one a row, as spreadsheets and CSV files hold it → drafts of blocks.

Each cell follows the label of its column, "Action : Ouvrir une permanence | Pilote : CCAS", so that a row can be read,
and quoted, away from its table. Cells without a value are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preconise.reading.canonical import Draft, normalise
from preconise.reading.drafts import collapse

_LABELLED = "{label} : {value}"
_SEPARATOR = " | "
_HEAD_ROWS = 15
"""Rows among which that of the labels is looked for: titles and remarks may come before."""
_LONGEST_LABEL = 80
_LONGEST_TITLE = 110
_FIGURES = re.compile(r"[\d\s.,%€$£:/()+-]+")
_SECTION = re.compile(
    r"(?:axe|objectif|partie|chapitre|volet|thème|thématique|priorité|section|theme|priority|part|schwerpunkt|ziel|"
    r"eje|objetivo|asse|obiettivo|eixo|doel)\b[^|]*",
    re.IGNORECASE,
)


def table_drafts(rows: Sequence[Sequence[str]]) -> Iterator[Draft]:
    """The title above the table, the titles inside it, and its rows.

    Args:
        rows: the cells from the top left one, as written; empty where there is nothing.
    """
    table = [[collapse(normalise(cell)) for cell in row] for row in rows]
    head = _labels_row(table)
    labels = table[head] if head is not None else []
    for position, cells in enumerate(table):
        filled = [cell for cell in cells if cell]
        if not filled or position == head:
            continue
        if len(filled) == 1 and (head is None or position < head or _is_section(filled[0], labels)):
            yield _alone(filled[0], before_table=head is not None and position < head)
        else:
            yield Draft("table_row", _row(cells, labels))


def _labels_row(table: Sequence[Sequence[str]]) -> int | None:
    """The first row that names at least two columns, none twice, above a row that fills them.

    A row with as many cells as any may be a remark above the table; labels are short and no figures.
    """
    for position, cells in enumerate(table[:_HEAD_ROWS]):
        filled = [cell for cell in cells if cell]
        following = next((row for row in table[position + 1 :] if any(row)), None)
        if len(filled) < 2 or following is None:
            continue
        if len({cell.casefold() for cell in filled}) == len(filled) and all(map(_is_label, filled)):
            return position
        return None
    return None


def _is_label(cell: str) -> bool:
    return len(cell) <= _LONGEST_LABEL and not _FIGURES.fullmatch(cell) and not cell.endswith((".", ";"))


def _is_section(cell: str, labels: Sequence[str]) -> bool:
    """Whether the only cell of a row is a title among the rows rather than a row that is hardly filled."""
    columns = sum(1 for label in labels if label)
    return columns > 1 and len(cell) <= _LONGEST_TITLE and (cell.isupper() or _SECTION.fullmatch(cell) is not None)


def _alone(cell: str, *, before_table: bool) -> Draft:
    title = len(cell) <= _LONGEST_TITLE and not cell.endswith((".", ";", ":", ","))
    if title and (before_table or cell.isupper() or _SECTION.fullmatch(cell)):
        return Draft("heading", cell, level=2 if before_table else 3)
    return Draft("paragraph", cell)


def _row(cells: Sequence[str], labels: Sequence[str]) -> str:
    """The cells of a row; those of a row of bare figures, a total, stay without their labels, as nothing to quote."""
    filled = [(column, cell) for column, cell in enumerate(cells) if cell]
    if all(_FIGURES.fullmatch(cell) for _, cell in filled):
        return _SEPARATOR.join(cell for _, cell in filled)
    return _SEPARATOR.join(_cell(cell, labels[column] if column < len(labels) else "") for column, cell in filled)


def _cell(value: str, label: str) -> str:
    return _LABELLED.format(label=label.rstrip(" :"), value=value) if label else value
