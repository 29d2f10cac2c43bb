"""The page of trainers: excerpts are searched and browsed, gathered in a basket, and handed out."""

from __future__ import annotations

import hashlib

import streamlit as st

from preconise.assistant.kept import KeptExcerpts
from preconise.assistant.listing import as_quote, by_document, nearest
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui import basket
from preconise.ui.components.basket_view import basket_view
from preconise.ui.components.excerpt_list import excerpt_list, layout_switch, page_of
from preconise.ui.components.muted import muted
from preconise.ui.components.narrowing_panel import narrowing_panel
from preconise.ui.language import language, say
from preconise.ui.resources import current_assistant, current_build, facet_index
from preconise.ui.session import LONGEST_QUESTION
from preconise.ui.wording import counted


def excerpts_page(settings: Settings) -> None:
    """Draws the search, or the basket.

    Raises:
        StoreError: there is no usable build.
        BasketError: the basket cannot be read or written.
        QuestionError: the words cannot be searched.
    """
    build = current_build(settings)
    st.title(say("excerpts.title"))
    with st.container(horizontal=True, vertical_alignment="center", key="excerpts-switch"):
        view = st.segmented_control(
            say("excerpts.view.label"),
            ("search", "basket"),
            format_func=lambda view: say(f"excerpts.view.{view}"),
            default="search",
            required=True,
            key="excerpts-view",
            persist_state="session",
            label_visibility="collapsed",
        )
        muted(counted("excerpts.kept_count", len(basket.current().excerpts), language()))
    if view == "basket":
        basket_view(basket.current(), build, _kept_excerpts(build, build.manifest.build_id))
    else:
        _search(settings, build)


def _search(settings: Settings, build: Build) -> None:
    muted(say("excerpts.explained"))
    words = st.text_input(
        say("excerpts.words"),
        key="excerpts-words",
        persist_state="session",
        max_chars=LONGEST_QUESTION,
        placeholder=say("excerpts.placeholder"),
        icon=":material/search:",
    ).strip()
    facets = facet_index(build)
    narrowing = narrowing_panel(facets, build)
    among = facets.among(narrowing)
    layout = layout_switch()
    searched = repr((words, sorted((name, sorted(values)) for name, values in narrowing.chosen.items())))
    key = hashlib.sha256(searched.encode()).hexdigest()[:12]
    if not words:
        passages = by_document(build, among)
        documents = counted("counts.documents", len({passage.document_id for passage in passages}), language())
        found = counted("counts.passages", len(passages), language())
        st.text(say("excerpts.listed", passages=found, documents=documents))
        quotes = [as_quote(build, passage, language()) for passage in page_of(passages, layout, key)]
        excerpt_list(quotes, build, layout, "", by_document=True)
        return
    with st.spinner(say("ask.searching")):
        listing = nearest(current_assistant(settings), words, among)
    far = listing.level == "none"
    found = counted("excerpts.count", len(listing.quotes), language())
    st.text(say("excerpts.far" if far else "excerpts.near", excerpts=found))
    excerpt_list(page_of(listing.quotes, layout, key), build, layout, words, by_document=False)


@st.cache_resource(show_spinner=False, max_entries=2)
def _kept_excerpts(_build: Build, build_id: str) -> KeptExcerpts:
    return KeptExcerpts(_build)
