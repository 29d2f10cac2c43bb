"""Nearest neighbours by cosine, with FAISS; the only file that imports it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.mapped import give_back
from preconise.types import Vectors

Ids = NDArray[np.int64]
Rows = NDArray[np.int64]
Scores = NDArray[np.float32]

EXACT_UP_TO = 300_000
"""Passages that are all compared with each question; beyond, those of the nearest lists only. docs/decisions/0014."""

SLICE = 50_000
"""Rows looked at together, so that no second copy of all vectors is ever made."""
SEED = 20
TRAINED_ON = 64
"""Vectors that each list's centre is found from."""
ROUNDS = 10
REHEARSED = 200
"""Made-up questions that the number of lists looked into is chosen on."""
REHEARSED_DEPTH = 50
WANTED_RECALL = 0.99

_VECTORS, _IDS, _CENTRE = "vectors.faiss", "ids.npy", "centre.npy"


class DenseIndex:
    """The embeddings of all passages; an id is a passage's 64-bit number, ``int(passage_id, 16)``.

    FAISS holds them in ascending order of their ids, so that no order of insertion changes an answer, and is read from
    the disk where it lies. Up to ``EXACT_UP_TO`` passages the search is exact. A larger index is cut into lists of
    neighbours, and a question looks into as many of the nearest as were enough to find ``WANTED_RECALL`` of the best
    passages when it was built.

    Attributes:
        centre: the mean embedding, shape (dimension,); its product with a question's is their mean cosine.
    """

    def __init__(self, ids: Ids, index: faiss.Index, centre: Vectors) -> None:
        self._ids = ids
        self._index = index
        self.centre = centre

    @classmethod
    def build(cls, ids: Sequence[int] | Ids, vectors: Vectors) -> DenseIndex:
        """Index ``vectors``, shape (passages, dimension), each row of length one.

        Raises:
            ValueError: ids that repeat or are not as many as the rows, or rows that are not of length one.
        """
        numbers = np.asarray(ids, dtype=np.int64)
        if vectors.ndim != 2 or len(numbers) != len(vectors):
            raise ValueError(f"{len(numbers)} ids for vectors of shape {vectors.shape}")
        order = np.argsort(numbers, kind="stable")
        ordered = numbers[order]
        if (ordered[1:] == ordered[:-1]).any():
            raise ValueError("ids repeat")
        for some in _slices(vectors, order):
            if not np.allclose(np.linalg.norm(some, axis=1), 1, atol=1e-3):
                raise ValueError("vectors are not of length one")
        exact = len(ordered) <= EXACT_UP_TO
        return cls(ordered, _exact(vectors, order) if exact else _listed(vectors, order), _mean(vectors, order))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        return int(self._index.d)

    @property
    def is_exact(self) -> bool:
        """Whether each question is compared with every passage."""
        return not isinstance(self._index, faiss.IndexIVF)

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
        # Passages beyond may be as near as the last one: the smaller id has to win.
        fetched = min(k + 1, most)
        while True:
            scores, rows = self._fetch(vector, fetched, among)
            if len(rows) < fetched or fetched == most or scores[k - 1] != scores[-1]:
                return self._ids[rows[:k]], scores[:k]
            fetched = min(2 * fetched, most)

    def vectors(self, ids: Sequence[int] | Ids) -> Vectors:
        """The embeddings of passages, shape (ids, dimension).

        Raises:
            KeyError: an id is not in the index.
        """
        wanted = np.asarray(ids, dtype=np.int64)
        rows = np.searchsorted(self._ids, wanted)
        if (rows == len(self)).any() or (self._ids[rows] != wanted).any():
            raise KeyError(ids)
        faiss.omp_set_num_threads(1)
        found: Vectors = self._index.reconstruct_batch(rows)
        return found

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, in the same bytes for the same passages."""
        # Python opens the file: FAISS cannot on Windows where the path has an accent.
        with (folder / _VECTORS).open("wb") as file:
            faiss.write_index(self._index, faiss.PyCallbackIOWriter(file.write))  # type: ignore[attr-defined]
        np.save(folder / _IDS, self._ids)
        np.save(folder / _CENTRE, self.centre)

    @classmethod
    def load(cls, folder: Path) -> DenseIndex:
        """Open the index that ``save`` wrote; its bytes are trusted: the store checks them."""
        content = np.memmap(folder / _VECTORS, dtype=np.uint8, mode="r")
        reader = faiss.ZeroCopyIOReader(faiss.swig_ptr(content), len(content))  # type: ignore[attr-defined]
        index = faiss.read_index(reader)
        # FAISS points into the bytes, and keeps what it refers to under this name.
        index.referenced_objects = [content]  # type: ignore[attr-defined]
        return cls(np.load(folder / _IDS), index, np.load(folder / _CENTRE))

    def _fetch(self, vector: Vectors, k: int, among: Ids | None) -> tuple[Scores, Rows]:
        """The ``k`` nearest rows, or fewer where the lists looked into hold fewer; equally near ones in order."""
        if k == 0:
            return np.empty(0, dtype=np.float32), np.empty(0, dtype=np.int64)
        if among is None:
            scores, rows = self._index.search(vector[None].astype(np.float32), k)
        else:
            selector = faiss.IDSelectorBatch(np.searchsorted(self._ids, among))
            scores, rows = self._index.search(vector[None].astype(np.float32), k, params=self._only(selector))
        scores, rows = scores[0][rows[0] >= 0], rows[0][rows[0] >= 0]
        order = np.lexsort((rows, -scores))
        return scores[order], rows[order]

    def _only(self, selector: faiss.IDSelector) -> faiss.SearchParameters:
        """Looks at some rows only, in whatever list they are."""
        if isinstance(self._index, faiss.IndexIVF):
            return faiss.SearchParametersIVF(sel=selector, nprobe=self._index.nlist)  # type: ignore[call-arg]
        return faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]


def _exact(vectors: Vectors, order: Rows) -> faiss.Index:
    index = faiss.IndexFlatIP(vectors.shape[1])
    _add(index, vectors, order)
    return index


def _listed(vectors: Vectors, order: Rows) -> faiss.IndexIVFFlat:
    """An index in lists of neighbours, the same for the same vectors, that looks into as many lists as it takes."""
    lists = 1 << round(np.log2(2 * np.sqrt(len(order))))
    centres = faiss.IndexFlatIP(vectors.shape[1])
    index = faiss.IndexIVFFlat(centres, vectors.shape[1], lists, faiss.METRIC_INNER_PRODUCT)
    index.cp.niter, index.cp.seed, index.cp.spherical = ROUNDS, SEED, True
    random = np.random.default_rng(SEED)
    sample = order[np.sort(random.choice(len(order), size=min(TRAINED_ON * lists, len(order)), replace=False))]
    index.train(np.ascontiguousarray(vectors[sample], dtype=np.float32))
    _add(index, vectors, order)
    index.make_direct_map()
    one, other = random.choice(order, size=(2, REHEARSED))
    index.nprobe = _lists_needed(index, vectors[one] + vectors[other])
    return index


def _add(index: faiss.Index, vectors: Vectors, order: Rows) -> None:
    for some in _slices(vectors, order):
        index.add(np.ascontiguousarray(some, dtype=np.float32))


def _mean(vectors: Vectors, order: Rows) -> Vectors:
    total = np.zeros(vectors.shape[1])
    for some in _slices(vectors, order):
        total += some.sum(axis=0, dtype=np.float64)
    return np.asarray(total / max(1, len(order)), dtype=np.float32)


def _lists_needed(index: faiss.IndexIVFFlat, questions: Vectors) -> int:
    """How many lists to look into, by doubling, to find the nearest passages of vectors between two passages.

    Questions lie between passages too, and are harder than the passages themselves.
    """
    index.nprobe = index.nlist
    _, nearest = index.search(questions, REHEARSED_DEPTH)
    index.nprobe = 8
    while index.nprobe < index.nlist:
        _, found = index.search(questions, REHEARSED_DEPTH)
        hits = sum(len(np.intersect1d(*pair)) for pair in zip(found, nearest, strict=True))
        if hits >= WANTED_RECALL * nearest.size:
            break
        index.nprobe = min(2 * index.nprobe, index.nlist)
    return int(index.nprobe)


def _slices(vectors: Vectors, order: Rows) -> Iterator[Vectors]:
    """The vectors in an order, some after the other; the pages of mapped ones are given back in between."""
    for first in range(0, len(order), SLICE):
        yield vectors[order[first : first + SLICE]]
        give_back(vectors)
