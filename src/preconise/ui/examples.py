"""Example questions: only those that the index answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import streamlit as st

from preconise.assistant.assistant import Assistant
from preconise.catalogue import message, messages
from preconise.store import Build

SHOWN = 4
TRIED = 16
"""Questions asked of the index at most: each takes a tenth of a second on an office computer."""

# A heading becomes part of a button's label, which Streamlit reads as Markdown: only one without any sign that
# could mean something there is used.
_PLAIN_HEADING = re.compile(r"[^\W\d_](?:[^\W_]|[ ,’'()«»-](?!-)){11,69}")


@st.cache_resource(show_spinner=False, max_entries=8)
def example_questions(_assistant: Assistant, _build: Build, build_id: str, language: str) -> tuple[str, ...]:
    """Questions that the build answers, in the language of the interface.

    Args:
        _assistant: answers from ``_build``.
        _build: its headings complete the questions of the catalogue, for a corpus on other subjects.
        build_id: names the build; the questions are tried once a build and language.
        language: of the questions.
    """
    answered: list[str] = []
    for _, question in zip(range(TRIED), _candidates(_build, language), strict=False):
        if _assistant.ask(question).level == "sure":
            answered.append(question)
        if len(answered) == SHOWN:
            break
    return tuple(answered)


def _candidates(build: Build, language: str) -> Iterator[str]:
    prefix = "ui.examples.question."
    yield from (text for key, text in messages(language).items() if key.startswith(prefix))
    for heading in dict.fromkeys(_headings(build)):
        yield message("ui.examples.about", language, heading=heading)


def _headings(build: Build) -> Iterable[str]:
    """The headings right above recommendations."""
    for passage in build.passages:
        if passage.kind == "recommendation" and passage.heading_path:
            span = passage.heading_path[-1]
            heading = build.documents[passage.document_id].text[span.start : span.end]
            if _PLAIN_HEADING.fullmatch(heading):
                yield heading
