from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from preconise.assistant.confidence import ANSWERED_FROM, SURE_FROM, judge
from preconise.types import Hit, Query
from tests.assistant.documents import TRAIN, passage

QUERY = Query("Que faire la nuit ?", "Que faire la nuit ?", "fr")
COSINES = st.floats(-1, 1)


def hits(*cosines: float, background: float = 0.78, language: str = "fr") -> list[Hit]:
    found = replace(passage(TRAIN), language=language)
    return [
        Hit(found, rank, cosine, {"dense": cosine, "background": background, "sparse": 0.0, "coverage": 0.0})
        for rank, cosine in enumerate(cosines, start=1)
    ]


def test_nothing_found_is_refused() -> None:
    verdict = judge(QUERY, [])

    assert (verdict.confidence, verdict.level) == (0, "none")


def test_a_passage_nearer_to_the_question_than_to_any_other_is_sure_and_one_no_nearer_is_refused() -> None:
    assert judge(QUERY, hits(0.92, 0.85)).level == "sure"
    assert judge(QUERY, hits(0.80, 0.79)).level == "none"


def test_a_cosine_that_says_little_within_a_language_says_more_across_two() -> None:
    within, across = judge(QUERY, hits(0.84)), judge(QUERY, hits(0.84, language="en"))

    assert across.confidence > within.confidence


@given(COSINES, COSINES, st.floats(0, 1))
def test_the_confidence_never_falls_as_the_best_hit_comes_nearer(
    first: float, second: float, background: float
) -> None:
    low, high = sorted([first, second])

    assert (
        judge(QUERY, hits(low, background=background)).confidence
        <= judge(QUERY, hits(high, background=background)).confidence
    )


@given(st.lists(COSINES, min_size=1, max_size=5), COSINES)
def test_the_level_is_the_confidence_in_words(cosines: list[float], background: float) -> None:
    verdict = judge(QUERY, hits(*cosines, background=background))

    assert 0 <= verdict.confidence <= 1
    assert (verdict.level == "none") == (verdict.confidence < ANSWERED_FROM)
    assert (verdict.level == "sure") == (verdict.confidence >= SURE_FROM)
