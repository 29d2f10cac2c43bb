"""Exact nearest neighbours by cosine, with FAISS; the only file that imports it."""

from __future__ import annotations

from collections.abc import Sequence

import faiss
import numpy as np
from numpy.typing import NDArray

from preconise.types import Vectors

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]


class DenseIndex:
    """The embeddings of all passages; an id is a passage's 64-bit number, ``int(passage_id, 16)``.

    The search is exact: at tens of thousands of passages it takes milliseconds, and an approximate index would make
    an answer depend on the order of insertion.
    """

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, ids: Sequence[int], vectors: Vectors) -> DenseIndex:
        """Index ``vectors``, shape (passages, dimension), each row of length one.

        Raises:
            ValueError: ids that repeat or are not as many as the rows, or rows that are not of length one.
        """
        if vectors.ndim != 2 or len(ids) != len(vectors):
            raise ValueError(f"{len(ids)} ids for vectors of shape {vectors.shape}")
        if len(set(ids)) != len(ids):
            raise ValueError("ids repeat")
        lengths = np.linalg.norm(vectors, axis=1)
        if not np.allclose(lengths, 1, atol=1e-3):
            raise ValueError("vectors are not of length one")
        index = faiss.IndexIDMap2(faiss.IndexFlatIP(vectors.shape[1]))
        index.add_with_ids(np.ascontiguousarray(vectors, dtype=np.float32), np.asarray(ids, dtype=np.int64))
        return cls(index)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        return int(self._index.d)

    def search(self, vector: Vectors, k: int, among: Ids | None = None) -> tuple[Ids, Scores]:
        """The ids and cosines of the ``k`` nearest passages, or of all where there are fewer.

        The nearest comes first; of two equally near, the smaller id.

        Args:
            vector: one embedding, shape (dimension,).
            k: how many.
            among: distinct ids of the index to look at; all without.

        Raises:
            ValueError: a vector of another dimension, or one that holds no numbers.
        """
        if vector.shape != (self.dimension,) or not np.isfinite(vector).all():
            raise ValueError(f"a vector of shape {vector.shape} for an index of dimension {self.dimension}")
        # One question is too little work to share: OpenMP's threads cost more than they bring.
        faiss.omp_set_num_threads(1)
        most = len(self) if among is None else len(among)
        fetched = min(k, most)
        while True:
            scores, ids = self._fetch(vector, fetched, among)
            if fetched == most or fetched == 0 or scores[k - 1] != scores[-1]:
                return ids[:k], scores[:k]
            # Passages beyond may be as near as the last one: the smaller id has to win.
            fetched = min(2 * fetched, most)

    def vectors(self, ids: Sequence[int]) -> Vectors:
        """The embeddings of passages, shape (ids, dimension).

        Raises:
            KeyError: an id is not in the index.
        """
        try:
            return np.stack([self._index.reconstruct(int(number)) for number in ids])
        except RuntimeError as error:
            raise KeyError(ids) from error

    def to_bytes(self) -> bytes:
        """The index as bytes, the same for the same vectors in the same order."""
        return bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def from_bytes(cls, content: bytes) -> DenseIndex:
        """The index that ``to_bytes`` gave; its bytes are trusted: the store checks them."""
        return cls(faiss.deserialize_index(np.frombuffer(content, dtype=np.uint8)))

    def _fetch(self, vector: Vectors, k: int, among: Ids | None) -> tuple[Scores, Ids]:
        if k == 0:
            return np.empty(0, dtype=np.float32), np.empty(0, dtype=np.int64)
        only = faiss.SearchParameters()
        selector = None if among is None else faiss.IDSelectorBatch(among)
        only.sel = selector
        scores, ids = self._index.search(vector[None].astype(np.float32), k, params=only)
        order = np.lexsort((ids[0], -scores[0]))
        return scores[0][order], ids[0][order]
