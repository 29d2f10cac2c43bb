from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.reading.pdf.geometry import Box
from preconise.reading.pdf.hyphens import HyphenHabits, hyphen_habits, joined
from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.page import HYPHEN


def habits(*words: str, breaks_words: bool = True) -> HyphenHabits:
    return HyphenHabits(breaks_words, Counter(words))


@pytest.mark.parametrize("hyphen", ["-", HYPHEN])
@pytest.mark.parametrize(
    ("text", "following", "whole"),
    [
        ("la tranquil", "lité publique", "la tranquillité publique"),
        ("entre 2019", "2023, puis", "entre 2019-2023, puis"),
        ("la Seine", "Maritime", "la Seine-Maritime"),
        ("y aura", "il du monde ?", "y aura-il du monde ?"),
        ("existent", "elles encore", "existent-elles encore"),
        ("soixante", "quinze rues", "soixante-quinze rues"),
        ("ceux", "là mêmes", "ceux-là mêmes"),
    ],
)
def test_a_hyphen_stays_where_it_belongs_to_the_word(hyphen: str, text: str, following: str, whole: str) -> None:
    assert joined(text + hyphen, following, habits()) == whole


def test_the_document_itself_tells_how_a_word_is_written() -> None:
    assert joined("un rez-de-", "chaussée", habits("rez-de-chaussée")) == "un rez-de-chaussée"
    assert joined("une micro-", "entreprise", habits("micro-entreprise")) == "une micro-entreprise"
    assert joined("une micro-", "entreprise", habits("microentreprise")) == "une microentreprise"


def test_where_no_word_is_ever_broken_every_hyphen_belongs_to_its_word() -> None:
    assert joined("un porte-", "clés", habits(breaks_words=False)) == "un porte-clés"
    assert joined("un porte-", "clés", habits()) == "un porteclés"


def test_an_address_is_joined_without_space_and_keeps_its_hyphens() -> None:
    known = habits("tranquille", "ville")
    assert joined("voir https://ville.example/rue-", "tranquille", known) == "voir https://ville.example/rue-tranquille"
    assert joined("voir https://ville.example/", "guide", known) == "voir https://ville.example/guide"
    assert joined("voir https://ville.example/g?", "page=2 puis", known) == "voir https://ville.example/g?page=2 puis"
    assert joined("voir https://ville.example", "puis", known) == "voir https://ville.example puis"


def test_a_dash_is_no_hyphen() -> None:
    assert joined("les rues –", "même calmes", habits()) == "les rues – même calmes"
    assert joined("les rues -", "même calmes", habits()) == "les rues - même calmes"


def line(text: str) -> Line:
    return Line(text, Box(0, 0, 100, 10), 2, 10, bold=False, page=1, text_left=0)


def test_the_habits_of_a_document_show_in_its_lines() -> None:
    whole = [line("des lignes de texte qui finissent sur un mot entier")] * 30
    broken = [
        line("des lignes de texte qui finissent sur un bout de mo-"),
        line("t qui est coupé parce qu’il est long"),
    ]
    assert not hyphen_habits(whole).breaks_words
    assert hyphen_habits(whole + 3 * broken).breaks_words
    assert "mo" not in hyphen_habits(broken).words
    assert hyphen_habits(whole).words["entier"] == 30


WORDS = st.text("abcdéïœ-", min_size=1, max_size=12).filter(lambda word: word.strip("-") != "")


@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=2, max_size=5), st.booleans())
def test_joining_loses_and_adds_no_letter(texts: list[str], breaks_words: bool) -> None:
    whole = texts[0]
    for text in texts[1:]:
        whole = joined(whole, text, habits(breaks_words=breaks_words))
    assert [letter for letter in whole if letter.isalpha()] == [
        letter for text in texts for letter in text if letter.isalpha()
    ]
