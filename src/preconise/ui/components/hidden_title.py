"""A title for those who hear the page; those who see it need none."""

from __future__ import annotations

import streamlit as st

from preconise.ui.components.markup import element, words


def hidden_title(title: str) -> None:
    """Sets the first heading of the page where nothing is to be seen."""
    st.html(element("h1", words(title), class_="only-heard"))
