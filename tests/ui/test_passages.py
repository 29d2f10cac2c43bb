from __future__ import annotations

from preconise.types import Passage, PassageKind
from preconise.ui.passages import advice_around


def passages(*kinds: PassageKind) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{number:016x}", "d", 10 * number, 10 * number + 9, kind) for number, kind in enumerate(kinds)
    )


MADE = passages("finding", "recommendation", "other", "commitment", "recommendation", "finding")


def test_recommendations_and_commitments_are_gone_through_in_order() -> None:
    advice = advice_around(MADE, MADE[3].start, MADE[3].end)
    assert (advice.rank, len(advice.passages)) == (2, 3)
    assert (advice.previous, advice.following) == (MADE[1], MADE[4])


def test_from_another_passage_the_nearest_ones_are_next() -> None:
    advice = advice_around(MADE, MADE[2].start, MADE[2].end)
    assert (advice.rank, advice.previous, advice.following) == (0, MADE[1], MADE[3])


def test_before_the_first_and_after_the_last_there_is_none() -> None:
    assert advice_around(MADE, 0, 0).previous is None
    last = advice_around(MADE, MADE[5].start, MADE[5].end)
    assert (last.previous, last.following) == (MADE[4], None)


def test_a_document_without_advice_leads_nowhere() -> None:
    advice = advice_around(passages("finding", "other"), 0, 9)
    assert (advice.passages, advice.rank, advice.previous, advice.following) == ((), 0, None, None)
