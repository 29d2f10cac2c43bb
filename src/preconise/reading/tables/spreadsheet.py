"""Spreadsheets (.xlsx, .xls, .ods): each visible sheet a table, read with Calamine."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from preconise.errors import DamagedFile, PasswordNeeded
from preconise.reading.canonical import Content, Draft, compose
from preconise.reading.tables.rows import table_drafts
from preconise.reading.text_metadata import metadata_of
from preconise.types import Notice

_Value: TypeAlias = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

_SHEET_LEVEL = 1
_DIGITS = 15
"""Significant digits that spreadsheets keep of a number."""


def read_spreadsheet(content: bytes, path: str) -> Content:
    """Reads the visible sheets of a workbook; each row becomes one block, its cells labelled by the row of labels.

    Formulas count with the value that was saved with them.

    Raises:
        DamagedFile: the bytes are no whole workbook.
        PasswordNeeded: it is encrypted.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        visible = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
        tables = [(name, workbook.get_sheet_by_name(name).to_python()) for name in visible]
    except PasswordError as error:
        raise PasswordNeeded(path=path) from error
    except CalamineError as error:
        raise DamagedFile(path=path) from error
    text, blocks = compose(_drafts([(name, rows) for name, rows in tables if rows]))
    return Content(text, blocks, metadata_of(text, blocks), notices=_hidden(sheets))


def _drafts(tables: Sequence[tuple[str, Sequence[Sequence[_Value]]]]) -> Iterator[Draft]:
    for name, rows in tables:
        if len(tables) > 1:
            yield Draft("heading", name, level=_SHEET_LEVEL)
        yield from table_drafts([[_shown(value) for value in row] for row in rows])


def _shown(value: _Value) -> str:
    """A value in words: whole numbers without decimals, dates without the midnight that stands for "no time"."""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, float):
        return f"{value:.{_DIGITS}g}"
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    return str(value)


def _hidden(sheets: Sequence[SheetMetadata]) -> tuple[Notice, ...]:
    names = [sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible]
    return (Notice("hidden_sheets", {"sheets": ", ".join(names)}),) if names else ()
