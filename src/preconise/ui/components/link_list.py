"""A list of links made of a document's words, followed without leaving the visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import streamlit as st

_HTML = "<nav><details><summary></summary><ul></ul></details></nav>"

_CSS = """
nav { font-size: 0.92rem; line-height: 1.45; }
summary { cursor: pointer; padding: 0.35rem 0; font-weight: 600; color: var(--st-text-color); }
summary[hidden] { display: none; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; }
.folds ul { max-height: 20rem; overflow-y: auto; border-left: 2px solid var(--st-border-color); }
.folds a { padding: 0.3rem 0.5rem 0.3rem calc(0.7rem + var(--level) * 0.9rem); display: block; }
.in-line { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; }
.in-line summary { display: block; list-style: none; font-weight: 400; color: var(--st-gray-text-color); }
a { color: var(--st-primary-color); text-decoration: none; overflow-wrap: anywhere; padding: 0.2rem 0; }
a:hover, .plain a { text-decoration: underline; text-underline-offset: 0.2em; }
a[aria-current] { font-weight: 650; background: var(--st-secondary-background-color);
                  box-shadow: inset 4px 0 0 var(--st-primary-color); color: var(--st-text-color); }
.note { color: var(--st-gray-text-color); font-weight: 400; white-space: nowrap; margin-left: 0.4rem; }
.plain li { padding: 0.15rem 0; }
"""

# The words are set as text, never as markup. A click with a key or another button opens a window, as everywhere.
_JS = """
const WIDE = "(min-width: 641px)";

function made(entry, follow) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.textContent = entry.label;
    if (entry.language) link.lang = entry.language;
    if (entry.is_current) link.setAttribute("aria-current", "location");
    link.style.setProperty("--level", entry.level);
    link.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        follow(entry.address);
    };
    if (entry.note) {
        const note = document.createElement("span");
        note.className = "note";
        note.textContent = entry.note;
        link.append(" ", note);
    }
    item.append(link);
    return item;
}

export default function (component) {
    const { data, parentElement, setTriggerValue } = component;
    const nav = parentElement.querySelector("nav");
    const details = parentElement.querySelector("details");
    const summary = parentElement.querySelector("summary");
    const list = parentElement.querySelector("ul");
    const key = JSON.stringify(data);
    if (nav.dataset.key === key) return;
    const isFirst = !nav.dataset.key;
    nav.dataset.key = key;
    nav.className = data.folds ? "folds" : "plain";
    nav.setAttribute("aria-label", data.title);
    summary.textContent = data.title;
    summary.hidden = !data.folds;
    if (isFirst) details.open = !data.folds || matchMedia(WIDE).matches;
    list.replaceChildren(...data.entries.map((entry) => made(entry, (to) => setTriggerValue("followed", to))));
    const current = list.querySelector("[aria-current]");
    if (current) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3;
}
"""

_component = st.components.v2.component("preconise_link_list", html=_HTML, css=_CSS, js=_JS)


@dataclass(frozen=True, slots=True)
class Link:
    """A link under words of a document, at ``level`` from 0 of an outline; ``note`` stands behind it."""

    label: str
    address: str
    note: str = ""
    level: int = 0
    language: str = ""
    is_current: bool = False


def link_list(title: str, links: Sequence[Link], key: str, *, folds: bool = True) -> int | None:
    """Draws links; the position of the one that was just followed, or None.

    Args:
        title: names the list; it can be seen where the list folds.
        links: each leads to another address.
        key: unique on the page.
        folds: whether the list can be folded away, as it is at first on a phone.
    """
    # A tuple: Streamlit loads pandas to see whether a list is a table.
    shown = _component(
        key=key,
        data={"title": title, "folds": folds, "entries": tuple(asdict(link) for link in links)},
        on_followed_change=_nothing_more,
    )
    followed = shown.followed
    return next((position for position, link in enumerate(links) if link.address == followed), None)


def _nothing_more() -> None:
    """What is followed is answered where the list is drawn."""
