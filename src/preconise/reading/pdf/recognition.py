"""Pages that are pictures, read by Tesseract where it is installed and the settings allow it.

The program is started for each page, French and English together: with the language wrong, half of the words are lost.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.geometry import Box
from preconise.settings import load_settings

DOTS_PER_INCH = 300
"""At which Tesseract was trained; at fewer it takes letters for others, at more it is only slower."""
_LANGUAGES = "fra+eng"
_LONGEST = 60.0
"""Seconds that a page may take; three are usual."""
_POINTS = 72 / DOTS_PER_INCH
_WORD_LEVEL = "5"
_FEWEST_LETTERS = 25
_LARGER = 1.35
"""Times the height of a usual line: from here on a line is set in a larger size, as a heading is."""
_SMALLER = 0.75
USUAL_SIZE = 10.0
"""The size given to the usual lines of a page: what Tesseract measures is no size of type."""
_SIZE_OF_HEIGHT = 0.8
"""The size of a type, of the height that its letters take from the highest to the lowest."""


def is_installed() -> bool:
    """Whether pages can be recognised: the settings allow it, and Tesseract is there with its languages."""
    program = _program()
    if program is None or not load_settings().ocr:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, check=False, timeout=_LONGEST)
    return set(_LANGUAGES.split("+")) <= set(listed.stdout.decode(errors="replace").split())


def recognised(picture: bytes) -> list[Fragment]:
    """The lines of a page, in reading order; none if they cannot be read.

    Args:
        picture: the page as displayed, in a format of netpbm, at ``DOTS_PER_INCH``.
    """
    program = _program()
    if program is None:
        return []
    height = _height(picture)
    try:
        answer = subprocess.run(
            [program, "stdin", "stdout", "-l", _LANGUAGES, "--dpi", str(DOTS_PER_INCH), "tsv"],
            input=picture,
            capture_output=True,
            check=True,
            timeout=_LONGEST,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (subprocess.SubprocessError, OSError):
        return []
    fragments = list(_fragments(answer.stdout.decode(errors="replace"), height))
    letters = sum(character.isalpha() for fragment in fragments for character in fragment.text)
    return _with_few_sizes(fragments) if letters >= _FEWEST_LETTERS else []


def _program() -> str | None:
    return shutil.which("tesseract")


def _height(picture: bytes) -> int:
    """The rows of a picture, from the head "P5 width height depth"."""
    return int(picture.split(maxsplit=3)[2])


def _fragments(table: str, height: int) -> Iterator[Fragment]:
    words = [row for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE) if _is_word(row)]
    for _, line in groupby(words, key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        row = list(line)
        boxes = [_box(word, height) for word in row]
        box = Box(
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        )
        size = _SIZE_OF_HEIGHT * box.height
        text = " ".join(word["text"].strip() for word in row)
        yield Fragment(text, box, box.bottom + size / 4, size, bold=False)


def _is_word(row: dict[str, str]) -> bool:
    return row["level"] == _WORD_LEVEL and bool((row["text"] or "").strip())


def _box(word: dict[str, str], height: int) -> Box:
    left, top, width, tall = (int(word[name]) for name in ("left", "top", "width", "height"))
    return Box(left * _POINTS, (height - top - tall) * _POINTS, (left + width) * _POINTS, (height - top) * _POINTS)


def _with_few_sizes(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The lines in the size that is usual on the page, a larger or a smaller one: heights vary with the letters."""
    usual = median(fragment.size for fragment in fragments)
    return [replace(fragment, size=_rounded(fragment.size / usual) * USUAL_SIZE) for fragment in fragments]


def _rounded(ratio: float) -> float:
    if ratio >= _LARGER:
        return round(4 * ratio) / 4
    return 1.0 if ratio > _SMALLER else _SMALLER
