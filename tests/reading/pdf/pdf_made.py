"""Small PDF files for tests, written byte by byte: text set in Courier, rules, pictures, page labels, passwords."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SIZE = 10.0
LEADING = 12.0
LEFT = 60.0
TOP = 760.0
_ADVANCE = 0.6
"""Ems that each character of Courier takes."""
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text at a place of the page; ``hidden`` text is there but not drawn."""

    x: float
    y: float
    text: str
    size: float = SIZE
    bold: bool = False
    hidden: bool = False

    @property
    def right(self) -> float:
        return self.x + _ADVANCE * self.size * len(self.text)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn from one place to another."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A small filled square, as browsers draw bullets."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture over the whole page."""


@dataclass(frozen=True, slots=True)
class MadePage:
    """What is printed on a page, in the order of the file; ``turned`` is its rotation in degrees."""

    parts: Sequence[Text | Rule | Dot | Picture]
    turned: int = 0


@dataclass(frozen=True, slots=True)
class MadePdf:
    """A PDF file to be made.

    ``first_label`` is the number of the first page, where the file says it; a password keeps others from changing the
    file (``locked_for`` is "changes") or even from reading it.
    """

    pages: Sequence[MadePage]
    title: str = ""
    created: str = ""
    first_label: int = 0
    locked_for: Literal["nobody", "changes", "reading"] = "nobody"


def column(
    text: str, x: float = LEFT, y: float = TOP, width: int = 70, size: float = SIZE, leading: float = LEADING
) -> list[Text]:
    """A paragraph broken into lines of ``width`` characters at most."""
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [Text(x, y - number * leading, line, size) for number, line in enumerate(lines)]


def grid(left: float, top: float, widths: Sequence[float], height: float, rows: int) -> list[Rule]:
    """The rules of a table."""
    right, bottom = left + sum(widths), top - rows * height
    level = [Rule(left, top - row * height, right, top - row * height) for row in range(rows + 1)]
    edges = [left + sum(widths[:column]) for column in range(len(widths) + 1)]
    return [*level, *(Rule(edge, bottom, edge, top) for edge in edges)]


def pdf(made: MadePdf) -> bytes:
    """The bytes of the file."""
    first_page = 6
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(made.pages)))
    labels = f"/PageLabels << /Nums [0 << /S /D /St {made.first_label} >>] >>" if made.first_label else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {labels} >>".encode(),
        f"<< /Type /Pages /Count {len(made.pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Length 1 >>\nstream\n\x80\nendstream",
    ]
    for number, page in enumerate(made.pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {page.turned} /Contents"
            f" {first_page + 2 * number + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I 5 0 R >>"
            " >> >>".encode()
        )
        objects.append(_stream(b"\n".join(_drawn(part) for part in page.parts)))
    objects.append(b"<< /Title " + _string(made.title) + b" /CreationDate " + _string(made.created) + b" >>")
    return _file(objects, made)


def _drawn(part: Text | Rule | Dot | Picture) -> bytes:
    match part:
        case Text():
            font = "F2" if part.bold else "F1"
            mode = 3 if part.hidden else 0
            begin = f"BT {mode} Tr /{font} {part.size} Tf 1 0 0 1 {part.x} {part.y} Tm ".encode()
            return begin + _string(part.text) + b" Tj ET"
        case Rule():
            return f"0.8 w {part.left} {part.bottom} m {part.right} {part.top} l S".encode()
        case Dot():
            return f"{part.x} {part.y} 4 4 re f".encode()
        case Picture():
            return b"q 595 0 0 842 0 0 cm /I Do Q"


def _string(text: str) -> bytes:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return b"(" + escaped.encode("cp1252") + b")"


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _file(objects: list[bytes], made: MadePdf) -> bytes:
    trailer = b""
    if made.locked_for != "nobody":
        objects, trailer = _encrypted(objects, b"" if made.locked_for == "changes" else b"lecteur")
    parts = [b"%PDF-1.6\n"]
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = sum(map(len, parts))
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % place for place in places]
    information = len(objects) - bool(trailer)
    parts.append(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, information, trailer, start)
    )
    return b"".join(parts)


def _encrypted(objects: list[bytes], readers_password: bytes) -> tuple[list[bytes], bytes]:
    """The objects with their streams under the standard handler of revision 2 (40 bits), and what the trailer says."""
    owner = _rc4(_md5(_padded(b"auteur"))[:5], _padded(readers_password))
    key = _md5(_padded(readers_password) + owner + (2**32 - 4).to_bytes(4, "little") + b"0" * 16)[:5]
    hidden: list[bytes] = []
    for number, content in enumerate(objects, start=1):
        head, found, rest = content.partition(b"stream\n")
        if found:
            body = rest.removesuffix(b"\nendstream")
            object_key = _md5(key + number.to_bytes(3, "little") + b"\0\0")[:10]
            content = head + found + _rc4(object_key, body) + b"\nendstream"
        hidden.append(content)
    handler = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
        owner.hex().encode(),
        _rc4(key, _PADDING).hex().encode(),
    )
    identity = b"0" * 16
    trailer = b"/Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects) + 1, identity.hex().encode(), identity.hex().encode())
    return [*hidden, handler], trailer


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
