"""No passage of a batch answers another question of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from training.batches import plan
from training.examples import Example

names = st.sampled_from([f"p{number}" for number in range(12)])


@st.composite
def examples(draw: st.DrawFn) -> Example:
    positives = draw(st.frozensets(names, min_size=1, max_size=3))
    offered = draw(st.sampled_from(sorted(positives)))
    wrong = draw(names.filter(lambda name: name not in positives))
    source = draw(st.sampled_from(["field", "open"]))
    return Example(
        source, "question", "passage " * draw(st.integers(1, 9)), "", "", positives, frozenset({offered, wrong})
    )


@given(st.lists(examples(), max_size=40), st.integers(0, 3))
def test_batches_hold_rows_of_one_source_that_do_not_clash(rows: list[Example], seed: int) -> None:
    batches = plan(rows, 4, seed)

    places = [place for batch in batches for place in batch]
    assert len(places) == len(set(places))
    for batch in batches:
        assert len(batch) == 4
        assert len({rows[place].source for place in batch}) == 1
        for one in batch:
            for other in batch:
                assert one == other or not rows[one].group & rows[other].candidates


def test_the_same_seed_plans_the_same_batches() -> None:
    rows = [
        Example("field", "q", "p" * number, "", "", frozenset({str(number)}), frozenset({str(number)}))
        for number in range(64)
    ]

    assert plan(rows, 8, 5) == plan(rows, 8, 5)
    assert plan(rows, 8, 5) != plan(rows, 8, 6)
