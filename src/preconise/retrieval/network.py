"""The seam between what an encoder promises and the library that computes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from preconise.types import Vectors

TokenIds = Sequence[int]
"""The tokens of one text as a model reads it: prompt and special tokens included."""


@dataclass(frozen=True, slots=True)
class Activations:
    """What a network makes of some texts, every vector of length one.

    ``vectors`` has a row per text. ``tokens`` is of shape (texts, tokens of the longest, dimension of a token vector);
    what stands beyond the tokens of a shorter text means nothing.
    """

    vectors: Vectors
    tokens: Vectors


class Network(Protocol):
    """A tokenizer and the transformer behind it; several threads may use one."""

    @property
    def dimension(self) -> int:
        """Length of a text's vector."""
        ...

    @property
    def max_tokens(self) -> int:
        """The most tokens of one text."""
        ...

    def token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text, special ones included, nothing truncated."""
        ...

    def token_offsets(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens; of special ones too, where it means nothing."""
        ...

    def run(self, batch: Sequence[TokenIds]) -> Activations:
        """The vectors of some texts, none longer than ``max_tokens``."""
        ...
