"""What reading a file gave, kept by the file's bytes and path, its sidecar's bytes, and the rules and programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from preconise.reading.canonical import FileReading
from preconise.reuse.fingerprints import Rules
from preconise.reuse.sources import Source, source_of
from preconise.store import Cache, cache_key


class KeptReadings:
    """The readings of a corpus, of which ``sources`` are the files as they were when the build began."""

    def __init__(self, cache: Cache, current: Rules, sources: Mapping[Path, Source], corpus: Path) -> None:
        self._cache = cache
        self._rules = current
        self._sources = sources
        self._corpus = corpus

    def find(self, file: Path) -> FileReading | None:
        """What reading the file would give; None where only reading it can tell."""
        value = self._cache.get(self._key(self._sources[file]))
        return None if value is None else msgspec.msgpack.decode(value, type=FileReading)

    def keep(self, file: Path, reading: FileReading) -> None:
        """Take in what reading a file gave.

        A file of which something failed is read again each time: it may have been for want of time or memory. One that
        changed while it was read is not what its checksum says.
        """
        source = self._sources[file]
        if not reading.failures and source_of(file, self._corpus) == source:
            self._cache.put(self._key(source), msgspec.msgpack.encode(reading))

    def _key(self, source: Source) -> bytes:
        return cache_key(
            "reading", self._rules.reading, self._rules.programs, source.path, source.content, source.sidecar
        )
