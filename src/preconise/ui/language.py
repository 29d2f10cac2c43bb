"""The language of the interface: chosen at the top of each page, kept in the address so that a reload keeps it."""

from __future__ import annotations

import streamlit as st

from preconise.catalogue import LANGUAGES, message, messages

KEY = "lang"
"""Of the widget, and so of the address: ``?lang=EN``."""


def language() -> str:
    """The language chosen, French until the choice is drawn."""
    chosen = st.session_state.get(KEY)
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def say(key: str, /, **values: object) -> str:
    """A message of ``ui.toml`` in the language chosen."""
    return message(f"ui.{key}", language(), **values)


def word(key: str, /) -> str:
    """A word of ``words.toml``, the words that the app shares with the command line."""
    return message(f"words.{key}", language())


def language_switch(default: str) -> None:
    """Draws the choice of language."""
    st.segmented_control(
        say("language.label"),
        LANGUAGES,
        format_func=lambda code: messages(code)["ui.language.name"],
        default=default,
        required=True,
        key=KEY,
        bind="query-params",
        label_visibility="collapsed",
    )
