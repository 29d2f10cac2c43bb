"""Measures of a ranked list and of a refusal.

A run is described by its gains: for each rank, best first, the grade of the gold answer found there (2 answers,
1 helps, 0 nothing). Gold answers that the index does not hold stay in the ideal, so what indexing loses is counted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and the bounds between which it lies with the stated probability."""

    mean: float
    low: float
    high: float


def hit_at(gains: Sequence[int], k: int) -> float:
    """1 if one of the first ``k`` ranks holds a gold answer, else 0."""
    return float(any(gains[:k]))


def full_at(gains: Sequence[int], k: int, full: int = 2) -> float:
    """1 if one of the first ``k`` ranks holds a gold answer of grade ``full``, else 0."""
    return float(full in gains[:k])


def recall_at(gains: Sequence[int], grades: Sequence[int], k: int) -> float:
    """Share of the gold answers among the first ``k`` ranks; ``k`` of them are enough for 1 where there are more."""
    return sum(gain > 0 for gain in gains[:k]) / min(k, len(grades))


def reciprocal_rank(gains: Sequence[int]) -> float:
    """One over the rank of the first gold answer, 0 without any; its mean over questions is the MRR."""
    return next((1 / rank for rank, gain in enumerate(gains, start=1) if gain), 0.0)


def ndcg_at(gains: Sequence[int], grades: Sequence[int], k: int) -> float:
    """Normalised discounted cumulative gain with the exponential gain of Burges et al. (2005), ``2 ** grade - 1``."""
    ideal = sorted(grades, reverse=True)[:k]
    return _discounted(gains[:k]) / _discounted(ideal)


def area_under_curve(positives: Sequence[float], negatives: Sequence[float]) -> float | None:
    """Probability that a positive scores above a negative, ties counting half (Mann-Whitney); None without both."""
    if not positives or not negatives:
        return None
    wins = sum((p > n) + 0.5 * (p == n) for p in positives for n in negatives)
    return wins / (len(positives) * len(negatives))


def mean(values: Sequence[float]) -> float | None:
    """The mean, or None of nothing."""
    return math.fsum(values) / len(values) if values else None


def percentile(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least ``share`` of the values do not exceed (nearest rank); None of nothing."""
    if not values:
        return None
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def bootstrap_interval(
    values: Sequence[float],
    probability: float = 0.95,
    rounds: int = 2000,
    seed: int = 0,
) -> Interval | None:
    """Percentile bootstrap of the mean over questions (Efron 1979); None of nothing.

    With a few dozen questions the interval is wide: two rankings whose intervals overlap are not told apart.
    """
    if not values:
        return None
    observed: NDArray[np.float64] = np.asarray(values, dtype=np.float64)
    draws = np.random.default_rng(seed).integers(0, len(observed), size=(rounds, len(observed)))
    means = observed[draws].mean(axis=1)
    low, high = np.quantile(means, [(1 - probability) / 2, (1 + probability) / 2])
    return Interval(float(observed.mean()), float(low), float(high))


def _discounted(gains: Sequence[int]) -> float:
    return math.fsum((2**gain - 1) / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))
