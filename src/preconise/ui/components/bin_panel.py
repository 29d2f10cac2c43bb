"""Throwing a document away, after a second click; what the bin holds, to be taken back or deleted for good."""

from __future__ import annotations

import streamlit as st

from preconise.keeping.recycle_bin import discard, discarded_documents, empty_bin, restore
from preconise.settings import Settings
from preconise.ui.components.muted import muted
from preconise.ui.document_rows import DocumentRow
from preconise.ui.language import language, say
from preconise.ui.said import do
from preconise.ui.wording import counted, moment

_UNDO = "discarded-last"
_ASKED = "discard-asked"
_ASKED_TO_EMPTY = "empty-asked"


def throw_away(row: DocumentRow, settings: Settings) -> None:
    """Draws the button that throws a document away, and the question whether to."""
    path = row.entry.path
    muted(say("discard.explained"))
    if st.session_state.get(_ASKED) != path:
        if st.button(say("discard.button"), key="discard"):
            st.session_state[_ASKED] = path
            st.rerun()
        return
    st.text(say("discard.sure", path=path))
    with st.container(horizontal=True):
        if st.button(say("discard.yes"), type="primary", key="discard-yes"):
            del st.session_state[_ASKED]
            do(lambda: _discarded(path, settings))
        if st.button(say("discard.no"), key="discard-no"):
            del st.session_state[_ASKED]
            st.rerun()


def undo_button(settings: Settings) -> None:
    """Draws the way back from the last document thrown away, as long as nothing else was done about it."""
    discard_id: str | None = st.session_state.get(_UNDO)
    if discard_id and st.button(say("discard.undo"), icon=":material/undo:", key="undo"):
        _restore(discard_id, settings)


def bin_panel(settings: Settings) -> None:
    """Draws what the bin holds, folded; nothing where it is empty."""
    held = discarded_documents(settings.corpus)
    if not held:
        return
    with st.expander(say("bin.title", documents=counted("counts.documents", len(held), language()))):
        muted(say("bin.explained"))
        for discarded in held:
            with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
                when = moment(discarded.moment, language())
                st.text(say("bin.entry", path=discarded.path, moment=when), width="content")
                if st.button(say("bin.restore"), key=f"restore-{discarded.discard_id}"):
                    _restore(discarded.discard_id, settings)
        _emptying(settings)


def _emptying(settings: Settings) -> None:
    if not st.session_state.get(_ASKED_TO_EMPTY):
        if st.button(say("bin.empty"), key="empty-bin"):
            st.session_state[_ASKED_TO_EMPTY] = True
            st.rerun()
        return
    st.text(say("bin.sure"))
    with st.container(horizontal=True):
        if st.button(say("bin.yes"), type="primary", key="empty-bin-yes"):
            del st.session_state[_ASKED_TO_EMPTY]
            do(lambda: _emptied(settings))
        if st.button(say("discard.no"), key="empty-bin-no"):
            del st.session_state[_ASKED_TO_EMPTY]
            st.rerun()


def _discarded(path: str, settings: Settings) -> str:
    st.session_state[_UNDO] = discard(settings.corpus, path).discard_id
    return say("discard.done", path=path)


def _restore(discard_id: str, settings: Settings) -> None:
    if st.session_state.get(_UNDO) == discard_id:
        del st.session_state[_UNDO]
    do(lambda: say("bin.restored", path=restore(settings.corpus, discard_id)))


def _emptied(settings: Settings) -> str:
    empty_bin(settings.corpus)
    st.session_state.pop(_UNDO, None)
    return say("bin.emptied")
