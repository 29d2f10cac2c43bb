"""From the bytes of a file to characters, when nothing says reliably how they were encoded.

French offices keep files of thirty years: UTF-8 with and without a mark, UTF-16 of Notepad, Windows, old Mac and DOS
code pages. The certain signs are tried first; the three code pages, in which any byte means something, are told apart
by the French they yield.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence

from preconise.errors import UnknownEncoding

_BYTE_ORDER_MARKS = (
    # UTF-32 before UTF-16: in little-endian order its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp1252", "mac_roman", "cp850")
_LETTERS = "àâäæçèéêëîïñôöœùûüÿßáíóúãõåø"
_CAPITALS = "ÀÂÄÆÇÈÉÊËÎÏÑÔÖŒÙÛÜŸÁÍÓÚÃÕÅØ"
_SIGNS = "’‘“”«»–—…•€°§ª²³©®·¿¡½\u00a0\u00ad"
_EXPECTED = re.compile(f"[{_LETTERS}{_SIGNS}]|(?<![A-Za-z])[{_CAPITALS}]|(?<![a-z])[{_CAPITALS}](?![a-z])")
# Greek or Cyrillic taken for French gives accents without end.
_ACCENTS_IN_A_ROW = re.compile(f"[{_LETTERS}{_CAPITALS}]{{3,}}")
# A sign or a capital inside a word betrays the wrong code page ("d‚chets", "sÈcuritÈ"); an apostrophe does not.
_OUT_OF_PLACE = re.compile(f"(?<=[a-z])[{_CAPITALS}“«…•€°§©®½¿¡–](?=[a-z])")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_BEYOND_ASCII_BYTE = re.compile(rb"[\x80-\xff]")
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
_FAR_SCRIPT = re.compile("[\u2c00-\uffff]")
_MOST_FAR_SCRIPT = 0.05
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MOST_CONTROLS = 0.05
"""The largest share of control characters in what still counts as text."""
_FEW_CONTROLS = 4
"""Control characters that even a short text may hold."""
_MOST_STRAY_BYTES = 0.1
"""The largest share of invalid bytes, among the bytes beyond ASCII, in what still counts as UTF-8."""

_HTML_CHARSET = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HTML_HEAD_BYTES = 4096


def decode(content: bytes, path: str) -> str:
    """The characters of a text file.

    Raises:
        UnknownEncoding: the bytes make no readable text in any encoding that is tried; ``path`` names the file.
    """
    return _first(content, path, (_by_mark, _by_nul_bytes, _as_utf8, _by_french))


def decode_html(content: bytes, path: str) -> str:
    """The characters of a saved page.

    The declared charset comes after UTF-8: tools that save a page as UTF-8 leave its old declaration in place, and a
    page that really is in another encoding is not valid UTF-8 by chance. As in browsers, ISO-8859-1 means its
    superset Windows-1252.

    Raises:
        UnknownEncoding: the bytes make no readable text in any encoding that is tried; ``path`` names the file.
    """
    return _first(content, path, (_by_mark, _by_nul_bytes, _as_utf8, _by_declaration, _by_french))


def _first(content: bytes, path: str, attempts: Sequence[Callable[[bytes], str | None]]) -> str:
    for attempt in attempts:
        text = attempt(content)
        if text is not None:
            return text
    raise UnknownEncoding(path=path)


def _by_mark(content: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    return None


def _by_nul_bytes(content: bytes) -> str | None:
    """UTF-16 without a mark: European text has NUL in one byte of two, and hardly in the other."""
    pairs = len(content) // 2
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if not pairs or max(even, odd) < pairs * 0.1 or min(even, odd) > max(even, odd) * 0.1:
        return None
    text = _readable(_strictly(content, "utf-16-le" if odd > even else "utf-16-be"))
    # Bytes that are no UTF-16 give characters of all the scripts of the world.
    return text if text is not None and len(_FAR_SCRIPT.findall(text)) <= len(text) * _MOST_FAR_SCRIPT else None


def _as_utf8(content: bytes) -> str | None:
    text = _strictly(content, "utf-8")
    if text is None:
        text = _utf8_with_surrogates(content) or _utf8_with_stray_bytes(content)
    return _readable(text)


def _utf8_with_surrogates(content: bytes) -> str | None:
    """UTF-8 as some databases export it: halves of UTF-16 pairs, each encoded alone."""
    try:
        text = content.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return None
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")


def _utf8_with_stray_bytes(content: bytes) -> str | None:
    """UTF-8 into which a few Windows-1252 bytes were pasted, as joined files have them."""
    text = content.decode("utf-8", errors="surrogateescape")
    stray = len(_ESCAPED_BYTE.findall(text))
    if stray > len(_BEYOND_ASCII_BYTE.findall(content)) * _MOST_STRAY_BYTES:
        return None
    return _ESCAPED_BYTE.sub(_from_windows, text)


def _from_windows(escaped: re.Match[str]) -> str:
    return escaped.group().encode("utf-8", errors="surrogateescape").decode("cp1252", errors="replace")


def _by_declaration(content: bytes) -> str | None:
    declared = _HTML_CHARSET.search(content[:_HTML_HEAD_BYTES])
    if declared is None:
        return None
    try:
        encoding = codecs.lookup(declared.group(1).decode("ascii")).name
    except LookupError:
        return None
    return _readable(_strictly(content, "cp1252" if encoding in {"iso8859-1", "ascii"} else encoding))


def _by_french(content: bytes) -> str | None:
    """The code page in which the bytes beyond ASCII make the most French letters, at least as many as oddities."""
    best: tuple[int, str] | None = None
    for encoding in _CODE_PAGES:
        text = _readable(_strictly(content, encoding))
        if text is not None and (best is None or _frenchness(text) > best[0]):
            best = (_frenchness(text), text)
    return best[1] if best is not None and best[0] >= 0 else None


def _frenchness(text: str) -> int:
    """Characters beyond ASCII that French is written with, less all others and those that stand oddly."""
    expected = len(_EXPECTED.findall(text))
    unexpected = len(_BEYOND_ASCII.findall(text)) - expected
    odd = len(_OUT_OF_PLACE.findall(text)) + sum(map(len, _ACCENTS_IN_A_ROW.findall(text)))
    return expected - unexpected - 2 * odd


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _readable(text: str | None) -> str | None:
    """The text, unless it holds so many control characters that it is no text at all."""
    if text is None or len(_CONTROL.findall(text)) > max(_FEW_CONTROLS, len(text) * _MOST_CONTROLS):
        return None
    return text
