"""One score of a passage from what its meaning and its words have in common with a question.

A weighted sum of scores, each of which depends on the question and the passage and not on which other passages were
found: Bruch et al., An Analysis of Fusion Functions for Hybrid Retrieval (2022, arXiv:2210.11934), find it better than
reciprocal ranks. The weights are measured: docs/measurements.md.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.sparse import SparseScores

Scores = NDArray[np.float32]

SPARSE_WEIGHT = 0.1
"""Of the share of the best possible BM25 score, where question and passage are in one language."""
CROSS_LINGUAL_SPARSE_WEIGHT = 0.05
"""The same where they are not: names and numbers are all that they may have in common."""


def fuse(dense: Scores, background: Scores, sparse: SparseScores, *, same_language: NDArray[np.bool_]) -> Scores:
    """The score of each passage.

    Args:
        dense: cosine of question and passage.
        background: mean cosine of the passage and the questions of the query bank.
        sparse: lexical scores.
        same_language: whether the passage is in the question's language.
    """
    share = np.divide(sparse.bm25, sparse.ideal, out=np.zeros_like(sparse.bm25), where=sparse.ideal > 0)
    weights = np.where(same_language, np.float32(SPARSE_WEIGHT), np.float32(CROSS_LINGUAL_SPARSE_WEIGHT))
    fused: Scores = dense - background + weights * share
    return fused
