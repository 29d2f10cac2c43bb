"""The page of themes: all of them as cards, or the recommendations on the one that the address names."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.assistant.browsing import DocumentQuotes, recommendations_on, theme_sizes
from preconise.passages.themes import Theme
from preconise.settings import Settings
from preconise.store import Build
from preconise.types import Quote
from preconise.ui.components.markup import as_label, element, words
from preconise.ui.components.muted import muted
from preconise.ui.components.page_top import show_from_the_top
from preconise.ui.components.quote_card import quote_card
from preconise.ui.components.theme_links import all_themes_link, theme_link, themes_found
from preconise.ui.language import language, say
from preconise.ui.pages import THEME
from preconise.ui.passages import passage_directory
from preconise.ui.resources import current_build
from preconise.ui.wording import counted, listed

COLUMNS = 2
DOCUMENTS_AT_ONCE = 6
QUOTES_AT_ONCE = 3
"""Of each document; the others are one click away."""


def themes_page(settings: Settings) -> None:
    """Draws the cards, or the theme of the address; one that is unknown, or of which nothing is said, gives the cards.

    Raises:
        StoreError: there is no usable build.
        InvalidThemes: the file of one's own themes cannot be understood.
    """
    build = current_build(settings)
    themes = {theme.key: theme for theme in themes_found(build)}
    chosen = themes.get(st.query_params.get(THEME, ""))
    if chosen is None:
        _cards(tuple(themes.values()), build)
    else:
        _recommendations(chosen, build)


def _cards(themes: Sequence[Theme], build: Build) -> None:
    st.title(say("themes.title"))
    if not themes:
        st.text(say("themes.none"))
        return
    st.text(say("themes.explained"))
    sizes = theme_sizes(build)
    for first in range(0, len(themes), COLUMNS):
        columns = st.columns(COLUMNS)
        for column, theme in zip(columns, themes[first : first + COLUMNS], strict=False):
            with column, st.container(border=True, height="stretch", key=f"theme-card-{theme.key}"):
                theme_link(theme)
                st.html(element("p", words(theme.definition(language())), class_="theme-definition"))
                muted(counted("kinds.recommendation", sizes[theme.key], language()))


def _recommendations(theme: Theme, build: Build) -> None:
    show_from_the_top(theme.key)
    all_themes_link()
    st.title(as_label(theme.name(language())))
    st.text(theme.definition(language()))
    found = recommendations_on(build, theme.key, language())
    muted(_size(found))
    more = f"theme-{theme.key}-documents"
    shown = st.session_state.get(more, DOCUMENTS_AT_ONCE)
    for of_document in found[:shown]:
        _document(of_document, theme, build)
    if shown < len(found):
        st.button(
            say("themes.more_documents", number=len(found) - shown),
            on_click=_remember,
            args=(more, shown + DOCUMENTS_AT_ONCE),
        )


def _size(found: Sequence[DocumentQuotes]) -> str:
    """How much there is: "12 recommandations, dans 3 documents"."""
    quotes = counted("kinds.recommendation", sum(len(of_document.quotes) for of_document in found), language())
    documents = counted("counts.documents", len(found), language())
    return say("answer.found", passages=listed([quotes], language()), documents=documents)


def _document(of_document: DocumentQuotes, theme: Theme, build: Build) -> None:
    """What a document recommends on the theme, under its title."""
    document = of_document.document
    title = document.metadata.title or document.path
    name = f"theme-{theme.key}-{document.document_id}"
    opened = st.session_state.get(name, False)
    shown = of_document.quotes if opened else of_document.quotes[:QUOTES_AT_ONCE]
    st.html(element("h2", words(title), class_="theme-document", lang=document.metadata.language))
    for quote in shown:
        quote_card(quote, document, f"{name}-{_place(quote)}", passage_directory(build))
    hidden = len(of_document.quotes) - len(shown)
    if hidden:
        st.button(
            say("themes.more_quotes", quotes=counted("kinds.recommendation", hidden, language())),
            key=f"more-{name}",
            on_click=_remember,
            args=(name, True),
        )


def _place(quote: Quote) -> str:
    return str(quote.citation.start)


def _remember(name: str, value: object) -> None:
    """Keeps how much of the theme is opened, for this visitor and this session."""
    st.session_state[name] = value
