"""Example questions: only those that the index answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import islice

import streamlit as st

from preconise.assistant.assistant import Assistant
from preconise.catalogue import message, messages
from preconise.store import Build
from preconise.types import Answer
from preconise.ui.background import awaited, begin

SHOWN = 4
TRIED = 16
"""Questions asked of the index at most: each takes a tenth of a second on an office computer."""

# A heading becomes part of a button's label, which Streamlit reads as Markdown: only one without any sign that
# could mean something there is used.
_PLAIN_HEADING = re.compile(r"[^\W\d_](?:[^\W_]|[ ,’'()«»-](?!-)){11,69}")


def example_questions(assistant: Assistant, build: Build, language: str) -> tuple[str, ...]:
    """Questions that the build answers, in the language of the interface; waits until they are tried.

    Args:
        assistant: answers from ``build``.
        build: its headings complete the questions of the catalogue, for a corpus on other subjects.
        language: of the questions.
    """
    return awaited(_tried(assistant, build, build.manifest.build_id, language))


@st.cache_resource(show_spinner=False, max_entries=8)
def _tried(_assistant: Assistant, _build: Build, build_id: str, language: str) -> Future[tuple[str, ...]]:
    """Once a build and language, whoever comes and goes meanwhile."""
    return begin(lambda: answered(_assistant.ask, _candidates(_build, language)))


def answered(ask: Callable[[str], Answer], candidates: Iterable[str]) -> tuple[str, ...]:
    """The first few questions that get a sure answer, of as many as there is time to try."""
    sure = (question for question in islice(candidates, TRIED) if ask(question).level == "sure")
    return tuple(islice(sure, SHOWN))


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
