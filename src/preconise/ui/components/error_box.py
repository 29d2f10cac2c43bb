"""An error in words: what happened and what to do."""

from __future__ import annotations

import streamlit as st

from preconise.catalogue import explain
from preconise.errors import PreconiseError
from preconise.ui.language import language


def error_box(error: PreconiseError, key: str = "error") -> None:
    """Draws a box with two sentences."""
    explanation = explain(error, language())
    with st.container(border=True, key=key):
        st.text(explanation.message)
        st.text(explanation.hint)
