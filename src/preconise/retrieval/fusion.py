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

BACKGROUND_WEIGHT = 0.6
"""Of the mean cosine with the query bank, which is taken away."""
SPARSE_WEIGHT = 0.15
"""Of the share of the best BM25 score possible, whatever the languages: names and numbers cross them."""
ASKING_BONUS = 0.01
"""For a passage that asks for something to be done; the cosines of one question spread by about 0.015."""


def fuse(dense: Scores, background: Scores, sparse: SparseScores, asking: NDArray[np.bool_]) -> Scores:
    """The score of each passage.

    Args:
        dense: cosine of question and passage.
        background: mean cosine of the passage and the questions of the query bank.
        sparse: lexical scores.
        asking: whether the passage is a recommendation or a commitment: what people come for.
    """
    share = np.divide(sparse.bm25, sparse.ideal, out=np.zeros_like(sparse.bm25), where=sparse.ideal > 0)
    fused = dense - BACKGROUND_WEIGHT * background + SPARSE_WEIGHT * share + ASKING_BONUS * asking
    return fused.astype(np.float32)
