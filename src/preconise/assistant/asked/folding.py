"""Text → the form in which cues are looked for: without case or accents, as hurried writing leaves them out."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "ς": "σ", "ß": "ss", "ł": "l", "œ": "oe"}
    | {"Ł": "L", "Œ": "OE", "æ": "ae", "ø": "o", "đ": "d", "ı": "i"}
)
_WORD = re.compile(r"[^\W_]+")


def unaccented(text: str) -> str:
    """The text with plain letters, apostrophes, hyphens and spaces; its case is kept."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)


def folded(text: str) -> str:
    """The text without accents or case."""
    return unaccented(text.casefold()).replace("ς", "σ")


def spaced_words(text: str) -> str:
    """The folded words of a text between single spaces; an apostrophe or a hyphen ends a word."""
    return " ".join(_WORD.findall(folded(text)))


def compiled(*patterns: str) -> re.Pattern[str]:
    """One pattern that matches where any of several does.

    They are written with the accents of their language and folded here: no escape in capitals may stand in them.
    """
    return re.compile("|".join(f"(?:{folded(pattern)})" for pattern in patterns))
