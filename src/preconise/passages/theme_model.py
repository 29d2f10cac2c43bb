"""Which themes a passage is about, by embeddings: those whose definition and examples it is much nearer to.

A keeper's own themes are told in the same way as the shipped ones. ``training/themes.py`` chooses the threshold, from
passages of ours labelled by hand.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.passages.themes import Theme
from preconise.types import Vectors

THRESHOLD = Path(__file__).with_name("theme_model.json")
CONTEXT_WEIGHT = 0.6
"""Of what stands above a passage beside its own words: a title names a theme sooner than a list item does."""
NEAREST = 3
"""Examples of a theme that count, the nearest ones: a theme is wide, and no passage is like all of it."""

Scores = NDArray[np.float32]


def descriptions_of(themes: Sequence[Theme]) -> list[str]:
    """All definitions and examples, each once: what ``themes_of`` needs the embeddings of."""
    return list(dict.fromkeys(text for theme in themes for text in theme.descriptions))


def themes_of(own: Vectors, context: Vectors, themes: Sequence[Theme], described: Vectors) -> list[tuple[str, ...]]:
    """The keys of the themes that each passage is about, in the order of ``themes``.

    Args:
        own: embeddings of the passages' own words, shape (passages, dimension).
        context: those of their titles, headings and lead-ins, of the same shape; a row of zeros where there is none.
        themes: all that there are.
        described: the embeddings of ``descriptions_of(themes)``, in their order.
    """
    about = theme_scores(own, context, themes, described) >= about_from()
    return [tuple(theme.key for theme, yes in zip(themes, row, strict=True) if yes) for row in about.tolist()]


def theme_scores(own: Vectors, context: Vectors, themes: Sequence[Theme], described: Vectors) -> Scores:
    """How much nearer each passage is to each theme than to the themes on the whole, in standard deviations.

    Only the contrast tells: to an encoder, all sentences of this field are alike. Shape (passages, themes).
    """
    places = {text: place for place, text in enumerate(descriptions_of(themes))}
    columns = []
    for theme in themes:
        examples = described[[places[text] for text in theme.descriptions]]
        columns.append((1 - CONTEXT_WEIGHT) * _nearness(own, examples) + CONTEXT_WEIGHT * _nearness(context, examples))
    near = np.stack(columns, axis=1)
    spread = near.std(axis=1, keepdims=True)
    scores: Scores = (near - near.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1)
    return scores


def _nearness(texts: Vectors, examples: Vectors) -> Scores:
    """The mean cosine of each text with the examples that are nearest to it."""
    nearest: Scores = np.sort(texts @ examples.T, axis=1)[:, -NEAREST:].mean(axis=1)
    return nearest


@cache
def about_from() -> float:
    """The score from which a passage is about a theme."""
    return float(json.loads(THRESHOLD.read_text(encoding="utf-8"))["about_from"])
