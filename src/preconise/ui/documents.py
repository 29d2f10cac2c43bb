"""The page of whoever keeps the documents: what is indexed, what failed and why, adding files, rebuilding."""

from __future__ import annotations

import streamlit as st

from preconise.reading.formats import SUFFIXES
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.document_table import document_table
from preconise.ui.components.file_picker import file_picker
from preconise.ui.components.file_problems import file_problems
from preconise.ui.components.rebuild_panel import rebuild_panel
from preconise.ui.language import language, say
from preconise.ui.resources import current_build
from preconise.ui.uploads import ADDED_FOLDER, MAX_BYTES, Outcome, Upload, add_to_corpus
from preconise.ui.wording import corpus_size, moment

_UPLOADER = "uploader"
_OUTCOMES = "outcomes"


def documents_page(settings: Settings) -> None:
    """Draws what works without an index first: files can be added, and an index built, where there is none.

    Raises:
        StoreError: there is no usable build to show.
    """
    st.title(say("documents.title"))
    st.header(say("upload.title"))
    _upload(settings)
    st.header(say("rebuild.title"))
    rebuild_panel(settings)
    st.header(say("documents.indexed"))
    _indexed(current_build(settings))


def _indexed(build: Build) -> None:
    created = moment(build.manifest.created, language())
    st.text(say("documents.size", corpus=corpus_size(build.manifest, language()), created=created))
    file_problems(build.files)
    document_table(build)


def _upload(settings: Settings) -> None:
    """A form that empties itself once its files are written: a number in its key makes it another one."""
    number = st.session_state.get(_UPLOADER, 0)
    label = say("upload.label", formats=", ".join(sorted(SUFFIXES)), megabytes=MAX_BYTES // 1024**2)
    files = file_picker(label, SUFFIXES, key=f"{_UPLOADER}-{number}")
    replace = st.checkbox(say("upload.replace"), key=f"replace-{number}")
    if st.button(say("upload.add"), disabled=not files):
        uploads = [Upload(file.name, file.getvalue()) for file in files]
        st.session_state[_OUTCOMES] = add_to_corpus(uploads, settings.corpus, SUFFIXES, replace=replace)
        st.session_state[_UPLOADER] = number + 1
        st.rerun()
    outcomes: tuple[Outcome, ...] = st.session_state.pop(_OUTCOMES, ())
    for outcome in outcomes:
        _outcome(outcome)


def _outcome(outcome: Outcome) -> None:
    if outcome.refused is None:
        st.text(say("upload.added", name=outcome.path))
    else:
        st.text(say(f"upload.refused.{outcome.refused}", name=outcome.name, folder=ADDED_FOLDER))
