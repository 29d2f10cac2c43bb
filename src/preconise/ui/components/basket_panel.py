"""What concerns the basket as a whole: its title, other baskets, emptying it, and putting back what was removed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from preconise.baskets import basket as verbs
from preconise.baskets.basket import Basket
from preconise.baskets.shelf import Label
from preconise.ui import basket
from preconise.ui.components.kept_excerpt import LONGEST_TITLE
from preconise.ui.language import language, say
from preconise.ui.wording import counted


def basket_title(kept: Basket) -> None:
    """Draws the title of the basket, which becomes that of the handout.

    Raises:
        BasketError: the basket cannot be written.
    """
    title = st.text_input(
        say("excerpts.basket.title"),
        kept.title,
        key=f"basket-title-{kept.basket_id}",
        max_chars=LONGEST_TITLE,
        placeholder=say("excerpts.basket.untitled"),
    ).strip()
    if title != kept.title:
        basket.change(partial(verbs.rename, title=title))
        st.rerun()


def basket_tools(kept: Basket) -> None:
    """Draws the choice of another basket, and the emptying of this one; both raise BasketError."""
    with st.container(horizontal=True, key="basket-tools"):
        _others(kept)
        if kept.excerpts:
            _clear(kept)


def undo_line() -> None:
    """Draws the way back from a removal; raises BasketError."""
    removed = basket.removed()
    if not removed:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="basket-undo"):
        st.text(counted("excerpts.removed", len(removed), language()), width="content")
        if st.button(say("excerpts.undo"), key="basket-undo-button", icon=":material/undo:"):
            basket.undo()
            st.rerun()


def _others(kept: Basket) -> None:
    with st.popover(say("excerpts.basket.others"), icon=":material/folder_copy:"):
        labels = {label.basket_id: label for label in basket.others()}
        if labels:
            # A selection is known by its words, which change with the basket's.
            chosen = st.selectbox(
                say("excerpts.basket.choose"),
                labels,
                format_func=lambda basket_id: _named(labels[basket_id]),
                key=f"basket-other-{hash(tuple(labels.values()))}",
            )
            if st.button(say("excerpts.basket.open")) and chosen:
                basket.open_other(chosen)
                st.rerun()
        if st.button(say("excerpts.basket.new"), icon=":material/add:", disabled=not kept.excerpts):
            basket.start_new()
            st.rerun()


def _named(label: Label) -> str:
    title = label.title or say("excerpts.basket.untitled")
    return f"{title} ({counted('excerpts.count', label.excerpts, language())})"


def _clear(kept: Basket) -> None:
    with st.popover(say("excerpts.basket.clear"), icon=":material/delete:"):
        st.text(say("excerpts.basket.sure"))
        if st.button(say("excerpts.basket.confirm"), type="primary", key="basket-clear"):
            basket.remove(*(excerpt.excerpt_id for excerpt in kept.excerpts))
            st.rerun()
