"""The text of a document around the place looked at, and more of it on demand."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from preconise.ui.components.document_text import MARKED, text_markup
from preconise.ui.components.scroll_to import scroll_to
from preconise.ui.language import say
from preconise.ui.opened import Opened
from preconise.ui.place import Place
from preconise.ui.text_window import window_around

_WIDENED = "widened"


@dataclass(frozen=True, slots=True)
class _Widened:
    """How far the text is shown around a place, in steps; ``kept`` is the block that stays in view meanwhile."""

    place: Place
    above: int = 1
    below: int = 1
    kept: int | None = None


def text_view(opened: Opened) -> None:
    """Draws the blocks, the passage marked and brought into view."""
    blocks = opened.document.blocks
    looked_at = opened.looked_at
    widened = _widened(opened.place)
    window = window_around(blocks, looked_at.start, looked_at.end, widened.above, widened.below)
    shown = blocks[window.first : window.last]
    if window.first > 0:
        _more("above", replace(widened, above=widened.above + 1, kept=shown[0].start))
    st.html(text_markup(opened.document, shown, opened.marked, opened.language))
    if window.last < len(blocks):
        _more("below", replace(widened, below=widened.below + 1, kept=None))
    _bring_into_view(opened, widened)


def _widened(place: Place) -> _Widened:
    widened: _Widened = st.session_state.get(_WIDENED, _Widened(place))
    return widened if widened.place == place else _Widened(place)


def _more(side: str, widened: _Widened) -> None:
    st.button(say(f"document_view.more_{side}"), key=f"more-{side}", on_click=_widen, args=(widened,))


def _widen(widened: _Widened) -> None:
    st.session_state[_WIDENED] = widened


def _bring_into_view(opened: Opened, widened: _Widened) -> None:
    if widened.kept is not None:
        scroll_to(f"#at-{widened.kept}", f"{opened.place} {widened.kept}", block="start")
    elif opened.passage is not None:
        scroll_to(f"#{MARKED}", str(opened.place))
    elif opened.place.at is not None:
        scroll_to(f"#at-{opened.place.at}", str(opened.place), block="start")
