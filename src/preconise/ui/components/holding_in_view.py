"""The script of whatever brings a part of the page into view and holds it there until the page has settled."""

from __future__ import annotations

# Pictures, text and Streamlit's own scrolling arrive one after the other: the part is brought back until the page has
# settled, or the visitor takes over.
HOLD_IN_VIEW = """
const EVERY = 100, TAKING_OVER = ["wheel", "touchstart", "pointerdown", "keydown", "input"];

function holdInView(selector, options, settledAfter) {
    const timer = setInterval(() => document.querySelector(selector)?.scrollIntoView(options), EVERY);
    const stop = () => {
        clearInterval(timer);
        TAKING_OVER.forEach((event) => window.removeEventListener(event, stop));
    };
    TAKING_OVER.forEach((event) => window.addEventListener(event, stop));
    setTimeout(stop, settledAfter);
    return stop;
}
"""
"""JavaScript: ``holdInView(selector, options, milliseconds)``, which returns what lets go."""
