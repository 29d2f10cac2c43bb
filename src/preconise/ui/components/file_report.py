"""What became of each file at the last update, in words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.catalogue import explain_report
from preconise.types import FileReport
from preconise.ui.components.markup import element, words
from preconise.ui.language import language, say, word
from preconise.ui.wording import counted


def file_report(files: Sequence[FileReport]) -> None:
    """Draws a list of all files, folded: those to look at stand on the page already."""
    with st.expander(say("documents.report", files=counted("counts.files", len(files), language()))):
        st.html(element("ul", *(element("li", report_markup(file)) for file in files), class_="problems"))


def report_markup(file: FileReport) -> str:
    """A file with its state, how many passages it gave, and all there is to say of its reading, as escaped HTML."""
    passages = f" ({counted('counts.passages', file.passages, language())})" if file.passages else ""
    parts = [element("strong", words(file.path)), " — ", words(word(f"state.{file.state}") + passages)]
    parts += [element("p", words(said)) for said in explained(file)]
    return "".join(parts)


def explained(file: FileReport) -> list[str]:
    """What there is to say of a file, each with what to do."""
    return [f"{found.message} {found.hint}" for found in explain_report(file, language())]
