"""The process that reads files and draws pages, for ``ReadingProcess``: what a file does here, it does here only.

Requests come on the standard input and results go to the standard output, each a message as ``messages`` frames them.
The process ends with its input.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

import msgspec

from preconise.errors import ReadingError
from preconise.reading.canonical import FileReading
from preconise.reading.drawn_page import DrawnPage
from preconise.reading.isolation.messages import OUT_OF_MEMORY, Request, receive, send
from preconise.reading.reader import read_documents

MOST_MEMORY = 2 * 1024**3
"""Bytes of address space; a report of 540 pages takes a tenth of it."""


def main() -> None:
    """Serves requests until there are no more."""
    _limit_memory()
    requests, results = _private(0, "rb"), _private(1, "wb")
    # What a parser prints must not end up among the results, nor a program that it starts eat the requests.
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    while (content := receive(requests)) is not None:
        request = msgspec.msgpack.decode(content, type=Request)
        try:
            found = _answer(request)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        send(results, msgspec.msgpack.encode(found))


def _answer(request: Request) -> FileReading | DrawnPage | None:
    """The documents of a file, or the page asked for; None if it cannot be drawn."""
    path, corpus = Path(os.fsdecode(request.path)), Path(os.fsdecode(request.corpus))
    if request.page is None:
        return read_documents(path, corpus)
    # A process that only reads does without what draws.
    from preconise.reading.page_drawing import draw_page

    try:
        return draw_page(request.page, path, corpus)
    except ReadingError:
        return None


def _private(descriptor: int, mode: str) -> IO[bytes]:
    """The stream of a descriptor under another number, which no child process inherits."""
    return os.fdopen(os.dup(descriptor), mode)


def _limit_memory() -> None:
    """Linux alone holds a process to its address space."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
