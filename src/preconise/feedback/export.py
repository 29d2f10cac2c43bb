"""Judgements for other programs: a table that spreadsheets open, or the JSON lines as they are kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path

import msgspec

from preconise.errors import FeedbackInaccessible, UnknownExportFormat
from preconise.feedback.record import Feedback

# A spreadsheet runs what begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(feedback: Sequence[Feedback]) -> bytes:
    """A table in UTF-8, marked as such for Excel; an apostrophe stands before words that would run as a formula."""
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, [field.name for field in fields(Feedback)])
    table.writeheader()
    for judgement in feedback:
        table.writerow({name: _harmless(value) for name, value in asdict(judgement).items()})
    return written.getvalue().encode("utf-8-sig")


def json_lines(feedback: Sequence[Feedback]) -> bytes:
    """A JSON object a line, words exactly as they are."""
    return b"".join(msgspec.json.encode(judgement) + b"\n" for judgement in feedback)


EXPORTS: Mapping[str, Callable[[Sequence[Feedback]], bytes]] = {".csv": csv_table, ".jsonl": json_lines}


def write_feedback(feedback: Sequence[Feedback], path: Path) -> None:
    """Write judgements in the format that the file's name ends on.

    Raises:
        UnknownExportFormat: it ends on none that is written.
        FeedbackInaccessible: the file cannot be written.
    """
    written = EXPORTS.get(path.suffix.lower())
    if written is None:
        raise UnknownExportFormat(path=path, known=", ".join(EXPORTS))
    try:
        path.write_bytes(written(feedback))
    except OSError as error:
        raise FeedbackInaccessible(path=path, reason=error.strerror or error) from error


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
