"""The text that a file has for its pages: whether it can be trusted, and letters put right where that is certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from preconise.reading.pdf.fragments import Fragment

TextLayer = Literal["sound", "empty", "scanned", "damaged"]

_FEWEST_LETTERS = 25
_MOSTLY_PICTURE = 0.5
_MOST_UNKNOWN = 0.05
_MOST_LOOSE_ACCENTS = 0.01
_FEWEST_VOWELS = 0.2
_TELLING = 200
"""Letters of the shortest text whose vowels tell whether it is one."""
_LOOSE_ACCENT = re.compile(r"[´`ˆ¨˜¸\u0300-\u030c](?=\s?[^\W\d_])|(?<=[^\W\d_])\s?[´`ˆ¨¸]")
_SPACED_DOTS = re.compile(r"(?<![.\s])\s?\. \. \.(?!\s?\.)")
"""The ellipsis of LaTeX; the leaders of a table of contents have more dots."""
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæáíóúñãõåøα-ωа-я]", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_T1 = str.maketrans(
    {
        "\x10": "“",
        "\x11": "”",
        "\x12": "„",
        "\x13": "«",
        "\x14": "»",
        "\x15": "–",
        "\x16": "—",
        "\x17": "",
        "\x1b": "ff",
        "\x1c": "fi",
        "\x1d": "fl",
        "\x1e": "ffi",
        "\x1f": "ffl",
        "\x27": "’",
        "÷": "œ",
        "×": "Œ",
        "ÿ": "ß",
    }
)
"""LaTeX's T1 encoding, which shows through where a font lacks its table of characters."""
_T1_SIGNS = re.compile("[\x13\x14\x1b-\x1f]")


def text_layer(fragments: Sequence[Fragment], pictures: float) -> TextLayer:
    """What the text of a page is worth; ``pictures`` is the share of the page that pictures cover."""
    text = " ".join(fragment.text for fragment in fragments)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        if pictures > _MOSTLY_PICTURE:
            return "scanned"
        return "sound" if letters else "empty"
    return "damaged" if _is_damaged(text, letters) else "sound"


def put_right(text: str, *, from_t1: bool) -> str:
    """The text in Unicode form NFC, ligatures as letters; ``from_t1`` where LaTeX's codes show through."""
    if from_t1:
        text = text.translate(_T1)
    text = _SPACED_DOTS.sub("…", text)
    return unicodedata.normalize("NFC", text.translate(_LIGATURES))


def shows_t1(fragments: Sequence[Fragment]) -> bool:
    """Whether the codes of LaTeX's T1 encoding show through on a page."""
    return any(_T1_SIGNS.search(fragment.text) for fragment in fragments)


def _is_damaged(text: str, letters: int) -> bool:
    unknown = len(_UNKNOWN.findall(text))
    if unknown > _MOST_UNKNOWN * letters or len(_LOOSE_ACCENT.findall(text)) > _MOST_LOOSE_ACCENTS * letters:
        return True
    latin = len(_LATIN.findall(text))
    return latin >= _TELLING and len(_VOWELS.findall(text)) < _FEWEST_VOWELS * latin
