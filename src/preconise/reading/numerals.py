"""Numbers as lists show them: letters, Roman numerals."""

from __future__ import annotations

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST_ROMAN = 3999
_LARGEST_REPEATED = 780
"""Thirty times "z", where Word itself begins again."""


def letters(value: int) -> str:
    """1 is "a", 27 "aa", 28 "ab": as web pages and OpenDocument count. Below 1, the figures."""
    if value < 1:
        return str(value)
    shown = ""
    while value:
        value, letter = divmod(value - 1, len(_ALPHABET))
        shown = _ALPHABET[letter] + shown
    return shown


def repeated_letters(value: int) -> str:
    """1 is "a", 27 "aa", 28 "bb": as Word counts. Below 1 and beyond thirty letters, the figures."""
    if not 1 <= value <= _LARGEST_REPEATED:
        return str(value)
    times, letter = divmod(value - 1, len(_ALPHABET))
    return _ALPHABET[letter] * (times + 1)


def roman(value: int) -> str:
    """4 is "iv"; beyond the Roman numerals, the figures."""
    if not 1 <= value <= _LARGEST_ROMAN:
        return str(value)
    shown = ""
    for worth, digits in _ROMAN:
        shown += digits * (value // worth)
        value %= worth
    return shown
