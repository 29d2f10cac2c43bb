"""A question as it was typed, as a heading: by headings, screen readers go from one to the next."""

from __future__ import annotations

import streamlit as st

from preconise.ui.components.markup import element, words


def asked_question(question: str, language: str) -> None:
    """Draws a question; ``language`` is "" until it is known."""
    st.html(element("h2", words(question), class_="asked", lang=language))
