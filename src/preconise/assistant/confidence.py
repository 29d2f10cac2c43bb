"""Answer or refuse: how likely it is that the best hits answer, from several signals of theirs.

The cosine alone cannot tell: multilingual-e5 gives 0.8 to unrelated texts, and less across two languages than within
one. So it is weighed together with how far it lies above the cosine of the same passage and questions at large, and
with whether the best hits are in the question's language. Words in common and the gaps between the hits were tried and
add nothing to these. The weights are those of a logistic regression on development questions;
``benchmarks/fit_confidence.py`` finds them again, and says how well they do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from preconise.types import Hit, Level, Query

BEST = 3
"""Hits whose language counts: what a person reads first."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What the hits say about themselves.

    Attributes:
        cosine: the highest cosine of the question and a hit.
        prominence: the most that the cosine of a hit lies above its mean cosine with questions at large.
        monolingual: 1 if one of the best hits is in the question's language, else 0.
    """

    cosine: float
    prominence: float
    monolingual: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The confidence, from 0 to 1, and its level in words."""

    confidence: float
    level: Level


# Fitted by benchmarks/fit_confidence.py for the embedded model; the confidence is .5 where an answerable question and
# one that is not are equally likely.
WEIGHTS = Signals(cosine=50.30, prominence=64.71, monolingual=-2.64)
INTERCEPT = -43.91
ANSWERED_FROM = 0.40
"""Below are 7 % of the answerable development questions, and most of the others."""
SURE_FROM = 0.79
"""From here on are 10 % of the unanswerable development questions."""


def judge(query: Query, hits: Sequence[Hit]) -> Verdict:
    """Whether the hits answer the query; none without hits."""
    if not hits:
        return Verdict(0.0, "none")
    signals = signals_of(query, hits)
    logit = INTERCEPT + math.fsum(
        weight * signal for weight, signal in zip(astuple(WEIGHTS), astuple(signals), strict=True)
    )
    confidence = 1 / (1 + math.exp(-logit))
    return Verdict(confidence, _level(confidence))


def signals_of(query: Query, hits: Sequence[Hit]) -> Signals:
    """The signals of at least one hit, best first."""
    return Signals(
        cosine=max(hit.parts["dense"] for hit in hits),
        prominence=max(hit.parts["dense"] - hit.parts["background"] for hit in hits),
        monolingual=float(any(hit.passage.language == query.language for hit in hits[:BEST])),
    )


def _level(confidence: float) -> Level:
    if confidence >= SURE_FROM:
        return "sure"
    return "partial" if confidence >= ANSWERED_FROM else "none"
