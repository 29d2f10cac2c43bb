"""Many excerpts, page by page, as cards that show all or as a list that shows more of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeVar

import streamlit as st

from preconise.assistant.citation import cite
from preconise.store import Build
from preconise.types import Quote
from preconise.ui.components.citation_line import citation_markup
from preconise.ui.components.keep_button import keep_button
from preconise.ui.components.markup import element, words
from preconise.ui.components.quote_card import quote_card
from preconise.ui.language import language, say, word
from preconise.ui.passages import passage_directory

Layout = Literal["cards", "list"]
Entry = TypeVar("Entry")

PER_PAGE: dict[Layout, int] = {"cards": 10, "list": 40}
"""Of cards, about five screens."""


def layout_switch() -> Layout:
    """Draws the choice between cards and list."""
    chosen: Layout = st.segmented_control(
        say("excerpts.layout.label"),
        ("cards", "list"),
        format_func=lambda layout: say(f"excerpts.layout.{layout}"),
        default="cards",
        required=True,
        key="excerpts-layout",
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen


def page_of(entries: Sequence[Entry], layout: Layout, key: str) -> Sequence[Entry]:
    """Draws which page of several is shown, and gives what is on it; another ``key`` begins at the first page."""
    size = PER_PAGE[layout]
    pages = -(-len(entries) // size)
    if pages < 2:
        return entries
    page = st.pagination(pages, key=f"excerpts-page-{layout}-{key}")
    return entries[(page - 1) * size : page * size]


def excerpt_list(quotes: Sequence[Quote], build: Build, layout: Layout, question: str, by_document: bool) -> None:
    """Draws excerpts.

    Args:
        quotes: of ``build``.
        build: the build in use.
        layout: how.
        question: what they were found by.
        by_document: whether the title of each document stands above its excerpts.
    """
    before = ""
    for quote in quotes:
        document = build.documents[quote.citation.document_id]
        if by_document and document.document_id != before:
            st.html(element("h3", words(document.metadata.title or document.path), class_="document-title"))
            before = document.document_id
        key = f"excerpt-{quote.passage.passage_id}"
        if layout == "cards":
            quote_card(quote, document, key, passage_directory(build), question=question)
        else:
            _row(quote, build, key, question)


def _row(quote: Quote, build: Build, key: str, question: str) -> None:
    """A line or two of the excerpt, which unfold to all of it."""
    document = build.documents[quote.citation.document_id]
    citation = cite(document, quote.passage, language())
    spoken = quote.passage.language
    kind = element("span", words(word(f"kind.{quote.passage.kind}")), class_=f"badge badge-{quote.passage.kind}")
    summary = element("summary", kind, " ", element("span", words(quote.text), class_="beginning", lang=spoken))
    lead_in = element("p", words(quote.lead_in), class_="lead-in", lang=spoken) if quote.lead_in else ""
    marker = element("span", words(quote.passage.marker), class_="marker") if quote.passage.marker else ""
    whole = element("div", marker, element("blockquote", words(quote.text), lang=spoken), class_="quoted")
    caption = element("figcaption", citation_markup(citation))
    with st.container(horizontal=True, vertical_alignment="top", key=f"row-{key}"):
        st.html(element("details", summary, element("figure", lead_in, whole, caption, class_="quote"), class_="row"))
        keep_button(quote, question, key)
