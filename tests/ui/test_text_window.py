from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preconise.types import Block
from preconise.ui.text_window import CHARACTERS, MOST_BLOCKS, TextWindow, window_around


def blocks(*lengths: int) -> list[Block]:
    made: list[Block] = []
    position = 0
    for length in lengths:
        made.append(Block("paragraph", position, position + length))
        position += length + 1
    return made


def test_a_short_document_is_shown_whole() -> None:
    made = blocks(100, 200, 50)
    assert window_around(made, made[1].start, made[1].end, 1, 1) == TextWindow(0, 3)


def test_a_long_document_is_shown_around_the_place_and_more_on_demand() -> None:
    made = blocks(*[500] * 1000)
    place = made[500]
    one = window_around(made, place.start, place.end, 1, 1)
    assert one == TextWindow(500 - CHARACTERS // 500, 501 + CHARACTERS // 500)
    two = window_around(made, place.start, place.end, 2, 1)
    assert (two.first, two.last) == (500 - 2 * CHARACTERS // 500, one.last)


def test_the_rows_of_a_table_are_limited_too() -> None:
    made = blocks(*[5] * 10_000)
    window = window_around(made, made[5000].start, made[5000].end, 1, 1)
    assert window == TextWindow(5000 - MOST_BLOCKS, 5001 + MOST_BLOCKS)


def test_a_place_before_the_first_block_or_after_the_last_shows_that_block() -> None:
    made = [Block("paragraph", 10, 20), Block("paragraph", 30, 40)]
    assert window_around(made, 0, 0, 0, 0) == TextWindow(0, 1)
    assert window_around(made, 99, 99, 0, 0) == TextWindow(1, 2)
    assert window_around([], 0, 0, 1, 1) == TextWindow(0, 0)


@given(st.lists(st.integers(1, 9000), min_size=1, max_size=60), st.data())
def test_the_place_is_always_within_the_window(lengths: list[int], data: st.DataObject) -> None:
    made = blocks(*lengths)
    start = data.draw(st.integers(0, made[-1].end - 1))
    end = data.draw(st.integers(start + 1, made[-1].end))
    window = window_around(made, start, end, data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3)))
    outside = [*made[: window.first], *made[window.last :]]
    assert window.first < window.last
    assert not [block for block in outside if block.start < end and start < block.end]
