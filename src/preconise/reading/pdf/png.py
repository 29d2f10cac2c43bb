"""Pictures in the format PNG, which every browser shows."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_TYPES = {1: 0, 3: 2, 4: 6}
"""Grey, colours, colours with opacity, by the bytes of a pixel."""
_NO_FILTER = b"\0"


def png(pixels: bytes, width: int, height: int, channels: int, stride: int) -> bytes:
    """A picture of its pixels, row after row from the top.

    Args:
        pixels: a byte a channel; red, green and blue where there are several.
        width: pixels of a row.
        height: rows.
        channels: bytes of a pixel: 1, 3 or 4.
        stride: bytes from the beginning of a row to that of the next.
    """
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPES[channels], 0, 0, 0)
    rows = b"".join(_NO_FILTER + pixels[row * stride : row * stride + width * channels] for row in range(height))
    parts = (_part(b"IHDR", header), _part(b"IDAT", zlib.compress(rows, 6)), _part(b"IEND", b""))
    return _SIGNATURE + b"".join(parts)


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
