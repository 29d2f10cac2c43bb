"""Links within a table, followed without leaving the visit: a page that loads anew would forget the conversation."""

from __future__ import annotations

import streamlit as st

# A click with a key or another button opens a window, as everywhere. Drawn again, the component listens once. Until it
# listens, style.css lets no click through: it would load the page anew.
_JS = """
let listening = null;

export default function (component) {
    const { data, setTriggerValue } = component;
    if (listening) document.removeEventListener("click", listening);
    listening = (event) => {
        const link = event.target.closest?.(data.links);
        if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        setTriggerValue("followed", link.getAttribute("href"));
    };
    document.addEventListener("click", listening);
    document.documentElement.dataset.linksFollowed = "";
    return () => {
        document.removeEventListener("click", listening);
        delete document.documentElement.dataset.linksFollowed;
    };
}
"""

_component = st.components.v2.component("preconise_followed_links", js=_JS)


def followed_link(links: str) -> str:
    """The address of the link that was just followed, or nothing.

    Args:
        links: a CSS selector of links that the page shows.
    """
    shown = _component(key="followed-links", data={"links": links}, on_followed_change=_nothing_more)
    return shown.followed or ""


def _nothing_more() -> None:
    """What is followed is answered where the links are drawn."""
