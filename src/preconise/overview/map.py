"""A map of passages: those that say alike things lie close together.

The vectors have hundreds of dimensions, of which two can be drawn. t-SNE keeps neighbours together where the two main
axes alone would pile them up; it starts from these axes and not from chance, so that one build always gives one map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE
from threadpoolctl import threadpool_limits

from preconise.retrieval.dense import DenseIndex
from preconise.types import Passage, PassageKind, Vectors

MOST_POINTS = 2_000
"""Beyond which a map takes long to make and is a cloud to look at."""
FEWEST_NEIGHBOURED = 8
"""Points from which a neighbourhood means something; fewer are drawn along their two main axes."""
PERPLEXITY = 20.0
"""Neighbours that each point is held by, about; a third of the points where there are few."""
MAPPED: PassageKind = "recommendation"

Places = NDArray[np.float64]
"""Shape (passages, 2), each coordinate from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Point:
    """A passage and its place on the map."""

    passage: Passage
    x: float
    y: float


def map_of(passages: Sequence[Passage], dense: DenseIndex) -> tuple[Point, ...]:
    """The recommendations of a build on a map; of more than can be drawn, one in so many, evenly."""
    recommendations = [passage for passage in passages if passage.kind == MAPPED]
    step = -(-len(recommendations) // MOST_POINTS) or 1
    drawn = recommendations[::step]
    if not drawn:
        return ()
    found = places(dense.vectors([int(passage.passage_id, 16) for passage in drawn]))
    return tuple(Point(passage, float(x), float(y)) for passage, (x, y) in zip(drawn, found.tolist(), strict=True))


def places(vectors: Vectors) -> Places:
    """A place for each vector; the same vectors in the same order have the same places.

    Args:
        vectors: embeddings, shape (passages, dimension), at least one row.
    """
    if np.allclose(vectors, vectors[0]):
        return np.full((len(vectors), 2), 0.5)
    if len(vectors) < FEWEST_NEIGHBOURED:
        return _scaled(_main_axes(vectors))
    tsne = TSNE(init="pca", perplexity=min(PERPLEXITY, len(vectors) / 3), metric="cosine", random_state=0)
    # Threads would add up in another order at each run, and fight with whatever else runs.
    with threadpool_limits(1):
        return _scaled(np.asarray(tsne.fit_transform(vectors), dtype=np.float64))


def _main_axes(vectors: Vectors) -> Places:
    """Along the axes on which the vectors differ most, zero on those that they do not have."""
    axes = min(2, *vectors.shape)
    found = PCA(axes, svd_solver="full").fit_transform(vectors)
    return np.pad(np.asarray(found, dtype=np.float64), ((0, 0), (0, 2 - axes)))


def _scaled(found: Places) -> Places:
    low, high = found.min(axis=0), found.max(axis=0)
    extent = np.where(high > low, high - low, 1.0)
    return np.asarray((found - low) / extent, dtype=np.float64)
