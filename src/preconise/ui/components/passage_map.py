"""The map of the recommendations: a click on a point, or a choice in a list, opens the passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from preconise.assistant.answer import cut_quote
from preconise.store import Build
from preconise.types import Document, Passage
from preconise.ui.components.charts import COLOURS, MapPoint, map_chart
from preconise.ui.components.muted import muted
from preconise.ui.components.quote_card import quote_card
from preconise.ui.language import language, say
from preconise.ui.theme_names import theme_name

if TYPE_CHECKING:
    from preconise.overview.map import Point

FIRST_WORDS = 90
"""Characters of a passage under the pointer and in the list."""
_CLICKED = "map-clicked"


def passage_map(points: Sequence[Point], build: Build) -> None:
    """Draws the map, the list of the same passages, and the passage that was opened."""
    groups = _groups(points)
    shown = [_shown(point, build.documents[point.passage.document_id], groups) for point in points]
    _follow_click(map_chart(shown, groups, key="map"))
    by_id = {point.passage.passage_id: point.passage for point in points}
    # Kept by its id: the words of the list change with the language.
    opened = st.selectbox(
        say("overview.map.choose", number=len(points)),
        list(by_id),
        index=None,
        format_func=lambda passage_id: _choice(by_id[passage_id], build.documents),
        placeholder=say("overview.map.placeholder"),
        key="map-opened",
    )
    if opened is None:
        muted(say("overview.map.hint"))
        return
    document = build.documents[by_id[opened].document_id]
    quote_card(cut_quote(document, by_id[opened], 0.0, language()), document, key=f"map-{opened}")


def _follow_click(clicked: str | None) -> None:
    """A new click chooses in the list; a click seen before must not undo a later choice there."""
    if clicked != st.session_state.get(_CLICKED):
        st.session_state[_CLICKED] = clicked
        if clicked is not None:
            st.session_state["map-opened"] = clicked


def _groups(points: Sequence[Point]) -> list[str]:
    """The themes that have a colour of their own, the most frequent first; then what shares the last one."""
    numbers = Counter(_theme(point.passage) for point in points)
    numbers.pop("", None)
    # In order of their names where they are as frequent: the same map has the same colours.
    frequent = sorted(numbers, key=lambda theme: (-numbers[theme], theme))[: len(COLOURS) - 1]
    return [*map(theme_name, frequent), say("overview.others")]


def _shown(point: Point, document: Document, groups: Sequence[str]) -> MapPoint:
    theme = theme_name(_theme(point.passage))
    return MapPoint(
        passage_id=point.passage.passage_id,
        x=point.x,
        y=point.y,
        group=theme if theme in groups else groups[-1],
        beginning=_beginning(point.passage, document),
        document=document.metadata.title or document.path,
    )


def _theme(passage: Passage) -> str:
    """The first of its themes."""
    return next(iter(passage.themes), "")


def _choice(passage: Passage, documents: Mapping[str, Document]) -> str:
    document = documents[passage.document_id]
    return f"{_beginning(passage, document)} — {document.metadata.title or document.path}"


def _beginning(passage: Passage, document: Document) -> str:
    text = " ".join(document.text[passage.start : passage.end].split())
    return text if len(text) <= FIRST_WORDS else f"{text[: FIRST_WORDS - 1]}…"
