"""Terms that come back as they were given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.term_lists import TermLists

LISTS = st.lists(st.lists(st.sampled_from(["rue", "mair", "ecol", "éco", "2023", ""]), max_size=6), max_size=6)


def words(found: TermLists) -> list[list[str]]:
    terms = {number: term for term, number in found.numbers.items()}
    return [[terms[number] for number in numbers] for numbers in found]


@given(LISTS)
def test_lists_come_back_as_they_were_given(lists: list[list[str]]) -> None:
    found = TermLists.of(lists)

    assert words(found) == words(found.in_order()) == lists
    assert len(found) == len(found.in_order()) == len(lists)
    assert [list(one) for one in found[:2]] == [list(found[place]) for place in range(len(lists))[:2]]


@given(LISTS)
def test_terms_in_order_are_numbered_by_the_alphabet(lists: list[list[str]]) -> None:
    ordered = TermLists.of(lists).in_order()

    assert ordered.numbers == {term: number for number, term in enumerate(sorted({t for one in lists for t in one}))}
