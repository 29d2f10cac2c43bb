"""The ways from one page to another, by name; ``app.py`` says what draws them."""

from __future__ import annotations

from typing import Literal, get_args
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from preconise.ui.place import DOCUMENT_PAGE, Place, parameters_of

PageName = Literal["ask", "themes", "excerpts", "documents", "document"]
"""Each is the page's address too, except that the first page has none."""
FIRST: PageName = "ask"
THEME = "theme"
"""Of the theme chosen in the address of its page: ``/themes?theme=jeunesse``."""

_CAME_FROM = "came-from"


def page_named(name: PageName) -> Page:
    """A page to lead to: Streamlit knows it by its address, so that one made for this, and never run, does as well."""
    return st.Page(_nothing, title=name, url_path=name, default=name == FIRST)


def open_document(place: Place) -> None:
    """Leaves the page for a place in a document; the visit, and its conversation, go on."""
    st.session_state[_CAME_FROM] = (_here(), st.query_params.get(THEME, ""))
    st.switch_page(page_named(DOCUMENT_PAGE), query_params=parameters_of(place))


def came_from() -> tuple[PageName, str]:
    """The page that was left for a document, or the first one, and the theme that it showed, if any."""
    left: tuple[PageName, str] = st.session_state.get(_CAME_FROM, (FIRST, ""))
    return left


def _here() -> PageName:
    named = urlsplit(st.context.url or "").path.rpartition("/")[2]
    return next((name for name in get_args(PageName) if name == named), FIRST)


def _nothing() -> None:
    """Draws nothing."""
