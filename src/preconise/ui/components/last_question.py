"""Brings the question just asked to the top of the window, so that its answer is read from its first quote."""

from __future__ import annotations

import streamlit as st

from preconise.ui.components.holding_in_view import HOLD_IN_VIEW

# The page grows below the question while the answer is drawn.
_JS = f"""{HOLD_IN_VIEW}
export default function (component) {{
    return holdInView(`.st-key-turn-${{component.data.position}}`, {{ block: "start" }}, 1500);
}}
"""

_component = st.components.v2.component("preconise_last_question", js=_JS)


def bring_into_view(position: int) -> None:
    """Scrolls to a turn of the conversation, once it is drawn."""
    _component(key=f"scroll-{position}", data={"position": position})
