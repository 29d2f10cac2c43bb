"""The basket in use: named in the address, so that two windows may use two; kept in a file, so that it lasts.

Every change is made to the basket as it is on the disk at that moment: two windows on one basket add to it in turn.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from preconise.baskets import basket as verbs
from preconise.baskets.basket import Basket, Change, Kept
from preconise.baskets.shelf import Label, Shelf, is_basket_id, new_basket_id
from preconise.settings import load_settings

PARAMETER = "basket"
"""Of the address: ``?basket=3f9a1c77d204``."""

_IN_USE = "basket-in-use"
_REMOVED = "basket-removed"


def follow_address() -> None:
    """Takes the basket that the address names, and puts the one in use back where a change of page took it away."""
    named = st.query_params.get(PARAMETER, "")
    if is_basket_id(named) and named != st.session_state.get(_IN_USE):
        _use(named)
    elif _IN_USE in st.session_state:
        st.query_params[PARAMETER] = st.session_state[_IN_USE]


def current() -> Basket:
    """The basket in use: that of this window, else the one changed last on this computer, else a new one.

    Raises:
        BasketError: it cannot be read.
    """
    if _IN_USE not in st.session_state:
        labels = _shelf().labels()
        _use(labels[0].basket_id if labels else new_basket_id())
    return _shelf().load(st.session_state[_IN_USE])


def change(verb: Change) -> None:
    """Changes the basket in use.

    Raises:
        BasketError: it cannot be read or written.
    """
    _shelf().change(current().basket_id, verb)


def remove(*excerpt_ids: str) -> None:
    """Takes excerpts out; they can be put back until others are removed.

    Raises:
        BasketError: the basket cannot be read or written.
    """
    removed = verbs.places(current(), excerpt_ids)
    for excerpt_id in excerpt_ids:
        change(partial(verbs.remove, excerpt_id=excerpt_id))
    st.session_state[_REMOVED] = removed


def removed() -> tuple[Kept, ...]:
    """What was removed last in this window."""
    kept: tuple[Kept, ...] = st.session_state.get(_REMOVED, ())
    return kept


def undo() -> None:
    """Puts what was removed last back.

    Raises:
        BasketError: the basket cannot be read or written.
    """
    change(partial(verbs.put_back, removed=removed()))
    st.session_state[_REMOVED] = ()


def others() -> tuple[Label, ...]:
    """The other baskets on this computer."""
    return tuple(label for label in _shelf().labels() if label.basket_id != current().basket_id)


def open_other(basket_id: str) -> None:
    """Puts another basket in use; the one left is forgotten if it is empty.

    Raises:
        BasketError: the folder of the baskets cannot be written.
    """
    left = current()
    if not left.excerpts:
        _shelf().drop(left.basket_id)
    _use(basket_id)


def start_new() -> None:
    """Puts a new basket in use; raises as ``open_other`` does."""
    open_other(new_basket_id())


def _use(basket_id: str) -> None:
    st.session_state[_IN_USE] = basket_id
    st.session_state[_REMOVED] = ()
    st.query_params[PARAMETER] = basket_id


def _shelf() -> Shelf:
    return Shelf(load_settings().baskets)
