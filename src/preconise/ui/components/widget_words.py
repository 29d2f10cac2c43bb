"""The names that Streamlit gives its own buttons, in the language of the interface: it knows English only."""

from __future__ import annotations

import streamlit as st

from preconise.catalogue import LANGUAGES, message
from preconise.ui.language import language, say

NAMES = {
    "Send message": "send",
    "App pages": "pages",
    "Navigate to home page": "home",
    "Link to heading": "heading",
    "Expand sidebar": "open_menu",
    "Collapse sidebar": "close_menu",
    "Sidebar": "menu",
    "file upload": "files",
    "Close": "close",
    "Open": "open",
    "Clear value": "clear",
    "Clear all": "clear_all",
    "Stop script": "stop",
    "Main menu": "main_menu",
    "Notifications": "notices",
}
"""English name → entry of ``[widget]`` in the catalogue."""

# Streamlit draws its widgets anew at any moment: what it names is named again.
_JS = """
export default function (component) {
    const { pairs, skip, choose } = component.data;
    const names = Object.fromEntries(pairs);
    const named = ["aria-label", "title"];
    const rename = (element) => named.forEach((attribute) => {
        const name = names[element.getAttribute(attribute)];
        if (name && name !== element.getAttribute(attribute)) element.setAttribute(attribute, name);
    });
    const within = (node) => {
        if (node.nodeType !== Node.ELEMENT_NODE) return;
        node.querySelectorAll('a[href="#stMain"]').forEach((link) => {
            if (link.textContent !== skip) link.textContent = skip;
        });
        // Its visible words are those of a style sheet, which not every screen reader reads.
        node.querySelectorAll('[data-testid="stFileUploaderDropzone"] button').forEach((button) => {
            if (button.getAttribute("aria-label") !== choose) button.setAttribute("aria-label", choose);
        });
        rename(node);
        node.querySelectorAll("[aria-label], [title]").forEach(rename);
    };
    const observer = new MutationObserver((changes) => changes.forEach((change) => {
        if (change.type === "attributes") rename(change.target);
        else change.addedNodes.forEach(within);
    }));
    // One at a time: called again with the words of another language, the two would rename each other's names for ever.
    window.preconiseWidgetWords?.disconnect();
    window.preconiseWidgetWords = observer;
    within(document.body);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: named });
    return () => observer.disconnect();
}
"""

_component = st.components.v2.component("preconise_widget_words", js=_JS)


def name_widgets() -> None:
    """Names Streamlit's buttons in the language of the interface, for those who hear them."""
    # As pairs: Streamlit loads pandas to see whether a mapping is a table.
    pairs = tuple(_names().items())
    _component(key="widget-words", data={"pairs": pairs, "skip": say("widget.skip"), "choose": say("upload.choose")})


def _names() -> dict[str, str]:
    """Each name that a button may have by now, and the one that it should have.

    Its English name, or the one given in another language before the language of the interface was changed.
    """
    others = [code for code in LANGUAGES if code != language()]
    given = {message(f"ui.widget.{entry}", code): entry for code in others for entry in NAMES.values()}
    return {name: say(f"widget.{entry}") for name, entry in (given | NAMES).items()}
