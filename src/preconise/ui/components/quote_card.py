"""A quote as a card: the exact words, what they are, and where they stand."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from preconise.assistant.answer import is_verbatim
from preconise.assistant.citation import cite, place_in_words
from preconise.types import Citation, Document, Quote
from preconise.ui.components.citation_line import citation_markup
from preconise.ui.components.context import context_markup
from preconise.ui.components.copy_button import copy_button
from preconise.ui.components.keep_button import keep_button
from preconise.ui.components.marked_words import marked_words, quote_markup
from preconise.ui.components.markup import element, words
from preconise.ui.components.source_links import source_links
from preconise.ui.components.why_found import why_found_markup
from preconise.ui.language import language, say, word
from preconise.ui.passages import PassageDirectory
from preconise.ui.wording import language_name


def quote_card(
    quote: Quote,
    document: Document | None,
    key: str,
    directory: PassageDirectory | None = None,
    *,
    question: str = "",
    under_source: bool = False,
    below: Callable[[], None] | None = None,
) -> None:
    """Draws a quote, or a sentence in its place where the document no longer holds its words.

    Args:
        quote: what an answer quotes.
        document: the document as it is indexed at this moment, if it still is.
        key: unique on the page.
        directory: the passages indexed at this moment, for links into the documents.
        question: what the quote was found by, if anything was asked.
        under_source: whether a heading above names the document, so that only the place in it remains to be said.
        below: draws what belongs at the foot of the card.
    """
    with st.container(border=True, gap="xsmall", key=f"quote-{key}"):
        if document is None or not is_verbatim(quote, document):
            st.text(say("quote.changed", title=quote.citation.metadata.title or quote.citation.path))
            return
        # Written anew, since the language of the interface may have changed since the answer.
        citation = cite(document, quote.passage, language())
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.html(_badges(quote), width="content")
            copy_button(copied_text(quote, citation), key=f"copy-{key}")
        reference = (
            words(place_in_words(citation, quote.passage.marker, language()))
            if under_source
            else citation_markup(citation)
        )
        st.html(_figure(quote, reference))
        st.html(_folded(say("quote.context"), context_markup(document, quote.passage)))
        if directory is not None:
            source_links(quote, directory, key)
        keep_button(quote, question, key)
        if below is not None:
            below()


def copied_text(quote: Quote, citation: Citation) -> str:
    """The quote with its lead-in and its citation, as plain text to paste."""
    marker = quote.passage.marker
    numbered = f"{marker} {quote.text}" if marker else quote.text
    return "\n".join(part for part in (quote.lead_in, numbered, f"— {citation.text}") if part)


def _badges(quote: Quote) -> str:
    passage = quote.passage
    badges = [element("span", words(word(f"kind.{passage.kind}")), class_=f"badge badge-{passage.kind}")]
    if passage.language and passage.language != language():
        badges.append(element("span", words(language_name(passage.language, language())), class_="badge"))
    return element("div", *badges, class_="badges")


def _figure(quote: Quote, reference: str) -> str:
    passage = quote.passage
    marker = element("span", words(passage.marker), class_="marker") if passage.marker else ""
    return element(
        "figure",
        _lead_in(quote),
        element("div", marker, element("blockquote", quote_markup(quote), lang=passage.language), class_="quoted"),
        element("figcaption", reference, why_found_markup(quote), _also(quote)),
        class_="quote",
    )


def _lead_in(quote: Quote) -> str:
    if not quote.lead_in:
        return ""
    found = quote.matches.lead_in if quote.matches else ()
    return element("p", marked_words(quote.lead_in, found), class_="lead-in", lang=quote.passage.language)


def _also(quote: Quote) -> str:
    """Where else the same is said."""
    if not quote.also:
        return ""
    sources = [element("li", citation_markup(citation)) for citation in quote.also]
    number = len(quote.also) + 1
    return element("p", words(say("quote.sources", number=number)), class_="sources") + element("ul", *sources)


def _folded(label: str, markup: str) -> str:
    return element("details", element("summary", words(label)), markup, class_="context")
