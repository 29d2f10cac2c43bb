"""The words really searched, where a follow-up made them differ from those typed; they can be corrected."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from preconise.ui.language import say
from preconise.ui.session import LONGEST_QUESTION, Turn, replace_turn


def searched_line(position: int, turn: Turn, searched: str) -> None:
    """Draws nothing where the question was searched as it was typed."""
    if searched.strip() == turn.question.strip():
        return
    st.text(say("searched.shown", searched=searched))
    # In the page, not over it: what opens over the page while it scrolls to the answer may open out of the window.
    # Named by the words, so that it is folded again once others are searched.
    correction = st.expander(say("searched.correct"), icon=":material/edit:", key=f"correction-{position}-{searched}")
    with correction, st.form(f"correct-{position}", border=False):
        corrected = st.text_input(say("searched.words"), value=searched, max_chars=LONGEST_QUESTION)
        if st.form_submit_button(say("searched.again")) and corrected.strip():
            replace_turn(position, replace(turn, corrected=corrected, answer=None))
            st.rerun()
