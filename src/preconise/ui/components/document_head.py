"""What is known of a document: its title, who published it and when, where it comes from, and its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from preconise.catalogue import explain
from preconise.dates import date_in_words
from preconise.types import FileReport
from preconise.ui.components.file_report import explained
from preconise.ui.components.markup import element, link, words
from preconise.ui.language import language, say
from preconise.ui.opened import Opened
from preconise.ui.originals import Original, media_type
from preconise.ui.wording import language_name


def document_head(opened: Opened, original: Original, report: FileReport | None) -> None:
    """Draws the title and the particulars, and what a reader must be warned of.

    Args:
        opened: the document.
        original: its file as it is now.
        report: what the build says of the file.
    """
    title = element("h1", words(opened.title), lang=opened.language)
    particulars = (
        element("div", element("dt", words(name)), element("dd", value))
        for name, value in _particulars(opened)
        if value
    )
    st.html(element("div", title, element("dl", *particulars), class_="document-head"))
    if original.problem is not None:
        explanation = explain(original.problem, language())
        st.html(_warning(f"{explanation.message} {explanation.hint}"))
    for said in explained(report) if report else ():
        st.html(_warning(said))
    if original.path is not None:
        _download(original.path)


def _particulars(opened: Opened) -> Iterator[tuple[str, str]]:
    metadata = opened.document.metadata
    yield say("documents.column.publisher"), words(metadata.publisher)
    yield say("documents.column.date"), words(date_in_words(metadata.date, language()))
    yield say("documents.column.language"), words(language_name(opened.language, language()) if opened.language else "")
    yield say("document_view.address"), _external(metadata.url)
    for reference in metadata.based_on:
        published = date_in_words(reference.date, language())
        named = ", ".join(part for part in (reference.publisher, reference.title, published) if part)
        yield say("document_view.based_on"), f"{words(named)} {_external(reference.url)}"
    yield say("document_view.file"), words(opened.document.path)


def _external(url: str) -> str:
    """A link out of the app, said to be one."""
    leads = link(url)
    return f"{leads} {element('span', words(say('document_view.external')), class_='outside')}" if leads else ""


def _warning(text: str) -> str:
    return element("p", words(text), class_="document-warning", role="status")


def _download(path: Path) -> None:
    st.download_button(
        say("document_view.download"),
        data=path.read_bytes,
        file_name=path.name,
        mime=media_type(path),
        icon=":material/download:",
        on_click="ignore",
        key="download",
    )
