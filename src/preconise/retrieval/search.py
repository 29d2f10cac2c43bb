"""Query → hits: every passage scored by meaning and by words, the best ones first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.analysis import question_terms
from preconise.retrieval.dense import DenseIndex
from preconise.retrieval.fusion import fuse
from preconise.retrieval.query_bank import bank_means
from preconise.retrieval.sparse import SparseIndex
from preconise.types import Encoder, Hit, Passage, PassageKind, Query, Vectors

Scores = NDArray[np.float32]

ASKING_KINDS: frozenset[PassageKind] = frozenset({"recommendation", "commitment"})


class Searcher:
    """Searches the passages of one build; safe to share between threads.

    ``dense`` knows a passage by ``int(passage_id, 16)``, ``sparse`` by its place in ``passages``.
    """

    def __init__(self, passages: Sequence[Passage], dense: DenseIndex, sparse: SparseIndex, encoder: Encoder) -> None:
        self._passages = tuple(passages)
        self._dense = dense
        self._sparse = sparse
        self._encoder = encoder
        self._ids = np.array([int(passage.passage_id, 16) for passage in passages], dtype=np.int64)
        self._places = np.argsort(self._ids)
        self._asking = np.array([passage.kind in ASKING_KINDS for passage in passages], dtype=np.bool_)
        self._background = {language: self._cosines(mean) for language, mean in bank_means(encoder).items()}

    def search(self, query: Query, top_k: int) -> list[Hit]:
        """The ``top_k`` best passages for ``query.searched``; of two with one score, the smaller id comes first.

        ``parts`` of a hit: "dense", the cosine; "background", the mean cosine of the passage and questions at large;
        "sparse", BM25; "coverage", the share of the question's words, weighed by idf, that the passage holds.

        Raises:
            QuestionTooLong: the encoder would not read all of it.
        """
        dense = self._cosines(self._encoder.encode_queries([query.searched])[0])
        background = self._background.get(query.language, self._background[""])
        sparse = self._sparse.scores(question_terms(query.searched, query.language, self._sparse.languages))
        fused = fuse(dense, background, sparse, self._asking)
        parts = {"dense": dense, "background": background, "sparse": sparse.bm25, "coverage": sparse.coverage}
        best = np.lexsort((self._ids, -fused))[:top_k]
        return [
            Hit(
                passage=self._passages[place],
                rank=rank,
                score=float(fused[place]),
                parts={name: float(scores[place]) for name, scores in parts.items()},
            )
            for rank, place in enumerate(best, start=1)
        ]

    def _cosines(self, vector: Vectors) -> Scores:
        """The cosine of a vector and each passage, in the order of the passages."""
        ids, scores = self._dense.search(vector, len(self._dense))
        ordered = np.empty(len(self._passages), dtype=np.float32)
        ordered[self._places[np.searchsorted(self._ids, ids, sorter=self._places)]] = scores
        return ordered
