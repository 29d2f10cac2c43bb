"""The marks of a quote: the sentence, the words of the question in it, and never a letter more or less."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from preconise.types import Matches, Span
from preconise.ui.components.marked_words import marked_words, quote_markup
from preconise.ui.components.why_found import why_found_markup
from tests.ui.documents_made import document, quote

MADE = quote(document())


def spans_of(*words: str) -> tuple[Span, ...]:
    starts = [MADE.text.index(word) for word in words]
    return tuple(Span(start, start + len(word)) for start, word in zip(starts, words, strict=True))


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, tuple[Span, ...], Span]:
    text = draw(st.text(alphabet="ab <&>é'\n", max_size=40))
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = tuple(Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False))
    edges = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, spans, Span(*edges)


def without_marks(markup: str) -> str:
    return unescape(re.sub(r"</?(?:mark|b)\b[^>]*>", "", markup))


@given(texts_with_spans())
def test_marks_change_no_letter(made: tuple[str, tuple[Span, ...], Span]) -> None:
    text, spans, sentence = made
    assert without_marks(marked_words(text, spans)) == text
    marked = replace(MADE, text=text, marked=sentence, matches=Matches(text=spans))
    assert without_marks(quote_markup(marked)) == text


def test_words_are_marked_inside_and_outside_the_sentence() -> None:
    (sentence,) = spans_of("marche <b>nocturne</b>")
    made = replace(MADE, marked=sentence, matches=Matches(text=spans_of("organiser", "nocturne")))
    assert quote_markup(made) == (
        '<b class="match">organiser</b> une <mark>marche &lt;b&gt;<b class="match">nocturne</b>&lt;/b&gt;</mark> ;'
    )


def test_the_words_found_are_named_once_each() -> None:
    lead_in = Matches(text=spans_of("marche"), lead_in=(Span(4, 10),))
    assert "Mots de la question : maires, marche." in why_found_markup(replace(MADE, matches=lead_in))


def test_words_of_the_section_alone_are_named_as_such() -> None:
    section = MADE.citation.section
    found = Matches(section=(Span(0, len(section)),))
    assert f"dans le titre de la section : {section}." in why_found_markup(replace(MADE, matches=found))


def test_a_quote_found_by_its_meaning_says_so() -> None:
    assert "Trouvé par le sens" in why_found_markup(replace(MADE, matches=Matches()))


def test_a_quote_that_no_question_led_to_says_nothing() -> None:
    assert why_found_markup(MADE) == ""
