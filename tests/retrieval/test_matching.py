"""The words that are shown as found are those that lexical search found, at their place in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.analysis import terms
from preconise.retrieval.matching import matching_words

FRENCH = st.text(alphabet="abcdeéèêàçilmnoprstuvœ0123'’- .,\u00a0", max_size=60)


def shown(text: str, question: str, language: str = "fr") -> list[str]:
    """The words of a text that a question marks."""
    return [text[span.start : span.end] for span in matching_words(text, language, set(terms(question, language)))]


@pytest.mark.parametrize(
    ("text", "question", "marked"),
    [
        ("Améliorer l’éclairage des rues.", "eclairage", ["éclairage"]),
        ("Les élus et l’élu", "un élu", ["élus", "élu"]),
        ("SÉCURITÉ et sécu\u00adrité", "securite", ["SÉCURITÉ", "sécu\u00adrité"]),
        ("la co-production de sécurité", "coproduction", ["co-production"]),
        ("la co-production de sécurité", "production", ["production"]),
        ("le C.L.S.P.D. se réunit", "CLSPD", ["C.L.S.P.D."]),
        ("12\u202f000 habitants", "12000", ["12\u202f000"]),
        ("12\u202f000 habitants", "12", []),
        ("une œuvre", "oeuvres", ["œuvre"]),
        ("dans la rue, comme ailleurs", "Comment faire dans la rue ?", ["rue"]),
        ("", "rue", []),
    ],
)
def test_the_words_of_a_question_are_found_however_they_are_written(
    text: str, question: str, marked: list[str]
) -> None:
    assert shown(text, question) == marked


def test_each_text_is_read_in_its_own_language() -> None:
    assert shown("Lighting the streets", "street light", "en") == ["Lighting", "streets"]


@given(FRENCH)
def test_every_term_of_a_text_has_its_place(text: str) -> None:
    found = terms(text, "fr")
    spans = matching_words(text, "fr", found)
    assert set(found) == {term for span in spans for term in terms(text[span.start : span.end], "fr")}


@given(FRENCH, FRENCH)
def test_places_are_in_order_and_hold_only_what_was_asked(text: str, question: str) -> None:
    wanted = set(terms(question, "fr"))
    spans = matching_words(text, "fr", wanted)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(wanted.intersection(terms(text[span.start : span.end], "fr")) for span in spans)
