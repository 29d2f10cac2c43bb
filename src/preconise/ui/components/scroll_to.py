"""Brings a part of the page into view when something else is looked at."""

from __future__ import annotations

import streamlit as st

# Pictures and text arrive one after the other: the part is brought back until the page has settled, or the visitor
# takes over. Drawn anew for any other reason, the page stays where it is.
_JS = """
const SETTLED_AFTER = 1500, EVERY = 100;
const TAKING_OVER = ["wheel", "touchstart", "pointerdown", "keydown"];
let place = "", home = null;

export default function (component) {
    const { data, parentElement } = component;
    if (data.place === place && parentElement === home) return;
    place = data.place;
    home = parentElement;
    const bring = () => document.querySelector(data.target)?.scrollIntoView({ block: data.block, inline: "start" });
    const timer = setInterval(bring, EVERY);
    const stop = () => {
        clearInterval(timer);
        TAKING_OVER.forEach((event) => window.removeEventListener(event, stop));
    };
    TAKING_OVER.forEach((event) => window.addEventListener(event, stop));
    setTimeout(stop, SETTLED_AFTER);
}
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
