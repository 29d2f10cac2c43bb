"""Which themes a passage is about, by embeddings: a classifier tells the shipped ones, examples tell a keeper's own.

``training/themes.py`` makes the classifier and chooses both thresholds, from passages of ours labelled by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.passages.themes import Theme
from preconise.types import Encoder, Vectors

WEIGHTS = Path(__file__).with_name("theme_model.npz")
CONTEXT_WEIGHT = 0.2
"""Of what stands above a passage, where it is compared with a theme's examples."""

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ThemeModel:
    """A row of ``weights`` and an intercept for each of ``keys``, and from which score a passage is about a theme."""

    keys: tuple[str, ...]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]
    learned_from: float
    described_from: float


def themes_of(own: Vectors, context: Vectors, themes: Sequence[Theme], encoder: Encoder) -> list[tuple[str, ...]]:
    """The keys of the themes that each passage is about, in the order of ``themes``.

    Args:
        own: embeddings of the passages' own words, shape (passages, dimension).
        context: those of their titles, headings and lead-ins, of the same shape; a row of zeros where there is none.
        themes: all that there are.
        encoder: made these embeddings, and reads the descriptions of themes that the classifier does not know.
    """
    model = shipped_model()
    known = [place for place, theme in enumerate(themes) if _is_learned(theme, model, own.shape[1])]
    about = np.zeros((len(own), len(themes)), dtype=bool)
    if known:
        rows = [model.keys.index(themes[place].key) for place in known]
        about[:, known] = learned(own, context, model)[:, rows] >= model.learned_from
    if len(known) < len(themes):
        described_as = described(own, context, encode_descriptions(themes, encoder)) >= model.described_from
        others = [place for place in range(len(themes)) if place not in known]
        about[:, others] = described_as[:, others]
    return [tuple(theme.key for theme, yes in zip(themes, row, strict=True) if yes) for row in about]


def learned(own: Vectors, context: Vectors, model: ThemeModel) -> Scores:
    """The classifier's score of each passage on each theme that it knows."""
    scores: Scores = features_of(own, context) @ model.weights.T + model.intercepts
    return scores


def features_of(own: Vectors, context: Vectors) -> NDArray[np.float32]:
    """What the classifier sees of each passage."""
    return np.concatenate([own, context], axis=1, dtype=np.float32)


def described(own: Vectors, context: Vectors, descriptions: Vectors) -> Scores:
    """How much nearer each passage is to each theme than to the themes on the whole, in standard deviations.

    Only the contrast tells: to an encoder, all sentences of this field are alike.

    Args:
        own: as for ``themes_of``.
        context: as for ``themes_of``.
        descriptions: one vector a theme, shape (themes, dimension).
    """
    near = ((1 - CONTEXT_WEIGHT) * own + CONTEXT_WEIGHT * context) @ descriptions.T
    spread = near.std(axis=1, keepdims=True)
    scores: Scores = (near - near.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1)
    return scores


def encode_descriptions(themes: Sequence[Theme], encoder: Encoder) -> Vectors:
    """A vector of length one for each theme: the mean of its definition and examples."""
    texts = [text for theme in themes for text in theme.descriptions]
    vectors = encoder.encode_passages(texts).vectors
    ends = np.cumsum([len(theme.descriptions) for theme in themes])[:-1]
    means = np.stack([part.mean(axis=0) for part in np.split(vectors, ends)])
    return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), dtype=np.float32)


@cache
def shipped_model() -> ThemeModel:
    """The classifier that comes with the package."""
    with np.load(WEIGHTS) as arrays:
        return ThemeModel(
            keys=tuple(arrays["keys"].tolist()),
            weights=arrays["weights"].astype(np.float32),
            intercepts=arrays["intercepts"].astype(np.float32),
            learned_from=float(arrays["learned_from"]),
            described_from=float(arrays["described_from"]),
        )


def _is_learned(theme: Theme, model: ThemeModel, dimension: int) -> bool:
    """Not where the examples are others, nor where an encoder of another dimension made the embeddings."""
    return theme.provided and theme.key in model.keys and model.weights.shape[1] == 2 * dimension
