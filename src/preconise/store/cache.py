"""What builds computed, kept for the next one: values by key, in segments that only grow.

A segment is a file of records: a head (the key, the length and the SHA-256 of the value, a checksum of these) and the
value. A value is appended as soon as it is computed, so that an interrupted build loses none. There is no waiting for
the disk: a record that fails its checksums, torn or damaged, is as if it were not there. A good build drops what it had
no use for, once that is most of the cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from preconise.store.durable import accessible

CACHE = "cache"
MOST_SEGMENTS = 16
"""Beyond which they are joined: each build that computes something adds one."""
MOST_SIZE = 2
"""Times the size of what the last good build used, beyond which the rest is dropped."""

_SUFFIX = ".segment"
_HEAD = struct.Struct("<32sQ32sI")
_CHECKED = _HEAD.size - 4


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record lies: the number of its segment, its first byte, its size."""

    segment: int
    start: int
    size: int


def cache_key(*parts: str) -> bytes:
    """The key of what is computed of these texts and of nothing else: 32 bytes, other ones for other texts."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8, "little") + encoded)
    return digest.digest()


@contextlib.contextmanager
def open_cache(index: Path, *, forgetting: bool = False) -> Iterator[Cache]:
    """The cache of an index; the caller holds ``build_lock``.

    Args:
        index: The folder of builds.
        forgetting: Nothing of before is found, nor lost as long as no build is finished.

    Raises:
        IndexInaccessible: it cannot be written.
    """
    with accessible(index):
        (index / CACHE).mkdir(exist_ok=True)
        cache = Cache(index / CACHE, forgetting=forgetting)
    try:
        yield cache
    finally:
        cache.close()


class Cache:
    """Values by key; see ``open_cache``."""

    def __init__(self, folder: Path, *, forgetting: bool) -> None:
        self._folder = folder
        self._numbers = sorted(int(path.stem) for path in folder.glob(f"*{_SUFFIX}") if path.stem.isdecimal())
        self._own = max(self._numbers, default=0) + 1
        self._places: dict[bytes, _Place] = {}
        self._used: set[bytes] = set()
        self._readers: dict[int, BinaryIO] = {}
        self._writer: BinaryIO | None = None
        if not forgetting:
            for number in self._numbers:
                self._places.update(_records(self._path(number), number))

    def __contains__(self, key: bytes) -> bool:
        """Whether there is a record of a key; that it passes its checksums is told when it is got."""
        return key in self._places

    def get(self, key: bytes) -> bytes | None:
        """The value of a key; None where there is none, or none that passes its checksums."""
        place = self._places.get(key)
        if place is None:
            return None
        value = _value(key, self._record(place))
        if value is None:
            del self._places[key]
        else:
            self._used.add(key)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep the value of a key.

        Raises:
            IndexInaccessible: the disk is full, or the folder cannot be written.
        """
        head = _HEAD.pack(key, len(value), hashlib.sha256(value).digest(), 0)[:_CHECKED]
        record = head + zlib.crc32(head).to_bytes(4, "little") + value
        with accessible(self._folder.parent):
            self._places[key] = self._append(record)
        self._used.add(key)

    def prune(self) -> None:
        """Drop what was neither asked for nor kept since the cache was opened, once it is most of the cache.

        What the operating system refuses to drop goes with a later build.
        """
        with contextlib.suppress(OSError):
            used = [self._places[key] for key in self._used]
            taken = sum(self._path(number).stat().st_size for number in self._numbers)
            if len(self._numbers) > MOST_SEGMENTS or taken > MOST_SIZE * sum(place.size for place in used):
                self._rewrite()

    def close(self) -> None:
        """Close the files; nothing is found any more."""
        for file in (*self._readers.values(), *filter(None, [self._writer])):
            file.close()
        self._readers, self._writer = {}, None
        self._places = {}

    def _rewrite(self) -> None:
        """Copy what was used into a segment of its own, wait until it is on the disk, remove the others."""
        old = list(self._numbers)
        used = sorted(self._used, key=lambda key: (self._places[key].segment, self._places[key].start))
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._own += 1
        for key in used:
            self._places[key] = self._append(self._record(self._places[key]))
        if self._writer is not None:
            os.fsync(self._writer.fileno())
        for number in old:
            if number in self._readers:
                self._readers.pop(number).close()
            self._path(number).unlink()
            self._numbers.remove(number)

    def _append(self, record: bytes) -> _Place:
        if self._writer is None:
            self._writer = self._path(self._own).open("xb")
            self._numbers.append(self._own)
        start = self._writer.tell()
        self._writer.write(record)
        # To the operating system, which keeps it should this process be killed.
        self._writer.flush()
        return _Place(self._own, start, len(record))

    def _record(self, place: _Place) -> bytes:
        """The bytes of a record, empty where they cannot be read."""
        try:
            if place.segment not in self._readers:
                self._readers[place.segment] = self._path(place.segment).open("rb")
            reader = self._readers[place.segment]
            reader.seek(place.start)
            return reader.read(place.size)
        except OSError:
            return b""

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:06d}{_SUFFIX}"


def _records(path: Path, number: int) -> Iterator[tuple[bytes, _Place]]:
    """The keys of a segment and where their records lie, up to the first head that fails its checksum."""
    # Unbuffered: only heads are looked at, and a buffer would read a hundred times as much.
    with contextlib.suppress(OSError), path.open("rb", buffering=0) as file:
        start, end = 0, path.stat().st_size
        while (head := _head(file.read(_HEAD.size))) is not None:
            key, length = head
            place = _Place(number, start, _HEAD.size + length)
            start += place.size
            if start > end:
                return
            yield key, place
            file.seek(start)


def _head(content: bytes) -> tuple[bytes, int] | None:
    if len(content) < _HEAD.size:
        return None
    key, length, _, check = _HEAD.unpack(content)
    return (key, length) if zlib.crc32(content[:_CHECKED]) == check else None


def _value(key: bytes, record: bytes) -> bytes | None:
    """The value of a record, if it is that of the key and passes its checksum."""
    head = _head(record[: _HEAD.size])
    value = record[_HEAD.size :]
    if head != (key, len(value)):
        return None
    return value if hashlib.sha256(value).digest() == record[_CHECKED - 32 : _CHECKED] else None
