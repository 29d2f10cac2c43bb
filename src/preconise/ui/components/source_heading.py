"""The document that some quotes of an answer stand in: its title as a heading, and its reference below."""

from __future__ import annotations

from pathlib import PurePosixPath

import streamlit as st

from preconise.assistant.citation import based_on_in_words
from preconise.dates import date_in_words
from preconise.types import Citation, Metadata
from preconise.ui.components.citation_line import linked_markup
from preconise.ui.components.markup import element, link, words
from preconise.ui.language import language, say


def source_heading(citation: Citation) -> None:
    """Draws the document of a citation; the cards below it need only say where in it they stand."""
    metadata = citation.metadata
    title = metadata.title or PurePosixPath(citation.path).name
    st.html(
        element(
            "div",
            element("h3", words(title), lang=metadata.language if metadata.title else ""),
            element("p", _publication(metadata)),
            _based_on(metadata),
            class_="source",
        )
    )


def _publication(metadata: Metadata) -> str:
    known = (words(metadata.publisher), words(date_in_words(metadata.date, language())), link(metadata.url))
    return " · ".join(part for part in known if part)


def _based_on(metadata: Metadata) -> str:
    """What a briefing note draws on, folded: it may be long."""
    references = based_on_in_words(metadata.based_on, language())
    if not references:
        return ""
    summary = element("summary", words(say("source.based_on", number=len(metadata.based_on))))
    return element("details", summary, element("p", linked_markup(references, metadata)), class_="context")
