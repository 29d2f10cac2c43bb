"""Embeddings on their way into an index, on the disk: several copies of those of a million passages fill the memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np

from preconise.types import Vectors


class VectorSpool:
    """Vectors of one length, one after the other."""

    def __init__(self, folder: Path, dimension: int) -> None:
        """The vectors lie on the disk of ``folder``, in a file that goes when nobody holds it any more.

        Raises:
            OSError: it cannot be made, and from ``append`` and ``vectors``: the disk is full.
        """
        self._file: IO[bytes] = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as its vectors are read
        self._dimension = dimension
        self._count = 0

    def append(self, vectors: Vectors) -> None:
        """Add some vectors, shape (vectors, dimension), after the others."""
        self._file.write(np.ascontiguousarray(vectors, dtype="<f4").tobytes())
        self._count += len(vectors)

    def vectors(self) -> Vectors:
        """All of them, read from the disk when they are looked at."""
        shape = (self._count, self._dimension)
        if 0 in shape:
            return np.empty(shape, dtype=np.float32)
        self._file.flush()
        return np.asarray(np.memmap(self._file, dtype="<f4", mode="r", shape=shape))
