"""The page that shows a document: at a passage that is quoted, at a heading, or from its beginning."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from preconise.catalogue import explain
from preconise.errors import PageNotDrawn
from preconise.settings import Settings
from preconise.store import Build
from preconise.types import Document, FileReport
from preconise.ui import session
from preconise.ui.components.document_head import document_head
from preconise.ui.components.document_lists import document_lists
from preconise.ui.components.link_list import Link, link_list
from preconise.ui.components.muted import muted
from preconise.ui.components.page_view import page_view
from preconise.ui.components.passage_bar import passage_bar
from preconise.ui.components.text_view import text_view
from preconise.ui.language import language, say
from preconise.ui.opened import Opened, open_at
from preconise.ui.originals import Original, original_now
from preconise.ui.pages import FIRST, THEME, came_from, page_named
from preconise.ui.passages import Advice, advice_around, passage_directory
from preconise.ui.place import Place, address_of, go_to, place_asked_for
from preconise.ui.resources import current_build


def document_page(settings: Settings) -> None:
    """Draws the place that the address names; a sentence, and a choice of documents, where it names none.

    Raises:
        StoreError: there is no usable build.
    """
    build = current_build(settings)
    place = place_asked_for(st.query_params)
    _way_back()
    document = build.documents.get(place.document_id)
    if document is None:
        _choice(build, was_named=bool(place.document_id))
        return
    with st.container(key="document"):
        _document(open_at(place, document, passage_directory(build)), build, settings)


def _way_back() -> None:
    """To where the document was opened from, or to the questions."""
    name, theme = came_from()
    first = "conversation" if session.turns() else "ask"
    st.page_link(
        page_named(name),
        label=say(f"document_view.back.{first if name == FIRST else name}"),
        icon=":material/arrow_back:",
        query_params={THEME: theme} if theme else None,
    )


def _document(opened: Opened, build: Build, settings: Settings) -> None:
    original = original_now(opened.document, settings.corpus)
    document_head(opened, original, _report(opened.document, build.files))
    looked_at = opened.looked_at
    advice = advice_around(opened.passages, looked_at.start, looked_at.end)
    reading, ways = st.columns([7, 3], gap="large")
    with ways:
        document_lists(opened, advice)
    with reading:
        if opened.place.passage_id and opened.passage is None:
            st.warning(say("document_view.passage_gone"))
        _reading(opened, advice, original, settings)


def _reading(opened: Opened, advice: Advice, original: Original, settings: Settings) -> None:
    """The printed pages where there are any that can be shown, the text elsewhere."""
    passage_bar(opened, advice)
    if opened.document.lines and original.path is not None and original.problem is None:
        try:
            page_view(opened, original.path, settings.corpus)
        except PageNotDrawn as error:
            explanation = explain(error, language())
            muted(f"{explanation.message} {explanation.hint}")
        else:
            return
    text_view(opened)


def _report(document: Document, reports: Iterable[FileReport]) -> FileReport | None:
    """What the build says of a file that was read in part."""
    return next((report for report in reports if report.path == document.path and report.state == "partial"), None)


def _choice(build: Build, *, was_named: bool) -> None:
    st.title(say("document_view.choose"))
    if was_named:
        st.warning(say("document_view.gone"))
    documents = sorted(build.documents.values(), key=lambda document: document.metadata.title or document.path)
    links = [
        Link(
            label=document.metadata.title or document.path,
            address=address_of(Place(document.document_id)),
            note=document.metadata.publisher,
            language=document.metadata.language,
        )
        for document in documents
    ]
    followed = link_list(say("document_view.choose"), links, key="choice", folds=False)
    if followed is not None:
        go_to(Place(documents[followed].document_id))
        st.rerun()
