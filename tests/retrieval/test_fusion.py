"""The score of a passage: the weighted sum of what is known of it, by weights that can be read."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval import fusion
from preconise.retrieval.fusion import Features, fuse, ranking_weights

NAMES = [field.name for field in fields(Features)]
NUMBERS = st.floats(-1, 1, width=32)


@st.composite
def features(draw: st.DrawFn) -> Features:
    count = draw(st.integers(1, 5))
    return Features(**{name: np.array(draw(column(count)), dtype=np.float32) for name in NAMES})


def column(count: int) -> st.SearchStrategy[list[float]]:
    return st.lists(NUMBERS, min_size=count, max_size=count)


def test_the_weights_are_of_features_and_finite() -> None:
    weights = ranking_weights()

    assert weights
    assert set(weights) <= set(NAMES)
    assert all(map(math.isfinite, weights.values()))
    assert any(weight > 0 for weight in weights.values())


@pytest.mark.parametrize("likeness", ["dense", "own", "within", "sparse", "coverage"])
def test_no_likeness_counts_against_a_passage(likeness: str) -> None:
    assert ranking_weights().get(likeness, 0.0) >= 0


@given(features())
def test_the_score_is_the_weighted_sum(candidates: Features) -> None:
    scores = fuse(candidates)

    for place, score in enumerate(scores):
        parts = candidates.of(place)
        assert list(parts) == NAMES
        expected = math.fsum(weight * parts[name] for name, weight in ranking_weights().items())
        assert score == pytest.approx(expected, abs=1e-5)


@given(features())
def test_the_score_of_a_candidate_depends_on_no_other(candidates: Features) -> None:
    alone = Features(**{name: getattr(candidates, name)[-1:] for name in NAMES})

    assert fuse(alone)[0] == pytest.approx(fuse(candidates)[-1], abs=1e-6)


def test_a_feature_that_has_no_weight_counts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    weights: Mapping[str, float] = {"own": 2.0, "question": -1.0}
    monkeypatch.setattr(fusion, "ranking_weights", lambda: weights)
    candidate = Features(**{name: np.array([place + 1], dtype=np.float32) for place, name in enumerate(NAMES)})

    [score] = fuse(candidate)

    assert score == 2 * (NAMES.index("own") + 1) - (NAMES.index("question") + 1)
