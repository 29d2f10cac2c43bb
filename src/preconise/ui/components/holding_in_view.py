"""The script of whatever brings a part of the page into view and holds it there until the page has settled."""

from __future__ import annotations

# Pictures, text and Streamlit's own scrolling arrive one after the other, late on a busy computer: the part is brought
# back until it has stayed in its place for a while, or the visitor takes over.
HOLD_IN_VIEW = """
const EVERY = 100, AT_MOST = 20000, TAKING_OVER = ["wheel", "touchstart", "pointerdown", "keydown", "input"];

function holdInView(selector, options, settledAfter) {
    const started = Date.now();
    let place = null, since = started;
    const bring = () => {
        const part = document.querySelector(selector);
        const top = part ? part.getBoundingClientRect().top : null;
        if (top === null || place === null || Math.abs(top - place) > 1) since = Date.now();
        part?.scrollIntoView(options);
        place = part ? part.getBoundingClientRect().top : null;
        if (Date.now() - since > settledAfter || Date.now() - started > AT_MOST) stop();
    };
    const timer = setInterval(bring, EVERY);
    const stop = () => {
        clearInterval(timer);
        TAKING_OVER.forEach((event) => window.removeEventListener(event, stop));
    };
    TAKING_OVER.forEach((event) => window.addEventListener(event, stop));
    return stop;
}
"""
"""JavaScript: ``holdInView(selector, options, milliseconds of rest)``, which returns what lets go."""
