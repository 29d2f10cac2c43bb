"""One score of a passage from all that it has in common with a question.

A weighted sum of features, each of which depends on the question and the passage and not on which other passages were
found: Bruch et al., An Analysis of Fusion Functions for Hybrid Retrieval (2022, arXiv:2210.11934), find it better than
reciprocal ranks. ``benchmarks/fit_ranking.py`` makes the weights, ``weights/ranking.json``, which can be read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("weights") / "ranking.json"
BACKGROUND_WEIGHT = 0.6
"""Of the mean cosine with the query bank, which is taken from the cosine when candidates are found."""

LONG = 300
"""Characters from which length speaks no more for a passage."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of each candidate, arrays of one length.

    Attributes:
        dense: cosine of question and passage.
        background: mean cosine of the passage and the questions of the query bank.
        own: late interaction with the passage's own words.
        within: late interaction with its own words and those of its title, heading and lead-in.
        sparse: share of the best BM25 score possible.
        coverage: share of the question's words, weighed by idf, that the passage holds.
        asking: 1 for a recommendation or a commitment, which people come for.
        wanted: the same from -1 to 1 by what the question is after: high where an asking passage meets a question about
            what to do, or another one a question about what is; near 0 where the question may be after either.
        dry: 1 for a passage of no kind, such as an article of law.
        question: 1 for a passage that only asks.
        opening: 1 for the first passage of a document of some length, under its title, which mostly says what the
            document is.
        length: logarithm of its characters, up to those of ``LONG``.
        same_language: 1 if the passage is in the question's language, else 0.
    """

    dense: Scores
    background: Scores
    own: Scores
    within: Scores
    sparse: Scores
    coverage: Scores
    asking: Scores
    wanted: Scores
    dry: Scores
    question: Scores
    opening: Scores
    length: Scores
    same_language: Scores

    def of(self, place: int) -> Mapping[str, float]:
        """The features of one candidate, by name."""
        return {field.name: float(getattr(self, field.name)[place]) for field in fields(self)}


def fuse(features: Features) -> Scores:
    """The score of each candidate."""
    weights = ranking_weights()
    parts = [weights[field.name] * getattr(features, field.name) for field in fields(features) if field.name in weights]
    return np.asarray(np.sum(parts, axis=0), dtype=np.float32)


@cache
def ranking_weights() -> Mapping[str, float]:
    """The weight of each feature; one that is not named counts nothing."""
    form = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: float(weight) for name, weight in form["weights"].items()}
