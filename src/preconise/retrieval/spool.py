"""Rows of numbers on their way into an index, on the disk: those of a million passages would fill the memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_BUFFER = 1 << 20
"""Bytes written together: the rows of one text are few."""


class Spool:
    """Rows of one shape and type, one after the other."""

    def __init__(self, folder: Path, kind: DTypeLike, *row: int) -> None:
        """Rows of shape ``row``, of single numbers without one.

        They lie on the disk of ``folder``, in a file that goes when nobody holds it any more.

        Raises:
            OSError: it cannot be made, and from ``append`` and ``rows``: the disk is full.
        """
        self._file: IO[bytes] = TemporaryFile(dir=folder, buffering=_BUFFER)  # noqa: SIM115 - it lives as long as its rows are read
        self._kind = np.dtype(kind)
        self._row = row
        self._count = 0

    def append(self, rows: NDArray[Any]) -> None:
        """Add some rows after the others."""
        self._file.write(np.ascontiguousarray(rows, dtype=self._kind).tobytes())
        self._count += len(rows)

    def rows(self) -> NDArray[Any]:
        """All of them, read from the disk when they are looked at."""
        shape = (self._count, *self._row)
        if 0 in shape:
            return np.empty(shape, dtype=self._kind)
        self._file.flush()
        return np.asarray(np.memmap(self._file, dtype=self._kind, mode="r", shape=shape))
