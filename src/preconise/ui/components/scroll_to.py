"""Brings a part of the page into view when something else is looked at."""

from __future__ import annotations

import streamlit as st

from preconise.ui.components.holding_in_view import HOLD_IN_VIEW

# Drawn anew for any other reason, the page stays where it is.
_JS = f"""{HOLD_IN_VIEW}
let place = "", home = null;

export default function (component) {{
    const {{ data, parentElement }} = component;
    if (data.place === place && parentElement === home) return;
    place = data.place;
    home = parentElement;
    holdInView(data.target, {{ block: data.block, inline: "start" }}, 1000);
}}
"""

_component = st.components.v2.component("preconise_scroll_to", js=_JS)


def scroll_to(target: str, place: str, block: str = "center") -> None:
    """Scrolls once for each place.

    Args:
        target: a CSS selector of what is brought into view.
        place: names what is looked at; as long as it stays, the page is not moved.
        block: where in the window: "center" or "start".
    """
    _component(key="scroll-to", data={"target": target, "place": place, "block": block})
