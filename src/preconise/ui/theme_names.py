"""Themes as people call them, and what documents say of their own subjects."""

from __future__ import annotations

import streamlit as st

from preconise.passages.themes import THEMES_FILE, load_themes
from preconise.settings import home
from preconise.ui.language import language

KEPT = 60.0
"""Seconds; as a number, for Streamlit loads pandas to read a word."""


def theme_name(theme: str) -> str:
    """The name of a theme; one that no theme goes by is shown as its keeper wrote it, in words."""
    return _names(language()).get(theme) or theme.replace("-", " ").replace("_", " ").capitalize()


@st.cache_data(show_spinner=False, ttl=KEPT)
def _names(language: str) -> dict[str, str]:
    """Read anew from time to time: a keeper may change the file of themes while the app runs."""
    return {theme.key: theme.name(language) for theme in load_themes(home() / THEMES_FILE)}
