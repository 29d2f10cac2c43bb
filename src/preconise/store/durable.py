"""Files that a crash or a power cut cannot leave half written."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from preconise.errors import IndexInaccessible


@contextlib.contextmanager
def accessible(index: Path) -> Iterator[None]:
    """What the operating system refuses inside, told as a refusal of the index.

    Raises:
        IndexInaccessible: it refused something.
    """
    try:
        yield
    except OSError as error:
        raise IndexInaccessible(path=index, reason=error.strerror or str(error)) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes) -> None:
    """Give a file other content in one step: a reader finds the old bytes or the new ones, never a mix."""
    draft = path.with_name(f"{path.name}.tmp")
    write_file(draft, content)
    draft.replace(path)
    sync_folder(path.parent)


def sync_tree(folder: Path) -> None:
    """Wait until every file below ``folder``, and every folder's list of names, is on the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            sync_folder(path)
        else:
            with path.open("r+b") as file:
                os.fsync(file.fileno())
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk; Windows has no such call and keeps names in its journal."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
