"""The token vectors of texts on their way into an index, on the disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.late import TokenBlock
from preconise.retrieval.spool import Spool


class TokenSpool:
    """Blocks of token vectors, all of the dimension of the first, one after the other."""

    def __init__(self, folder: Path) -> None:
        """The vectors lie on the disk of ``folder``, as those of a ``Spool`` do.

        Raises:
            OSError: as a ``Spool`` raises it.
        """
        self._folder = folder
        self._tokens: Spool | None = None
        self._scales, self._token_ids, self._lengths = (Spool(folder, kind) for kind in ("<f4", "<i4", "<i4"))

    def append(self, block: TokenBlock) -> None:
        """Add some texts after the others."""
        if self._tokens is None:
            self._tokens = Spool(self._folder, "i1", block.tokens.shape[1])
        self._tokens.append(block.tokens)
        self._scales.append(block.scales)
        self._token_ids.append(block.token_ids)
        self._lengths.append(block.lengths)

    def block(self) -> TokenBlock:
        """All texts as one block, read from the disk when it is looked at."""
        tokens = np.empty((0, 0), dtype=np.int8) if self._tokens is None else self._tokens.rows()
        return TokenBlock(tokens, self._scales.rows(), self._token_ids.rows(), self._lengths.rows())
