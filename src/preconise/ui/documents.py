"""The page of whoever keeps the documents: the corpus as it is, adding and changing, the index and its past."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from preconise.errors import StoreError
from preconise.keeping.states import WAITING, CorpusEntry, corpus_entries
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.add_panel import add_panel
from preconise.ui.components.bin_panel import bin_panel, undo_button
from preconise.ui.components.build_history import build_history
from preconise.ui.components.document_panel import document_panel
from preconise.ui.components.document_table import document_table, searched_rows
from preconise.ui.components.error_box import error_box
from preconise.ui.components.file_problems import file_problems
from preconise.ui.components.file_report import file_report
from preconise.ui.components.muted import muted
from preconise.ui.components.rebuild_panel import rebuild_panel
from preconise.ui.document_rows import document_rows
from preconise.ui.language import language, say
from preconise.ui.resources import current_build
from preconise.ui.said import show_said
from preconise.ui.wording import corpus_size, counted, listed, moment


def documents_page(settings: Settings) -> None:
    """Draws what works without an index first: files can be added, and an index built, where there is none.

    Raises:
        UnreadableFile: the operating system refuses a folder of the corpus.
        IndexInaccessible: the index cannot be read or written.
    """
    st.set_page_config(layout="wide")
    st.title(say("documents.title"))
    show_said()
    undo_button(settings)
    st.header(say("upload.title"))
    add_panel(settings)
    try:
        build = current_build(settings)
    except StoreError as error:
        error_box(error)
        build = None
    entries = corpus_entries(settings.corpus, build)
    st.header(say("rebuild.title"))
    _waiting(entries)
    rebuild_panel(settings)
    build_history(build, settings)
    st.header(say("documents.all"))
    _documents(entries, build, settings)
    bin_panel(settings)


def _waiting(entries: Sequence[CorpusEntry]) -> None:
    numbers = Counter(entry.state for entry in entries)
    parts = [counted(f"rebuild.waiting.{state}", numbers[state], language()) for state in WAITING if numbers[state]]
    if parts:
        st.text(say("rebuild.waits", documents=listed(parts, language())))


def _documents(entries: Sequence[CorpusEntry], build: Build | None, settings: Settings) -> None:
    if build is not None:
        created = moment(build.manifest.created, language())
        muted(say("documents.size", corpus=corpus_size(build.manifest, language()), created=created))
    if not entries:
        muted(say("documents.empty"))
        return
    rows = searched_rows(document_rows(entries, build.passages if build else ()))
    document_panel(rows, settings)
    document_table(rows)
    if build is not None:
        file_problems(build.files)
        file_report(build.files)
