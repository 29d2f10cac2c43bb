"""What goes between ``ReadingProcess`` and its worker: messages of known length, none of them code (as pickles are)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

from preconise.reading.drawn_page import PageWanted

OUT_OF_MEMORY = 77
"""The exit code of a worker that had no memory left for an answer."""

_LENGTH_BYTES = 8


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and the corpus it is in: paths as the file system has them, in bytes.

    With ``page``, that page is to be drawn, and nothing read.
    """

    path: bytes
    corpus: bytes
    page: PageWanted | None = None


def send(stream: IO[bytes], message: bytes) -> None:
    """Writes a message and sees it off.

    Raises:
        BrokenPipeError: the other process has ended.
    """
    stream.write(len(message).to_bytes(_LENGTH_BYTES, "big") + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; None where the other process has ended, be it in the middle of one."""
    length = stream.read(_LENGTH_BYTES)
    if len(length) < _LENGTH_BYTES:
        return None
    expected = int.from_bytes(length, "big")
    message = stream.read(expected)
    return message if len(message) == expected else None
