"""What an action has to say once the page is drawn anew: a sentence, or an error in words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from preconise.errors import PreconiseError
from preconise.ui.components.error_box import error_box

_SAID = "documents-said"


def do(action: Callable[[], str]) -> None:
    """Does something to the corpus or the index and draws the page anew, with the sentence that it gives.

    An error of the action is told in the same place: it must not take the page away.
    """
    try:
        st.session_state[_SAID] = action()
    except PreconiseError as error:
        st.session_state[_SAID] = error
    st.rerun()


def show_said() -> None:
    """Draws what the last action said, once."""
    said: str | PreconiseError | None = st.session_state.pop(_SAID, None)
    if isinstance(said, PreconiseError):
        error_box(said, key="said-error")
    elif said:
        with st.container(border=True, key="said"):
            st.text(said)
