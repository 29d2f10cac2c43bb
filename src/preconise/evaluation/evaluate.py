"""Ask every question of a set and say how good the answers are, overall, by language and by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from preconise.evaluation.metrics import (
    Interval,
    area_under_curve,
    bootstrap_interval,
    full_at,
    hit_at,
    mean,
    ndcg_at,
    percentile,
    recall_at,
    reciprocal_rank,
)
from preconise.evaluation.question_set import Question, gains
from preconise.types import Answer

Ask = Callable[[str, Sequence[str]], Answer]
"""Answers a question, given those before it."""

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over a group of questions; None where the group holds no question that the figure is about.

    A refusal finds nothing: an answerable question that is refused counts 0 in every measure of ranking.
    """

    answerable: int
    unanswerable: int
    hit_at_1: float | None
    hit_at_3: float | None
    hit_at_5: float | None
    full_at_3: float | None
    mrr: float | None
    ndcg_at_10: float | None
    recall_at_10: float | None
    refused_answerable: float | None
    refused_unanswerable: float | None
    confidence_auc: float | None
    ms_p50: float | None
    ms_p95: float | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, the grades found at the ranks of its answer, and the answer."""

    question: Question
    gains: tuple[int, ...]
    answer: Answer


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of a run; the intervals are those of the overall means, over questions, at 95 %."""

    overall: Figures
    by_language: Mapping[str, Figures]
    by_kind: Mapping[str, Figures]
    hit_at_5: Interval | None
    ndcg_at_10: Interval | None
    outcomes: tuple[Outcome, ...]


def evaluate(questions: Sequence[Question], ask: Ask) -> Report:
    """Ask each question in its conversation and compare the quotes with the gold answers."""
    outcomes = tuple(_outcome(question, ask(question.text, question.previous)) for question in questions)
    answerable = [outcome for outcome in outcomes if outcome.question.answerable]
    return Report(
        overall=_figures(outcomes),
        by_language=_grouped(outcomes, lambda question: question.language),
        by_kind=_grouped(outcomes, lambda question: question.kind),
        hit_at_5=bootstrap_interval([hit_at(outcome.gains, 5) for outcome in answerable]),
        ndcg_at_10=bootstrap_interval([ndcg_at(outcome.gains, _grades(outcome), DEPTH) for outcome in answerable]),
        outcomes=outcomes,
    )


def _outcome(question: Question, answer: Answer) -> Outcome:
    quotes = answer.quotes[:DEPTH] if answer.answered else ()
    return Outcome(question, gains(quotes, question.answers), answer)


def _grouped(outcomes: Sequence[Outcome], key: Callable[[Question], str]) -> Mapping[str, Figures]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome.question), []).append(outcome)
    return {name: _figures(groups[name]) for name in sorted(groups)}


def _figures(outcomes: Sequence[Outcome]) -> Figures:
    answerable = [outcome for outcome in outcomes if outcome.question.answerable]
    unanswerable = [outcome for outcome in outcomes if not outcome.question.answerable]
    elapsed = [outcome.answer.elapsed_ms for outcome in outcomes]
    return Figures(
        answerable=len(answerable),
        unanswerable=len(unanswerable),
        hit_at_1=mean([hit_at(outcome.gains, 1) for outcome in answerable]),
        hit_at_3=mean([hit_at(outcome.gains, 3) for outcome in answerable]),
        hit_at_5=mean([hit_at(outcome.gains, 5) for outcome in answerable]),
        full_at_3=mean([full_at(outcome.gains, 3) for outcome in answerable]),
        mrr=mean([reciprocal_rank(outcome.gains) for outcome in answerable]),
        ndcg_at_10=mean([ndcg_at(outcome.gains, _grades(outcome), DEPTH) for outcome in answerable]),
        recall_at_10=mean([recall_at(outcome.gains, _grades(outcome), DEPTH) for outcome in answerable]),
        refused_answerable=mean([float(not outcome.answer.answered) for outcome in answerable]),
        refused_unanswerable=mean([float(not outcome.answer.answered) for outcome in unanswerable]),
        confidence_auc=area_under_curve(
            [outcome.answer.confidence for outcome in answerable],
            [outcome.answer.confidence for outcome in unanswerable],
        ),
        ms_p50=percentile(elapsed, 0.5),
        ms_p95=percentile(elapsed, 0.95),
    )


def _grades(outcome: Outcome) -> list[int]:
    return [gold.grade for gold in outcome.question.answers]
