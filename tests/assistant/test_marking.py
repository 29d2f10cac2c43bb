"""The sentence that answers is marked where a quote is several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.assistant.answer import cut_quote, is_verbatim
from preconise.assistant.marking import Pinpoint, marked, matched
from preconise.types import Matches, Passage, Query, Quote, Span
from tests.assistant.documents import document, passage

FIRST, SECOND, THIRD = (
    "La ville de M. Duval éclaire la place.",
    "Les agents y passent à 21 h 30, puis à minuit.",
    "« Personne ne dort », dit-on.",
)
QUERY = Query("Quand passent les agents ?", "Quand passent les agents ?", "fr")


def pointing_at(place: int) -> Pinpoint:
    """Finds one sentence the best, whatever is asked."""

    def pinpoint(query: Query, found: Passage, text: str, spans: Sequence[Span]) -> int:
        assert query is QUERY
        assert [text[span.start : span.end] for span in spans] == [FIRST, SECOND, THIRD]
        return place

    return pinpoint


def quote_of(text: str, before: str = "") -> Quote:
    """A quote of these words, which stand after others in their document."""
    whole = f"{before}{text}\n"
    return cut_quote(document(text=whole), passage(text, heading_path=(), text=whole), 0.5, "fr")


@pytest.mark.parametrize(("place", "sentence"), [(0, FIRST), (1, SECOND), (2, THIRD)])
@pytest.mark.parametrize("space", [" ", "  ", "\n"])
def test_the_sentence_that_answers_is_marked(place: int, sentence: str, space: str) -> None:
    quote = quote_of(space.join([FIRST, SECOND, THIRD]), before="Un titre\n\n")

    found = marked(quote, QUERY, pointing_at(place))

    assert found.marked is not None
    assert quote.text[found.marked.start : found.marked.end] == sentence
    assert replace(found, marked=None) == quote
    assert is_verbatim(found, document(text=f"Un titre\n\n{quote.text}\n"))


def test_of_two_sentences_too_one_is_marked() -> None:
    assert marked(quote_of(f"{FIRST} {SECOND}"), QUERY, lambda *_: 0).marked == Span(0, len(FIRST))


@pytest.mark.parametrize("text", [FIRST, THIRD, "un bus de nuit jusqu’à la fermeture ;", "Rue Haute | 12 h | 3 agents"])
def test_a_quote_of_one_sentence_stays_as_it_is(text: str) -> None:
    def refuse(*_: object) -> int:
        raise AssertionError("there is nothing to choose from")

    assert marked(quote_of(text), QUERY, refuse) == quote_of(text)


@given(st.text(max_size=80).map(str.strip).filter(bool), st.integers(0, 10))
def test_a_mark_is_always_inside_its_quote_and_holds_words(text: str, place: int) -> None:
    quote = quote_of(text)

    found = marked(quote, QUERY, lambda query, passage, words, spans: place % len(spans)).marked

    assert found is None or 0 <= found.start < found.end <= len(text)
    assert found is None or quote.text[found.start : found.end].strip()


def test_the_words_of_the_question_are_found_in_the_quote_its_lead_in_and_its_section() -> None:
    text = f"Veiller la nuit\n{FIRST} {SECOND}\n"
    source = document(text=text)
    made = cut_quote(source, passage(SECOND, heading_path=("Veiller la nuit",), text=text), 0.5, "fr")
    found = matched(replace(made, lead_in=FIRST), {"fr": ["agent", "plac", "nuit"], "en": ["nuit"]}).matches
    assert found is not None
    assert [SECOND[span.start : span.end] for span in found.text] == ["agents"]
    assert [FIRST[span.start : span.end] for span in found.lead_in] == ["place"]
    assert [made.citation.section[span.start : span.end] for span in found.section] == ["nuit"]


def test_a_quote_without_a_word_of_the_question_was_found_by_its_meaning() -> None:
    assert matched(quote_of(FIRST), {"fr": ["bateau"]}).matches == Matches()
    assert matched(quote_of(FIRST), {}).matches == Matches()
