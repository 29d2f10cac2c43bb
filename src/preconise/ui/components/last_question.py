"""Brings the question just asked to the top of the window, so that its answer is read from its first quote."""

from __future__ import annotations

import streamlit as st

# Streamlit scrolls a conversation to its end while it grows: the turn is brought back until the page has settled, or
# the visitor takes over.
_JS = """
const SETTLED_AFTER = 3000, EVERY = 100;
const TAKING_OVER = ["wheel", "touchstart", "pointerdown", "keydown", "input"];

export default function (component) {
    const bring = () => document
        .querySelector(`.st-key-turn-${component.data.position}`)
        ?.scrollIntoView({ block: "start" });
    const timer = setInterval(bring, EVERY);
    const stop = () => {
        clearInterval(timer);
        TAKING_OVER.forEach((event) => window.removeEventListener(event, stop));
    };
    TAKING_OVER.forEach((event) => window.addEventListener(event, stop));
    setTimeout(stop, SETTLED_AFTER);
    return stop;
}
"""

_component = st.components.v2.component("preconise_last_question", js=_JS)


def bring_into_view(position: int) -> None:
    """Scrolls to a turn of the conversation, once it is drawn."""
    _component(key=f"scroll-{position}", data={"position": position})
