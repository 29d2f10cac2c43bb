"""Names and values, side by side; one below the other on a phone."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from preconise.ui.components.markup import element, words


def facts(pairs: Iterable[tuple[str, str]]) -> None:
    """Draws a list of terms with what they are; those without a value are left out."""
    rows = (element("div", element("dt", words(name)), element("dd", words(value))) for name, value in pairs if value)
    st.html(element("dl", *rows, class_="facts"))
