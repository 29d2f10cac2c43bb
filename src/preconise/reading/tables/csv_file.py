"""CSV: tables as text, whatever separates their cells."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

from preconise.errors import DamagedFile
from preconise.reading.canonical import Content, compose
from preconise.reading.decoding import decode
from preconise.reading.tables.rows import table_drafts
from preconise.reading.text_metadata import metadata_of

_DELIMITERS = (";", ",", "\t", "|")
_SAMPLE_LINES = 50


def read_csv(content: bytes, path: str) -> Content:
    """Reads a table; each row becomes one block, its cells labelled by the row of labels.

    Raises:
        UnknownEncoding: the bytes make no readable text.
        DamagedFile: a quotation mark opens a cell that has no end.
    """
    lines = decode(content, path).replace("\0", "").splitlines(keepends=True)
    delimiter = _declared(lines)
    if delimiter:
        lines = lines[1:]
    try:
        rows = list(csv.reader(lines, delimiter=delimiter or _delimiter(lines)))
    except csv.Error as error:
        raise DamagedFile(path=path) from error
    text, blocks = compose(table_drafts(rows))
    return Content(text, blocks, metadata_of(text, blocks))


def _declared(lines: Sequence[str]) -> str:
    """The delimiter that Excel is told in a first line "sep=;"."""
    first = lines[0].strip() if lines else ""
    return first[-1] if first.lower().startswith("sep=") and len(first) == len("sep=;") else ""


def _delimiter(lines: Sequence[str]) -> str:
    """The one that cuts most of the first rows into the same number of cells, more than one."""
    return max(_DELIMITERS, key=lambda delimiter: _regularity(lines[:_SAMPLE_LINES], delimiter))


def _regularity(lines: Sequence[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return 0
    width, rows = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
    return rows if width > 1 else 0
