"""Answer or refuse: how likely it is that the best hits answer, from several signals of theirs.

No single score can tell: a passage that nearly answers resembles the question as much as one that does. So they are
weighed together, by a logistic regression whose weights stand in ``confidence.json`` and can be read;
``benchmarks/fit_confidence.py`` makes them, and says how well they do.

That an answer is sure takes more than a high confidence, which a question has too that is about the subject of the
documents and not covered by them: the words of the question must be met in the first hit.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from preconise.assistant.asked.asked_for import asked_for
from preconise.assistant.asked.asked_for_cues import AskedFor
from preconise.assistant.asked.held import held
from preconise.types import Hit, Level, Query, Quote

WEIGHTS = Path(__file__).with_name("confidence.json")
BEST = 3
"""Hits and quotes that count as what a person reads first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found before anyone judged it: hits and their quotes, both best first.

    ``belonging`` is the mean cosine of the question with all passages of the documents.
    """

    query: Query
    hits: Sequence[Hit]
    quotes: Sequence[Quote]
    belonging: float


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for an answer and against one.

    Attributes:
        belonging: the mean cosine of the question with all passages, near or not: whether it is about their subjects.
        cosine: the highest cosine of the question and a hit.
        prominence: the most that the cosine of a hit lies above its mean cosine with questions at large.
        monolingual: 1 if one of the best hits is in the question's language, else 0.
        specific: 1 if the question plainly asks for a price, a date, a name …
        lacking: 1 if it does and none of the best quotes holds such a thing, .5 if one only may.
    """

    belonging: float
    cosine: float
    prominence: float
    monolingual: float
    specific: float
    lacking: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The confidence, from 0 to 1, and its level in words."""

    confidence: float
    level: Level


@dataclass(frozen=True, slots=True)
class _Model:
    intercept: float
    weights: Mapping[str, float]
    answered_from: float
    sure_from: float
    close_from: float


def judge(found: Found) -> Verdict:
    """Whether the quotes answer the query; none without hits."""
    if not found.hits:
        return Verdict(0.0, "none")
    model = _model()
    signals = asdict(signals_of(found))
    logit = model.intercept + math.fsum(weight * signals[name] for name, weight in model.weights.items())
    confidence = 1 / (1 + math.exp(-logit))
    return Verdict(confidence, _level(confidence, closeness(found), model))


def closeness(found: Found) -> float:
    """How well the words of the question are met in the first hit and its context: their late interaction, up to 1."""
    return found.hits[0].parts["within"]


def signals_of(found: Found) -> Signals:
    """The signals of what was found, at least one hit."""
    query, hits = found.query, found.hits
    first = hits[:BEST]
    thing = asked_for(query.question, query.language)
    holds = max((_holds(query, quote, thing) for quote in found.quotes[:BEST]), default=0.0)
    return Signals(
        belonging=found.belonging,
        cosine=max(hit.parts["dense"] for hit in hits),
        prominence=max(hit.parts["dense"] - hit.parts["background"] for hit in hits),
        monolingual=float(any(hit.passage.language == query.language for hit in first)),
        specific=float(thing != "none"),
        lacking=1 - holds if thing != "none" else 0.0,
    )


def _holds(query: Query, quote: Quote, thing: AskedFor) -> float:
    """How likely a quote holds the thing that is asked for, beyond what the question tells itself."""
    return held(" ".join((quote.lead_in, quote.text)), thing, told=query.question)


def _level(confidence: float, close: float, model: _Model) -> Level:
    if confidence >= model.sure_from and close >= model.close_from:
        return "sure"
    return "partial" if confidence >= model.answered_from else "none"


@cache
def _model() -> _Model:
    form = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return _Model(
        form["intercept"], form["weights"], *(form[name] for name in ("answered_from", "sure_from", "close_from"))
    )
