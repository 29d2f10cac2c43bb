from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.pdf.geometry import IDENTITY, Box, mapped, product

SIDES = st.integers(0, 500)
WIDTH, HEIGHT = 595, 842


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, bottom = draw(SIDES), draw(SIDES)
    return Box(left, bottom, left + draw(st.integers(0, 90)), bottom + draw(st.integers(0, 300)))


@given(boxes(), st.integers(0, 3))
def test_a_page_turned_on_to_a_full_circle_is_as_before(box: Box, turns: int) -> None:
    width, height = (WIDTH, HEIGHT) if turns % 2 == 0 else (HEIGHT, WIDTH)
    assert box.turned(turns, WIDTH, HEIGHT).turned(-turns, width, height) == box


def test_a_quarter_turn_clockwise_brings_the_top_to_the_right() -> None:
    head = Box(0, HEIGHT - 10, 100, HEIGHT)
    assert head.turned(1, WIDTH, HEIGHT) == Box(HEIGHT - 10, WIDTH - 100, HEIGHT, WIDTH)


@given(boxes(), st.integers(-9, 9), st.integers(-9, 9))
def test_matrices_are_done_one_after_the_other(box: Box, move: int, scale: int) -> None:
    moved, scaled = (1.0, 0.0, 0.0, 1.0, float(move), 0.0), (float(scale), 0.0, 0.0, float(scale), 0.0, 0.0)
    assert mapped(mapped(box, moved), scaled) == mapped(box, product(moved, scaled))
    assert product(moved, IDENTITY) == moved
