"""The ways from one page to another, by name; ``app.py`` says what draws them."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from streamlit.navigation.page import Page

from preconise.ui.place import DOCUMENT_PAGE, Place, parameters_of

PageName = Literal["ask", "themes", "document"]
"""Each is the page's address too, except that the first page has none."""
FIRST: PageName = "ask"


def page_named(name: PageName) -> Page:
    """A page to lead to: Streamlit knows it by its address, so that one made for this, and never run, does as well."""
    return st.Page(_nothing, title=name, url_path=name, default=name == FIRST)


def open_document(place: Place) -> None:
    """Leaves the page for a place in a document; the visit, and its conversation, go on."""
    st.switch_page(page_named(DOCUMENT_PAGE), query_params=parameters_of(place))


def _nothing() -> None:
    """Draws nothing."""
