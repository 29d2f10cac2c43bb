"""Token vectors on their way into an index, on the disk: those of a million passages do not fit in memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.late import TokenBlock


class TokenSpool:
    """Blocks of token vectors, one after the other."""

    def __init__(self, folder: Path) -> None:
        """The vectors lie on the disk of ``folder``, in a file that goes when nobody holds it any more.

        Raises:
            OSError: it cannot be made, and from ``append`` and ``block``: the disk is full.
        """
        self._file: IO[bytes] = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as its vectors are read
        self._dimension = 0
        self._scales = [np.empty(0, dtype=np.float32)]
        self._token_ids = [np.empty(0, dtype=np.int32)]
        self._lengths = [np.empty(0, dtype=np.int32)]

    def append(self, block: TokenBlock) -> None:
        """Add some texts after the others."""
        self._file.write(block.tokens.tobytes())
        self._dimension = block.tokens.shape[1]
        self._scales.append(block.scales)
        self._token_ids.append(block.token_ids)
        self._lengths.append(block.lengths)

    def block(self) -> TokenBlock:
        """All texts as one block, whose token vectors are read from the disk when they are asked for."""
        self._file.flush()
        scales = np.concatenate(self._scales)
        return TokenBlock(
            self._tokens(len(scales)), scales, np.concatenate(self._token_ids), np.concatenate(self._lengths)
        )

    def _tokens(self, count: int) -> NDArray[np.int8]:
        shape = (count, self._dimension)
        if count == 0:
            return np.empty(shape, dtype=np.int8)
        return np.memmap(self._file, dtype=np.int8, mode="r", shape=shape)
