"""Large files, of which opening a build checks the size and some blocks; a build and ``preconise check`` check all.

Reading every byte of ten gigabytes would keep the app from opening for half a minute or more. Each opening draws other
blocks, so that damage, where it is not seen the first time, does not stay unseen.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

LARGE = 256 * 1024**2
"""Bytes from which a file is one."""
BLOCK = 1024**2
SAMPLED = 64
"""Blocks looked at, the first and the last among them."""
SUFFIX = ".blocks"
"""Of the file beside a large one, with its size and the checksum of each of its blocks."""

_SIZE = struct.Struct("<Q")
_DIGEST = 32


def is_large(path: Path) -> bool:
    """Whether a file is too large to be read whole whenever a build is opened."""
    return path.stat().st_size >= LARGE


def write_block_sums(path: Path) -> None:
    """Write the checksums of a file's blocks beside it."""
    with path.open("rb") as file:
        digests = b"".join(hashlib.sha256(block).digest() for block in iter(lambda: file.read(BLOCK), b""))
    path.with_name(path.name + SUFFIX).write_bytes(_SIZE.pack(path.stat().st_size) + digests)


def looks_whole(path: Path) -> bool:
    """Whether a file has the size that was written down, and the sampled blocks their checksums.

    Raises:
        FileNotFoundError: it is not there, or its checksums are not.
    """
    sums = path.with_name(path.name + SUFFIX).read_bytes()
    (size,) = _SIZE.unpack_from(sums)
    if path.stat().st_size != size:
        return False
    digests = sums[_SIZE.size :]
    with path.open("rb") as file:
        for block in _sample(len(digests) // _DIGEST):
            file.seek(block * BLOCK)
            if hashlib.sha256(file.read(BLOCK)).digest() != digests[block * _DIGEST : (block + 1) * _DIGEST]:
                return False
    return True


def sampled_names(names: Iterable[str]) -> Iterator[str]:
    """Of the names of a build's files those that have checksums of their blocks."""
    listed = set(names)
    return (name for name in sorted(listed) if name + SUFFIX in listed)


def _sample(blocks: int) -> list[int]:
    """Numbers of blocks, in order: the first, the last, and others by lot."""
    if blocks <= SAMPLED:
        return list(range(blocks))
    drawn = np.random.default_rng().choice(blocks, size=SAMPLED - 2, replace=False)
    return sorted({0, blocks - 1, *drawn.tolist()})
