"""The printed pages of a PDF document, the passage boxed, with their text for whoever cannot read the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from preconise.reading.drawn_page import DrawnPage
from preconise.types import Block, Document
from preconise.ui.components.document_text import text_markup
from preconise.ui.components.markup import element, words
from preconise.ui.components.page_picture import BOXED, page_markup
from preconise.ui.components.scroll_to import scroll_to
from preconise.ui.language import say
from preconise.ui.opened import Opened, page_label
from preconise.ui.originals import drawn_page
from preconise.ui.place import go_to


def page_view(opened: Opened, original: Path, corpus: Path) -> None:
    """Draws the pages of the passage, or the one asked for.

    Raises:
        PageNotDrawn: one of them cannot be shown.
    """
    numbers = opened.pages()
    with st.spinner(say("document_view.drawing")):
        pages = [drawn_page(opened.document, original, corpus, number) for number in numbers]
    boxes = opened.boxes()
    if opened.passage is not None:
        quoted = opened.document.text[opened.passage.start : opened.passage.end]
        st.html(element("blockquote", words(quoted), class_="page-quote", lang=opened.passage.language))
    _turning(opened, numbers, pages[0].pages, "above")
    for number, page in zip(numbers, pages, strict=True):
        lines = boxes.get(number, [])
        said = _caption(opened.document, number, page)
        shown = say("document_view.picture_boxed" if lines else "document_view.picture", title=opened.title, page=said)
        st.html(page_markup(page, lines, shown, words(said), is_first=number == min(boxes, default=0)))
    with st.expander(say("document_view.page_text")):
        blocks = blocks_on_pages(opened.document, numbers)
        st.html(text_markup(opened.document, blocks, opened.marked, opened.language))
    _turning(opened, numbers, pages[0].pages, "below")
    _bring_into_view(opened, is_boxed=bool(set(boxes) & set(numbers)))


def blocks_on_pages(document: Document, numbers: Sequence[int]) -> list[Block]:
    """The blocks of which something is printed on one of the pages."""
    spans = [(page.start, page.end) for page in document.pages if page.number in numbers]
    return [block for block in document.blocks if any(block.start < end and start < block.end for start, end in spans)]


def _caption(document: Document, number: int, page: DrawnPage) -> str:
    label = page_label(document, number)
    key = "page" if label == str(number) else "labelled_page"
    return say(f"document_view.{key}", label=label, number=number, pages=page.pages)


def _turning(opened: Opened, numbers: Sequence[int], pages: int, where: str) -> None:
    """The buttons that turn the pages; they leave the passage chosen, so that it is found again."""
    with st.container(horizontal=True, horizontal_alignment="distribute", key=f"turning-{where}"):
        for name, number, icon, position in (
            ("previous_page", numbers[0] - 1, ":material/chevron_left:", "left"),
            ("next_page", numbers[-1] + 1, ":material/chevron_right:", "right"),
        ):
            st.button(
                say(f"document_view.{name}"),
                key=f"{name}-{where}",
                icon=icon,
                icon_position="left" if position == "left" else "right",
                disabled=not 1 <= number <= pages,
                on_click=go_to,
                args=(replace(opened.place, page=number, at=None),),
            )


def _bring_into_view(opened: Opened, *, is_boxed: bool) -> None:
    if is_boxed:
        scroll_to(f"#{BOXED}", str(opened.place))
    elif opened.place.page is not None or opened.place.at is not None:
        scroll_to(".printed-page", str(opened.place), block="start")
