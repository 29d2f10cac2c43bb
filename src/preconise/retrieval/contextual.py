"""The embedding of a passage in its context: mostly of its own words, a little of what stands above it.

A list item alone ("Former les agents d’accueil") does not say what it is about; embedded together with its heading and
lead-in as one text, the items of a list look alike. A weighted mean of two embeddings keeps both, and contexts are
shared by many passages, so it costs little.
"""

from __future__ import annotations

import numpy as np

from preconise.types import Vectors

CONTEXT_WEIGHT = 0.2
"""Measured: docs/measurements.md."""


def with_context(texts: Vectors, contexts: Vectors) -> Vectors:
    """Embeddings of passages in their contexts, each row of length one.

    Args:
        texts: embeddings of the passages' own words, shape (passages, dimension).
        contexts: those of their contexts, of the same shape; a row of zeros where there is none.
    """
    mixed = (1 - CONTEXT_WEIGHT) * texts + CONTEXT_WEIGHT * contexts
    return np.ascontiguousarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True), dtype=np.float32)
