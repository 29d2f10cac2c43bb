"""JSON lines that people and other programs write, read with their types checked: questions, answers, quotes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from preconise.errors import InvalidQuestionFile

Parsed = TypeVar("Parsed")


def parse_json_lines(path: Path, parse: Callable[[object], Parsed]) -> Iterator[Parsed]:
    """What ``parse`` makes of each line that is not blank.

    ``parse`` raises TypeError, KeyError or ValueError for what is not as expected.

    Raises:
        InvalidQuestionFile: the file cannot be read (``line`` is 0), or a line is not as expected (``line`` from 1).
    """
    for number, line in enumerate(read_lines(path), start=1):
        if line.strip():
            try:
                yield parse(json.loads(line))
            except (TypeError, KeyError, ValueError) as error:
                raise InvalidQuestionFile(path=path, line=number) from error


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, ended by a line feed and nothing else: a JSON text may hold U+2028.

    Raises:
        InvalidQuestionFile: the file is missing or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidQuestionFile(path=path, line=0) from error


def as_mapping(form: object) -> Mapping[str, object]:
    """``form`` if it is a JSON object.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(form, dict):
        raise TypeError(form)
    return form


def as_sequence(form: object) -> Sequence[object]:
    """``form`` if it is a JSON array.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(form, list):
        raise TypeError(form)
    return form


def as_text(form: object) -> str:
    """``form`` if it is a JSON string.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(form, str):
        raise TypeError(form)
    return form


def as_number(form: object) -> int:
    """``form`` if it is a whole number.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(form, int):
        raise TypeError(form)
    return form
