from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.numerals import letters, repeated_letters, roman


@pytest.mark.parametrize(("value", "shown"), [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (702, "zz"), (0, "0")])
def test_letters_count_on_after_z(value: int, shown: str) -> None:
    assert letters(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (-1, "-1"), (10**9, "1000000000")]
)
def test_repeated_letters_double_after_z(value: int, shown: str) -> None:
    assert repeated_letters(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(4, "iv"), (9, "ix"), (1999, "mcmxcix"), (3999, "mmmcmxcix"), (4000, "4000"), (0, "0")]
)
def test_roman_numerals(value: int, shown: str) -> None:
    assert roman(value) == shown


@given(st.integers(1, 3999), st.integers(1, 3999))
def test_no_two_numbers_look_alike(one: int, other: int) -> None:
    for show in (letters, roman):
        assert (show(one) == show(other)) == (one == other)
