"""The button that puts a quote into the basket, or takes it out again."""

from __future__ import annotations

from functools import partial

import streamlit as st

from preconise.assistant.kept import excerpt_of
from preconise.baskets import basket as verbs
from preconise.catalogue import explain
from preconise.errors import BasketError
from preconise.types import Quote
from preconise.ui import basket
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say


def keep_button(quote: Quote, question: str, key: str) -> None:
    """Draws the button; ``question`` is what the quote was found by, empty where nothing was asked.

    A basket that cannot be read is told in its place: it must not hide the quotes.
    """
    try:
        _draw(quote, question, key)
    except BasketError as error:
        muted(explain(error, language()).message)


def _draw(quote: Quote, question: str, key: str) -> None:
    kept = quote.passage.passage_id in basket.current()
    label, icon = ("excerpts.kept", ":material/check:") if kept else ("excerpts.keep", ":material/playlist_add:")
    if st.button(say(label), icon=icon, key=f"keep-{key}", type="tertiary"):
        if kept:
            basket.remove(quote.passage.passage_id)
        else:
            basket.change(partial(verbs.add, excerpt=excerpt_of(quote, question)))
        st.rerun()
