"""A button that puts a text on the clipboard, in the browser, and says so."""

from __future__ import annotations

import streamlit as st

from preconise.ui.language import say

_HTML = '<span class="said" role="status"></span><button type="button"><span class="label"></span></button>'

_CSS = """
button {
    font: inherit; font-size: 0.9rem; padding: 0.3rem 0.8rem; cursor: pointer;
    color: var(--st-primary-color); background: var(--st-background-color);
    border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
button:hover { border-color: var(--st-primary-color); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
.said { margin-right: 0.75rem; font-size: 0.9rem; color: var(--st-text-color); }
.said:empty { margin: 0; }
"""

# The clipboard interface exists on https and on this computer only; elsewhere the older command does.
_JS = """
function copyByCommand(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.appendChild(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
}

async function copy(text) {
    if (!navigator.clipboard) return copyByCommand(text);
    return navigator.clipboard.writeText(text).then(() => true, () => copyByCommand(text));
}

export default function (component) {
    const { data, parentElement } = component;
    const button = parentElement.querySelector("button");
    const said = parentElement.querySelector(".said");
    let timer;
    parentElement.querySelector(".label").textContent = data.label;
    button.onclick = async () => {
        const copied = await copy(data.text);
        button.focus();
        said.textContent = copied ? data.copied : data.refused;
        clearTimeout(timer);
        timer = setTimeout(() => { said.textContent = ""; }, 4000);
    };
    return () => clearTimeout(timer);
}
"""

_component = st.components.v2.component("preconise_copy", html=_HTML, css=_CSS, js=_JS)


def copy_button(text: str, key: str, label: str = "") -> None:
    """Draws the button, named "copy the quote" unless ``label`` says more; ``text`` reaches the clipboard as it is."""
    _component(
        key=key,
        width="content",
        data={
            "text": text,
            "label": label or say("copy.label"),
            "copied": say("copy.copied"),
            "refused": say("copy.refused"),
        },
    )
