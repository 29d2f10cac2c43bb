from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.evaluation.metrics import (
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

GRADES = st.lists(st.sampled_from([1, 2]), min_size=1, max_size=15)
SCORES = st.lists(st.floats(0, 1), min_size=1, max_size=20)


@st.composite
def runs(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """Gold grades, and the gains of ten ranks that hold some of them."""
    grades = draw(GRADES)
    found = draw(st.lists(st.sampled_from(range(len(grades))), unique=True, max_size=10))
    gains = [grades[place] for place in found] + [0] * (10 - len(found))
    return draw(st.permutations(gains)), grades


def test_ndcg_matches_a_case_computed_by_hand() -> None:
    # Gains 1, 0, 2 against gold grades 2, 1, 1: (1/1 + 3/2) / (3/1 + 1/log2(3) + 1/2).
    assert ndcg_at([1, 0, 2], [2, 1, 1], 10) == pytest.approx(2.5 / (3.5 + 1 / math.log2(3)))


def test_rank_measures_match_cases_computed_by_hand() -> None:
    gains = [0, 1, 0, 2, 0]

    assert [hit_at(gains, k) for k in (1, 2)] == [0, 1]
    assert [full_at(gains, k) for k in (3, 4)] == [0, 1]
    assert reciprocal_rank(gains) == 0.5
    assert reciprocal_rank([0, 0]) == 0
    assert recall_at(gains, [2, 1, 1, 1], 10) == 0.5
    assert recall_at([1] * 10, [1] * 30, 10) == 1


def test_gold_answers_that_the_index_lacks_lower_the_score() -> None:
    found = [2, 0, 0]

    assert ndcg_at(found, [2], 10) == 1
    assert ndcg_at(found, [2, 2], 10) < 1
    assert recall_at(found, [2, 2], 10) == 0.5


def test_area_under_curve_counts_ties_half() -> None:
    assert area_under_curve([0.9, 0.5], [0.5, 0.1]) == 3.5 / 4
    assert area_under_curve([0.9], []) is None


def test_percentile_is_a_value_that_was_seen() -> None:
    assert percentile([30.0, 10.0, 20.0, 40.0], 0.5) == 20
    assert percentile([30.0, 10.0, 20.0, 40.0], 0.95) == 40
    assert percentile([], 0.5) is None


def test_bootstrap_interval_is_repeatable_and_narrows_with_more_questions() -> None:
    few, many = bootstrap_interval([0.0, 1.0] * 5), bootstrap_interval([0.0, 1.0] * 200)

    assert few == bootstrap_interval([0.0, 1.0] * 5)
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low
    assert bootstrap_interval([]) is None


@given(runs())
def test_measures_lie_between_zero_and_one(run: tuple[list[int], list[int]]) -> None:
    gains, grades = run

    for value in (ndcg_at(gains, grades, 10), recall_at(gains, grades, 10), reciprocal_rank(gains), hit_at(gains, 5)):
        assert 0 <= value <= 1


@given(GRADES)
def test_the_perfect_run_scores_one(grades: list[int]) -> None:
    best = sorted(grades, reverse=True)[:10]

    assert ndcg_at(best, grades, 10) == pytest.approx(1)
    assert recall_at(best, grades, 10) == 1
    assert reciprocal_rank(best) == 1


@given(runs(), st.integers(0, 8))
def test_moving_a_better_answer_up_never_lowers_ndcg(run: tuple[list[int], list[int]], place: int) -> None:
    gains, grades = run
    swapped = list(gains)
    swapped[place], swapped[place + 1] = max(gains[place : place + 2]), min(gains[place : place + 2])

    before, after = ndcg_at(gains, grades, 10), ndcg_at(swapped, grades, 10)

    assert after > before if swapped != gains else after == before


@given(SCORES, SCORES)
def test_area_under_curve_is_turned_round_with_its_classes(positives: list[float], negatives: list[float]) -> None:
    forward, backward = area_under_curve(positives, negatives), area_under_curve(negatives, positives)

    assert forward is not None
    assert backward == pytest.approx(1 - forward)


@given(SCORES)
def test_the_interval_holds_the_mean(values: list[float]) -> None:
    interval = bootstrap_interval(values, rounds=200)

    assert interval is not None
    assert min(values) - 1e-9 <= interval.low <= interval.high <= max(values) + 1e-9
    assert interval.mean == pytest.approx(mean(values))
