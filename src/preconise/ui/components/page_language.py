"""Declares the language of the page to the browser, which Streamlit leaves at English whatever the words are."""

from __future__ import annotations

import streamlit as st

from preconise.ui.language import language

_JS = """
export default function (component) {
    document.documentElement.lang = component.data.language;
}
"""

_component = st.components.v2.component("preconise_page_language", js=_JS)


def declare_page_language() -> None:
    """Sets ``<html lang>``, which screen readers choose their voice by."""
    _component(key="page-language", data={"language": language()})
