"""Late interaction: each word of a question looks for the most similar word of a passage, over stored token vectors.

MaxSim as in ColBERT (Khattab and Zaharia, SIGIR 2020), each token of the question weighed by how rare it is among the
passages. A token vector is kept in one byte a dimension with one scale a token, which changes a score by less than .01.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.mapped import give_back
from preconise.retrieval.products import small_products
from preconise.types import Encodings, Vectors

Scores = NDArray[np.float32]
Rows = NDArray[np.int64]

NO_CONTEXT = -1
"""Stands for the text of a context that is empty."""
_STEPS = 127
_AT_ONCE = 24
"""Tokens of a question compared with a text in one product: so small a one is not shared between threads, which would
wait for each other longer than it takes. Text by text, equal texts score the same to the last bit wherever they stand.
"""
_ROWS = 1024
"""Token vectors looked at together: few enough to stay in the processor's cache."""
_COUNTED = 10_000
"""Passages whose distinct tokens are counted together."""
_WRITTEN = 1 << 16
"""Token vectors written together."""
GIVEN_BACK = 1024**3
"""Bytes of token vectors from which a question's pages are given back at once: each question touches others."""
_FILES = ("tokens", "scales", "starts", "own", "context", "frequencies")


@dataclass(frozen=True, slots=True)
class LateScores:
    """What a question scores against some passages, in their order, each from -1 to 1.

    ``own`` looks among the words of the passage only; ``within`` among those of its title, heading and lead-in too.
    """

    own: Scores
    within: Scores


@dataclass(frozen=True, slots=True)
class TokenBlock:
    """The token vectors of some texts in one byte a dimension: a vector is a row of ``tokens`` times its scale."""

    tokens: NDArray[np.int8]
    scales: Scores
    token_ids: NDArray[np.int32]
    lengths: NDArray[np.int32]


def quantised(encodings: Encodings) -> TokenBlock:
    """The token vectors of encodings as they are stored."""
    largest = np.abs(encodings.tokens).max(axis=1, initial=0.0)
    scales = np.where(largest > 0, largest / _STEPS, 1.0).astype(np.float32)
    tokens = np.rint(encodings.tokens / scales[:, None]).astype(np.int8)
    return TokenBlock(tokens, scales, encodings.token_ids, encodings.lengths)


