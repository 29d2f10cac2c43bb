"""The files of the corpus that were not read, or not wholly, each with its reason in words."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from preconise.catalogue import explain_report
from preconise.types import FileReport
from preconise.ui.components.markup import element, words
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say, word
from preconise.ui.wording import counted


def file_problems(files: Iterable[FileReport]) -> None:
    """Draws nothing where every file was read."""
    problems = [file for file in files if file.state in {"partial", "failed"}]
    if not problems:
        return
    st.subheader(counted("counts.problems", len(problems), language()))
    st.html(element("ul", *map(_problem, problems), class_="problems"))
    muted(say("documents.problems_hint"))


def _problem(file: FileReport) -> str:
    parts = [element("strong", words(file.path)), " — ", words(word(f"state.{file.state}"))]
    parts += [element("p", words(said)) for said in explained(file)]
    return element("li", *parts)


def explained(file: FileReport) -> list[str]:
    """What there is to say of a file, each with what to do."""
    return [f"{found.message} {found.hint}" for found in explain_report(file, language())]
