"""The ways through a document: its headings, and its recommendations."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.types import Block, Document, Passage
from preconise.ui.components.link_list import Link, link_list
from preconise.ui.language import language, say
from preconise.ui.opened import Opened, page_at, page_label
from preconise.ui.passages import Advice
from preconise.ui.place import Place, address_of, go_to, place_of_passage
from preconise.ui.wording import on_page

MOST_HEADINGS = 150
"""Listed; the deepest levels of a longer outline are left out."""
MOST_ADVICE = 100
"""Recommendations listed at once, those around the place looked at."""
LONGEST_LABEL = 110
"""Characters of a recommendation in its list: enough to know it by."""


def document_lists(opened: Opened, advice: Advice) -> None:
    """Draws both lists; what is chosen there is shown at once."""
    places = [place_of_passage(passage) for passage in _nearest(advice)]
    links = [_advice_link(opened, passage) for passage in _nearest(advice)]
    _followed(places, say("document_view.advice", number=len(advice.passages)), links, "advice-list")
    headings = outline(opened.document.blocks)
    here = _heading_above(headings, opened.looked_at.start)
    places = [Place(opened.document.document_id, at=heading.start) for heading in headings]
    links = [_heading_link(opened, heading, is_current=heading is here) for heading in headings]
    _followed(places, say("document_view.outline"), links, "outline")


def outline(blocks: Sequence[Block], most: int = MOST_HEADINGS) -> list[Block]:
    """The headings, down to the deepest level that keeps them few; the first ones where one level has too many."""
    headings = [block for block in blocks if block.kind == "heading"]
    for deepest in sorted({heading.level for heading in headings}, reverse=True):
        shown = [heading for heading in headings if heading.level <= deepest]
        if len(shown) <= most:
            return shown
    top = min((heading.level for heading in headings), default=0)
    return [heading for heading in headings if heading.level == top][:most]


def shortened(text: str) -> str:
    """A text on one line, cut between two words."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LABEL else line[: LONGEST_LABEL + 1].rsplit(" ", 1)[0] + " …"


def _followed(places: Sequence[Place], title: str, links: Sequence[Link], key: str) -> None:
    if not links:
        return
    followed = link_list(title, links, key=key)
    if followed is not None:
        go_to(places[followed])
        st.rerun()


def _nearest(advice: Advice) -> tuple[Passage, ...]:
    before = advice.rank or (advice.passages.index(advice.following) if advice.following else len(advice.passages))
    first = max(0, min(before - MOST_ADVICE // 2, len(advice.passages) - MOST_ADVICE))
    return advice.passages[first : first + MOST_ADVICE]


def _advice_link(opened: Opened, passage: Passage) -> Link:
    text = shortened(opened.document.text[passage.start : passage.end])
    return Link(
        label=f"{passage.marker} {text}" if passage.marker else text,
        address=address_of(place_of_passage(passage)),
        note=_page_note(opened.document, passage.start),
        language=passage.language,
        is_current=passage == opened.passage,
    )


def _heading_link(opened: Opened, heading: Block, *, is_current: bool) -> Link:
    return Link(
        label=shortened(opened.document.text[heading.start : heading.end]),
        address=address_of(Place(opened.document.document_id, at=heading.start)),
        note=_page_note(opened.document, heading.start),
        level=max(heading.level - 1, 0),
        language=opened.language,
        is_current=is_current,
    )


def _page_note(document: Document, position: int) -> str:
    if not document.pages:
        return ""
    return on_page(page_label(document, page_at(document, position)), language())


def _heading_above(headings: Sequence[Block], position: int) -> Block | None:
    return next((heading for heading in reversed(headings) if heading.start <= position), None)
