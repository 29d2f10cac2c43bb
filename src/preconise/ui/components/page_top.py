"""Brings the top of the page into view when it shows something else: Streamlit keeps the place within one page."""

from __future__ import annotations

import streamlit as st

_HTML = '<span class="shown"></span>'

_JS = """
export default function (component) {
    const shown = component.parentElement.querySelector(".shown");
    if (shown.dataset.view === component.data.view) return;
    shown.dataset.view = component.data.view;
    document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
}
"""

_component = st.components.v2.component("preconise_page_top", html=_HTML, js=_JS)


def show_from_the_top(view: str) -> None:
    """Scrolls to the top once for each view of a page; what is unfolded within it later moves nothing."""
    _component(key=f"top-{view}", data={"view": view})
