"""What is looked at in a document: the kind of the passage, ways to take it along, and to the next recommendation."""

from __future__ import annotations

import streamlit as st

from preconise.assistant.answer import cut_quote
from preconise.types import Passage
from preconise.ui.components.copy_button import copy_button
from preconise.ui.components.markup import element, words
from preconise.ui.components.quote_card import copied_text
from preconise.ui.language import language, say, word
from preconise.ui.opened import Opened
from preconise.ui.passages import Advice
from preconise.ui.place import address_of, go_to, place_of_passage
from preconise.ui.wording import on_page


def passage_bar(opened: Opened, advice: Advice) -> None:
    """Draws a bar that stays in sight; without a passage it leads to the first recommendation."""
    if opened.passage is None and not advice.passages:
        return
    with st.container(key="passage-bar"):
        if opened.passage is not None:
            _passage(opened, opened.passage)
        if advice.passages:
            _advice(advice)


def _passage(opened: Opened, passage: Passage) -> None:
    quote = cut_quote(opened.document, passage, 0.0, language())
    label = quote.citation.page_label
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"):
        kind = element("span", words(word(f"kind.{passage.kind}")), class_=f"badge badge-{passage.kind}")
        page = element("span", words(on_page(label, language())), class_="badge") if label else ""
        st.html(element("div", kind, page, class_="badges"), width="content")
        with st.container(horizontal=True, width="content", gap="small"):
            copy_button(copied_text(quote, quote.citation), key=f"copy-{passage.passage_id}")
            copy_button(_link(opened), key=f"link-{passage.passage_id}", label=say("document_view.copy_link"))


def _link(opened: Opened) -> str:
    """The whole address of the place, to be passed on."""
    address = address_of(opened.place)
    here = st.context.url or ""
    return f"{here.rsplit('/', 1)[0]}/{address}" if here else address


def _advice(advice: Advice) -> None:
    number = len(advice.passages)
    said = (
        say("document_view.rank", rank=advice.rank, number=number)
        if advice.rank
        else say("document_view.advice", number=number)
    )
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"):
        _step("previous", advice.previous, ":material/arrow_upward:")
        st.html(element("p", words(said), class_="rank"), width="content")
        _step("next", advice.following, ":material/arrow_downward:")


def _step(name: str, passage: Passage | None, icon: str) -> None:
    st.button(
        say(f"document_view.{name}"),
        key=f"advice-{name}",
        icon=icon,
        disabled=passage is None,
        wrap=True,
        on_click=go_to,
        args=(place_of_passage(passage),) if passage else (),
    )
