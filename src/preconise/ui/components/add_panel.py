"""Adding documents: files of this computer, or the address of one on the web."""

from __future__ import annotations

import streamlit as st

from preconise.errors import PreconiseError
from preconise.keeping.adding import ADDED_FOLDER, MAX_BYTES, Outcome, Upload, add_to_corpus
from preconise.keeping.web.add import add_from_web
from preconise.reading.formats import SUFFIXES
from preconise.settings import Settings
from preconise.ui.components.error_box import error_box
from preconise.ui.components.file_picker import file_picker
from preconise.ui.components.muted import muted
from preconise.ui.language import say

_UPLOADER = "uploader"
_OUTCOMES = "outcomes"
_REFUSED_ADDRESS = "refused-address"
MEGABYTES = MAX_BYTES // 1024**2


def add_panel(settings: Settings) -> None:
    """Draws both ways, and what became of the files that were added last."""
    files, web = st.tabs([say("upload.from_computer"), say("upload.from_web")])
    with files:
        _from_computer(settings)
    with web:
        _from_web(settings)
    outcomes: tuple[Outcome, ...] = st.session_state.pop(_OUTCOMES, ())
    for outcome in outcomes:
        st.text(outcome_in_words(outcome))


def outcome_in_words(outcome: Outcome) -> str:
    """What became of a file."""
    if outcome.refused is None:
        return say("upload.added", name=outcome.path)
    return say(f"upload.refused.{outcome.refused}", name=outcome.name, folder=ADDED_FOLDER)


def _from_computer(settings: Settings) -> None:
    """A form that empties itself once its files are written: a number in its key makes it another one."""
    number = st.session_state.get(_UPLOADER, 0)
    label = say("upload.label", formats=", ".join(sorted(SUFFIXES)), megabytes=MEGABYTES)
    files = file_picker(label, SUFFIXES, key=f"{_UPLOADER}-{number}")
    replace = st.checkbox(say("upload.replace"), key=f"replace-{number}")
    if st.button(say("upload.add"), disabled=not files):
        uploads = [Upload(file.name, file.getvalue()) for file in files]
        st.session_state[_OUTCOMES] = add_to_corpus(uploads, settings.corpus, SUFFIXES, replace=replace)
        st.session_state[_UPLOADER] = number + 1
        st.rerun()


def _from_web(settings: Settings) -> None:
    """Nothing is asked of the network before the click."""
    with st.form("fetch", border=False):
        address = st.text_input(say("fetch.address"), placeholder="https://")
        muted(say("fetch.explained", megabytes=MEGABYTES))
        replace = st.checkbox(say("upload.replace"), key="fetch-replace")
        asked = st.form_submit_button(say("fetch.button"))
    if asked and address.strip():
        with st.spinner(say("fetch.under_way")):
            _fetch(address, settings, replace=replace)
    refused: PreconiseError | None = st.session_state.pop(_REFUSED_ADDRESS, None)
    if refused is not None:
        error_box(refused, key="fetch-error")


def _fetch(address: str, settings: Settings, *, replace: bool) -> None:
    try:
        st.session_state[_OUTCOMES] = (add_from_web(address, settings.corpus, replace=replace),)
    except PreconiseError as error:
        st.session_state[_REFUSED_ADDRESS] = error
        return
    st.rerun()
