from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from preconise.ui.components.quote_card import copied_text
from tests.ui.documents_made import FIRST, LEAD_IN, document, quote


def test_what_is_copied_is_the_lead_in_the_quote_and_its_citation() -> None:
    made = quote(document())
    lead_in, words, citation = copied_text(made, made.citation).split("\n")
    assert lead_in == LEAD_IN
    assert words == f"a {FIRST}"
    assert citation == f"— {made.citation.text}"
    assert "https://exemple.test/rue" in citation


def test_a_plain_quote_has_neither_mark_nor_further_sources() -> None:
    def script() -> None:
        from preconise.ui.components.quote_card import quote_card
        from tests.ui.documents_made import document, quote

        quote_card(quote(document()), document(), "plain")

    figure = figure_of(script)
    assert "organiser une marche &lt;b&gt;nocturne&lt;/b&gt; ;</blockquote>" in figure
    assert "<mark>" not in figure
    assert "<li>" not in figure


def test_the_sentence_that_answers_is_marked_and_the_words_stay_escaped() -> None:
    def script() -> None:
        from dataclasses import replace

        from preconise.types import Span
        from preconise.ui.components.quote_card import quote_card
        from tests.ui.documents_made import document, quote

        quote_card(replace(quote(document()), marked=Span(14, 36)), document(), "marked")

    assert ">organiser une <mark>marche &lt;b&gt;nocturne&lt;/b&gt;</mark> ;</blockquote>" in figure_of(script)


def test_the_other_documents_that_say_the_same_are_listed() -> None:
    def script() -> None:
        from dataclasses import replace

        from preconise.ui.components.quote_card import quote_card
        from tests.ui.documents_made import document, quote

        made = quote(document())
        others = tuple(replace(made.citation, text=f"Région <{name}>") for name in ("Nord", "Sud"))
        quote_card(replace(made, also=others), document(), "also")

    figure = figure_of(script)
    assert "Dans 3 documents, mot pour mot ou presque." in figure
    assert "<ul><li>Région &lt;Nord&gt;</li><li>Région &lt;Sud&gt;</li></ul>" in figure


def figure_of(script: Callable[[], None]) -> str:
    """The HTML of the figure that a script draws."""
    app = AppTest.from_function(script, default_timeout=60).run()
    assert not app.exception
    [figure] = [str(element.value) for element in app.html if "<figure" in str(element.value)]
    return figure
