"""Batches of texts by their tokens."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.batches import batches_by_tokens

LENGTHS = st.lists(st.integers(1, 60), max_size=40)


@given(LENGTHS, st.integers(1, 200))
def test_every_text_is_in_one_batch_the_longest_first(lengths: list[int], most: int) -> None:
    order = [place for batch in batches_by_tokens(lengths, most) for place in batch]

    assert sorted(order) == list(range(len(lengths)))
    assert all((-lengths[one], one) < (-lengths[other], other) for one, other in pairwise(order))


@given(LENGTHS, st.integers(1, 200))
def test_a_padded_batch_keeps_to_the_limit_and_none_could_hold_more(lengths: list[int], most: int) -> None:
    batches = list(batches_by_tokens(lengths, most))

    assert all(len(batch) == 1 or len(batch) * lengths[batch[0]] <= most for batch in batches)
    assert all((len(batch) + 1) * lengths[batch[0]] > most for batch in batches[:-1])
