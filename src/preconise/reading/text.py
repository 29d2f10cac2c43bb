"""Plain text, in whatever encoding: notes, and web pages pasted as text."""

from __future__ import annotations

from preconise.reading.canonical import Content, normalise
from preconise.reading.decoding import decode
from preconise.reading.structure import blocks_of
from preconise.reading.text_metadata import metadata_of


def read_text(content: bytes, path: str) -> Content:
    """Reads a plain text; its canonical text is the file's own, normalised.

    Raises:
        UnknownEncoding: the bytes make no readable text.
    """
    text = normalise(decode(content, path))
    blocks = blocks_of(text)
    return Content(text, blocks, metadata_of(text, blocks))
