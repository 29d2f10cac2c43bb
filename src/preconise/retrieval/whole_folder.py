"""Folders that are found whole or not at all: written beside their place, and moved there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """An empty folder to write into, which is at ``place`` once that is done.

    Two processes at once, or a crash, never leave half of a folder there; what is there already stays.
    """
    with tempfile.TemporaryDirectory(prefix="unfinished-", dir=place.parent) as unfinished:
        written = Path(unfinished) / place.name
        written.mkdir()
        yield written
        _flush(written)
        _move_unless_there(written, place)


def _flush(folder: Path) -> None:
    """Have the files on the disk before the folder gets its name."""
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                os.fsync(opened.fileno())


def _move_unless_there(written: Path, place: Path) -> None:
    try:
        written.rename(place)
    except OSError:
        if not place.is_dir():
            raise