class LateIndex:
    """The token vectors of distinct texts, and which of them are a passage's own words and its context.

    ``tokens`` has a row for each token of each text, text after text; text ``n`` has the rows from ``starts[n]`` up to
    ``starts[n + 1]``. ``frequencies`` has a row (token id, passages that hold it) for each token of the passages.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = dict(arrays)
        # Plain arrays over the same memory: slices of mapped ones are objects of some weight.
        self._tokens: NDArray[np.int8] = np.asarray(arrays["tokens"])
        self._scales: Scores = np.asarray(arrays["scales"])
        self._starts = np.asarray(arrays["starts"], dtype=np.int64)
        self._own = np.asarray(arrays["own"], dtype=np.int64)
        self._context = np.asarray(arrays["context"], dtype=np.int64)
        # A first row that no token has: every search in the table then meets an entry.
        table = np.concatenate([[[-1, 0]], np.asarray(arrays["frequencies"], dtype=np.int64).reshape(-1, 2)])
        self._known_tokens, self._frequencies = table[:, 0], table[:, 1]

    @classmethod
    def build(cls, texts: Sequence[TokenBlock], own: Sequence[int] | Rows, context: Sequence[int] | Rows) -> LateIndex:
        """Index passages by the places of their own text and of their context (or ``NO_CONTEXT``) among ``texts``."""
        starts = np.concatenate([[0], *(block.lengths for block in texts)]).astype(np.int64).cumsum()
        token_ids = _joined([block.token_ids for block in texts])
        return cls(
            {
                "tokens": _joined([block.tokens for block in texts]),
                "scales": _joined([block.scales for block in texts]),
                "starts": starts,
                "own": np.asarray(own, dtype=np.int64),
                "context": np.asarray(context, dtype=np.int64),
                "frequencies": _frequencies(token_ids, starts, own),
            }
        )

    def __len__(self) -> int:
        """The number of passages."""
        return len(self._own)

    def weights(self, token_ids: NDArray[np.int32]) -> Scores:
        """How much each token of a question counts: its inverse document frequency, as for words."""
        places = np.searchsorted(self._known_tokens, token_ids, side="right") - 1
        known = self._known_tokens[places] == token_ids
        counts = np.where(known, self._frequencies[places], 0).astype(np.float32)
        return np.log1p((len(self) - counts + 0.5) / (counts + 0.5)).astype(np.float32)

    def scores(self, question: Encodings, passages: Rows) -> LateScores:
        """The scores of one question and the passages at these places."""
        weights = self.weights(question.token_ids)
        own, within = self.similarities(question.tokens, passages)
        total = float(weights.sum()) or 1.0
        return LateScores(_weighed(own, weights) / total, _weighed(within, weights) / total)

    def similarities(self, tokens: Vectors, passages: Rows) -> tuple[Scores, Scores]:
        """For each token of a question and each passage the highest cosine, with own words and with context too.

        Both of shape (tokens of the question, passages).
        """
        wanted = np.unique(np.concatenate([self._own[passages], self._context[passages]]))
        wanted = wanted[wanted != NO_CONTEXT]
        best = self._best(tokens, wanted)
        if self._tokens.nbytes >= GIVEN_BACK:
            give_back(self._tokens)
        own = best[:, np.searchsorted(wanted, self._own[passages])]
        context = self._context[passages]
        has = context != NO_CONTEXT
        within = own.copy()
        within[:, has] = np.maximum(own[:, has], best[:, np.searchsorted(wanted, context[has])])
        return own, within

    def token_similarities(self, tokens: Vectors, passage: int) -> Scores:
        """The cosine of each token of a question and each token of a passage's own words."""
        text = self._own[passage]
        rows = slice(self._starts[text], self._starts[text + 1])
        return small_products(tokens, (self._tokens[rows].astype(np.float32) * self._scales[rows, None]).T)

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, in the same bytes for the same texts."""
        for name in _FILES:
            _save(folder / f"{name}.npy", self._arrays[name])

    @classmethod
    def load(cls, folder: Path) -> LateIndex:
        """Open the index that ``save`` wrote; token vectors stay on the disk until they are asked for."""
        return cls({name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _FILES})

    def _best(self, tokens: Vectors, texts: Rows) -> Scores:
        """The highest cosine of each token and a token of each text; -1 with a text that has none."""
        best = np.full((len(texts), len(tokens)), -1.0, dtype=np.float32)
        parts = [slice(first, first + _AT_ONCE) for first in range(0, len(tokens), _AT_ONCE)]
        columns = [np.ascontiguousarray(tokens[part].T) for part in parts]
        lengths = self._starts[texts + 1] - self._starts[texts]
        held = np.flatnonzero(lengths)
        for places in _groups(held, lengths[held]):
            ends = np.cumsum(lengths[places])
            starts = ends - lengths[places]
            rows = np.arange(ends[-1]) + np.repeat(self._starts[texts[places]] - starts, lengths[places])
            vectors = self._tokens[rows].astype(np.float32)
            scales = self._scales[rows, None]
            bounds = list(zip(starts.tolist(), ends.tolist(), strict=True))
            for part, column in zip(parts, columns, strict=True):
                cosines = np.empty((len(rows), column.shape[1]), dtype=np.float32)
                for start, end in bounds:
                    np.matmul(vectors[start:end], column, out=cosines[start:end])
                cosines *= scales
                best[places, part] = np.maximum.reduceat(cosines, starts, axis=0)
        return best.T


def _joined(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """All rows; one array as it is: it may be larger than the memory."""
    return arrays[0] if len(arrays) == 1 else np.concatenate([*arrays])


def _frequencies(token_ids: NDArray[np.int32], starts: Rows, own: Sequence[int] | Rows) -> NDArray[np.int64]:
    """A row (token id, passages that hold it) for each token of the passages, by id."""
    counts = np.zeros(int(token_ids.max(initial=-1)) + 1, dtype=np.int64)
    for first in range(0, len(own), _COUNTED):
        held = [np.unique(token_ids[starts[text] : starts[text + 1]]) for text in own[first : first + _COUNTED]]
        counts += np.bincount(np.concatenate(held), minlength=len(counts))
        give_back(token_ids)
    ids = np.flatnonzero(counts)
    return np.stack([ids, counts[ids]], axis=1)


def _save(path: Path, array: NDArray[Any]) -> None:
    """Write an array as ``numpy.save`` does, without all of a mapped one in memory at once."""
    with path.open("wb") as file:
        header = np.lib.format.header_data_from_array_1_0(array)
        np.lib.format.write_array_header_1_0(file, header)
        for first in range(0, len(array), _WRITTEN):
            file.write(np.ascontiguousarray(array[first : first + _WRITTEN]).data)
            give_back(array)


def _groups(places: Rows, lengths: Rows) -> Iterator[Rows]:
    """Places of texts in their order, some ``_ROWS`` tokens at a time."""
    return iter(np.split(places, np.flatnonzero(np.diff(np.cumsum(lengths) // _ROWS)) + 1)) if len(places) else iter(())


def _weighed(similarities: Scores, weights: Scores) -> Scores:
    """The weighted sum of each column; not a product of matrices, in which equal columns differ in their last bits."""
    return np.asarray(np.multiply(weights[:, None], similarities, order="C").sum(axis=0), dtype=np.float32)
