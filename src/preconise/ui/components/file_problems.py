"""The files of the corpus that were not read, or not wholly, each with its reason in words."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from preconise.types import FileReport
from preconise.ui.components.file_report import report_markup
from preconise.ui.components.markup import element
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say
from preconise.ui.wording import counted


def file_problems(files: Iterable[FileReport]) -> None:
    """Draws nothing where every file was read."""
    problems = [file for file in files if file.state in {"partial", "failed"}]
    if not problems:
        return
    st.subheader(counted("counts.problems", len(problems), language()))
    st.html(element("ul", *(element("li", report_markup(file)) for file in problems), class_="problems"))
    muted(say("documents.problems_hint"))
