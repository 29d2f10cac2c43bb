"""Secondary text: the grey of ``st.caption`` is too pale to read (under 4.5:1)."""

from __future__ import annotations

import streamlit as st

from preconise.ui.components.markup import element, words


def muted(text: str) -> None:
    """Draws a line in small, dark grey letters."""
    st.html(element("p", words(text), class_="muted"))
