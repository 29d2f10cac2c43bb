"""The pages that lead to one another, by name; ``app.py`` says what draws them."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from streamlit.navigation.page import Page

from preconise.ui.place import Place, parameters_of

PageName = Literal["ask", "document"]

_PAGES = "pages"


def keep_page(name: PageName, page: Page) -> Page:
    """Lets other pages lead to this one; to be called at every run, since pages are made anew."""
    st.session_state[f"{_PAGES}-{name}"] = page
    return page


def kept_page(name: PageName) -> Page:
    """The page of that name."""
    page: Page = st.session_state[f"{_PAGES}-{name}"]
    return page


def open_document(place: Place) -> None:
    """Leaves the page for a place in a document; the visit, and its conversation, go on."""
    st.switch_page(kept_page("document"), query_params=parameters_of(place))
