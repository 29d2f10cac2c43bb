"""The bullets of lists, as signs that any font shows.

Word processors draw bullets with fonts of symbols, where a letter or a private code stands for a sign.
"""

from __future__ import annotations

from collections.abc import Mapping

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "monotype sorts", "zapf dingbats", "opensymbol", "starsymbol")
_SIGNS: Mapping[int, str] = {
    0x2D: "–",
    0x46: "☞",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0xA7: "▪",
    0xA8: "◻",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xFC: "✓",
}
"""Of the fonts Symbol and Wingdings, by the low byte of the code; the two agree where both have a bullet."""
_PRIVATE_USE = range(0xE000, 0xF900)
_HOLLOW = "◦"
DEFAULT_BULLET = "•"


def bullet(text: str, font: str = "") -> str:
    """The sign that a bullet shows.

    Args:
        text: the character in the file, perhaps a letter; a picture has none.
        font: the font that draws it, if known.
    """
    sign = text.strip()[:1]
    if not sign:
        return DEFAULT_BULLET
    if ord(sign) in _PRIVATE_USE or (font.lower().startswith(_SYMBOL_FONTS) and ord(sign) <= 0xFF):
        return symbol(sign) or DEFAULT_BULLET
    if sign == "o":
        return _HOLLOW
    return DEFAULT_BULLET if sign.isalnum() else sign


def symbol(character: str) -> str:
    """The sign that a character of a symbol font shows; empty if it is none of the usual ones."""
    return _SIGNS.get(ord(character) & 0xFF, "")
