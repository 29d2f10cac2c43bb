from __future__ import annotations

import pytest

from preconise.reading.lists import OpenLists
from preconise.reading.markers import accepted_markers, readings


def printed(lines: list[str]) -> list[str]:
    return [marker.printed if marker else "" for marker in accepted_markers(lines)]


def levels(lines: list[str]) -> list[int]:
    lists = OpenLists()
    return [lists.place(marker) for marker in accepted_markers(lines) if marker]


@pytest.mark.parametrize(
    "lines",
    [
        ["1. un", "2. deux", "3. trois"],
        ["a) un", "b) deux"],
        ["(1) un", "(2) deux"],
        ["1° un", "2° deux"],
        ["A. un", "B. deux"],
        ["I.-Un", "II.-Deux", "III.-Trois"],
        ["I. – Un", "II. – Deux"],
        ["h. huit", "i. neuf", "j. dix"],
        ["• un", "•deux", "▪ trois", "– quatre", "-cinq", "* six", "\uf0b7 sept"],
        ["2.1 un", "2.2 deux"],
    ],
)
def test_sequences_are_lists(lines: list[str]) -> None:
    markers = printed(lines)
    assert all(markers)
    assert all(line.startswith(marker) for line, marker in zip(lines, markers, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "M. Duval a parlé.",
        "L. 132-4 du code",
        "12. Mai 2020",
        "A. Dupont, maire",
        "2021. Une année",
        "-5 degrés",
        "– – –",
        "e.g. a bank",
        "1.5 million d’euros",
        "Un texte",
        "3 – 5 ans",
        "",
    ],
)
def test_what_begins_like_a_marker_is_not_always_one(line: str) -> None:
    assert printed([line]) == [""]


def test_a_list_may_begin_in_the_middle_and_lose_a_number() -> None:
    assert printed(["4. quatre", "5. cinq", "7. sept"]) == ["4.", "5.", "7."]


def test_a_small_i_is_a_letter_after_h_and_a_number_before_ii() -> None:
    assert [marker.style for marker in readings("i. un")] == ["letter .", "roman ."]
    letter = accepted_markers(["h. un", "i. deux", "j. trois"])[1]
    number = accepted_markers(["i. un", "ii. deux"])[0]
    assert letter is not None
    assert number is not None
    assert (letter.style, number.style) == ("letter .", "roman .")


def test_lists_nest_by_their_style_and_come_back() -> None:
    lines = ["1. un", "a) un", "b) deux", "• point", "2. deux", "a) un", "3. trois"]
    assert levels(lines) == [1, 2, 2, 3, 1, 2, 1]


def test_dashes_of_different_length_are_one_list() -> None:
    assert levels(["- un", "– deux", "— trois"]) == [1, 1, 1]


def test_indent_nests_bullets_and_unnests_them() -> None:
    lists = OpenLists()
    bullets = [readings("• un")[0], readings("• deux")[0], readings("• trois")[0]]
    assert [lists.place(bullet, indent) for bullet, indent in zip(bullets, (2, 6, 2), strict=True)] == [1, 2, 1]
