"""The frame of every page: logo, language, navigation, and errors told in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from preconise.errors import PreconiseError, StoreError
from preconise.settings import Settings, load_settings
from preconise.ui import basket
from preconise.ui.ask import ask_page
from preconise.ui.components.error_box import error_box
from preconise.ui.components.page_language import declare_page_language
from preconise.ui.components.rebuild_panel import rebuild_panel
from preconise.ui.components.widget_words import name_widgets
from preconise.ui.document import document_page
from preconise.ui.documents import documents_page
from preconise.ui.excerpts import excerpts_page
from preconise.ui.language import language_switch, say
from preconise.ui.overview import overview_page
from preconise.ui.pages import FIRST
from preconise.ui.place import DOCUMENT_PAGE
from preconise.ui.quality import quality_page
from preconise.ui.resources import warm_up
from preconise.ui.themes import themes_page

ASSETS = Path(__file__).with_name("assets")
PAGES: tuple[tuple[str, str, Callable[[Settings], None]], ...] = (
    ("themes", "category", themes_page),
    ("excerpts", "playlist_add_check", excerpts_page),
    ("documents", "folder_open", documents_page),
    ("overview", "bar_chart", overview_page),
    ("quality", "verified", quality_page),
)
"""Beside the page of questions: the address, which names the title in the catalogue, the icon, and what draws it."""


def main() -> None:
    """Draws the app; Streamlit calls this at every interaction."""
    st.set_page_config(page_title="Préconise", page_icon=ASSETS / "icon.svg", layout="centered")
    st.logo(ASSETS / "logo.svg", size="large")
    st.html(ASSETS / "style.css")
    try:
        _draw(load_settings())
    except PreconiseError as error:
        error_box(error)


def _draw(settings: Settings) -> None:
    with st.container(key="language"):
        language_switch(settings.language)
        declare_page_language()
        name_widgets()
    basket.follow_address()
    ask = st.Page(
        partial(_ask_or_build, settings), title=say("nav.ask"), icon=":material/forum:", url_path=FIRST, default=True
    )
    document = st.Page(
        partial(document_page, settings),
        title=say("document_view.title"),
        icon=":material/description:",
        url_path=DOCUMENT_PAGE,
        visibility="hidden",
    )
    named = [
        st.Page(partial(draw, settings), title=say(f"nav.{name}"), icon=f":material/{icon}:", url_path=name)
        for name, icon, draw in PAGES
    ]
    st.navigation([ask, *named, document], position="top").run()
    # Last, so that no page waits to be drawn while the model's library takes the processor.
    warm_up(settings)


def _ask_or_build(settings: Settings) -> None:
    """The page of questions; where no index can be used, the way to build one stands in its place."""
    try:
        ask_page(settings)
    except StoreError as error:
        error_box(error)
        rebuild_panel(settings)
