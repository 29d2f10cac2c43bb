"""One document opened: what was told of it, what is known of it, another file in its place, and the bin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

import streamlit as st

from preconise.errors import PreconiseError
from preconise.keeping.adding import Upload, replace_document
from preconise.keeping.description import describe, described, entered_metadata
from preconise.reading.formats import SUFFIXES
from preconise.settings import Settings
from preconise.types import Metadata
from preconise.ui.components.add_panel import outcome_in_words
from preconise.ui.components.bin_panel import throw_away
from preconise.ui.components.error_box import error_box
from preconise.ui.components.file_picker import file_picker
from preconise.ui.components.file_report import report_markup
from preconise.ui.components.markup import element, words
from preconise.ui.components.muted import muted
from preconise.ui.document_rows import DocumentRow
from preconise.ui.language import language, say
from preconise.ui.said import do
from preconise.ui.wording import NAMED_LANGUAGES, language_name

_REPLACER = "replacer"
_WORTH_TELLING = frozenset({"partial", "failed", "duplicate"})


def document_panel(rows: Sequence[DocumentRow], settings: Settings) -> None:
    """Draws the choice among rows, and the document chosen."""
    by_path = {row.entry.path: row for row in rows}
    path = st.selectbox(
        say("document.choose"),
        list(by_path),
        index=None,
        format_func=lambda path: _choice(by_path[path]),
        placeholder=say("document.placeholder"),
        key="document-opened",
    )
    if path is None:
        return
    row = by_path[path]
    with st.container(border=True, key="document"):
        st.html(element("h3", words(row.title)))
        st.text(say(f"document.state.{row.state}"))
        if row.entry.report is not None and row.state in _WORTH_TELLING:
            st.html(report_markup(row.entry.report))
        if row.entry.is_file:
            _change(row, settings)
        elif row.state != "deleted":
            muted(say("document.attached"))


def _choice(row: DocumentRow) -> str:
    path = row.entry.path
    return path if row.title == path else f"{row.title} — {path}"


def _change(row: DocumentRow, settings: Settings) -> None:
    about, replacement, bin_ = st.tabs([say("describe.title"), say("replace.title"), say("discard.title")])
    with about:
        _describe(row, settings)
    with replacement:
        _replace(row, settings)
    with bin_:
        throw_away(row, settings)


def _describe(row: DocumentRow, settings: Settings) -> None:
    """A form of what the keeper wrote; in grey, what the document says of itself."""
    written = described(settings.corpus, row.entry.path)
    known = row.entry.document.metadata if row.entry.document else Metadata()
    # What is written belongs to the key: once it is saved, the fields show it as it was understood.
    key = f"describe-{row.entry.path}-{hash(written)}"

    def field(name: str, value: str, own: str) -> str:
        return st.text_input(say(f"describe.{name}"), value, placeholder=own, key=f"{key}-{name}")

    muted(say("describe.explained"))
    with st.form(key, border=False):
        entries = {
            "title": field("document_title", written.title, known.title),
            "publisher": field("publisher", written.publisher, known.publisher),
            "date": field("date", written.date, known.date or say("describe.date_example")),
            "language": _language(written.language, key),
            "url": field("url", written.url, known.url or "https://"),
            "themes": field("themes", ", ".join(written.themes), ", ".join(known.themes)),
        }
        asked = st.form_submit_button(say("describe.save"), type="primary")
    if not asked:
        return
    try:
        entered = entered_metadata(**entries)
    except PreconiseError as error:
        # Here rather than at the top of the page: what was typed stays in the form, to be mended.
        error_box(error, key="describe-error")
        return
    do(lambda: _described(row, entered, settings))


def _language(written: str, key: str) -> str:
    codes = sorted({*NAMED_LANGUAGES, written} - {""}, key=lambda code: language_name(code, language()))
    choices = ["", *codes]
    return st.selectbox(
        say("describe.language"),
        choices,
        index=choices.index(written),
        format_func=lambda code: language_name(code, language()) if code else say("describe.own_language"),
        key=f"{key}-language",
    )


def _described(row: DocumentRow, entered: Metadata, settings: Settings) -> str:
    describe(settings.corpus, row.entry.path, entered)
    return say("describe.saved", path=row.entry.path)


def _replace(row: DocumentRow, settings: Settings) -> None:
    path = row.entry.path
    suffix = PurePosixPath(path).suffix.lower()
    muted(say("replace.explained"))
    number = st.session_state.get(_REPLACER, 0)
    files = file_picker(
        say("replace.label"), {suffix} if suffix in SUFFIXES else SUFFIXES, key=f"{_REPLACER}-{number}-{path}"
    )
    if st.button(say("replace.button"), disabled=len(files) != 1, key="replace-document"):
        st.session_state[_REPLACER] = number + 1
        do(lambda: _replaced(Upload(files[0].name, files[0].getvalue()), settings, path))


def _replaced(upload: Upload, settings: Settings, path: str) -> str:
    outcome = replace_document(upload, settings.corpus, path)
    return outcome_in_words(outcome) if outcome.refused else say("replace.done", path=path)
