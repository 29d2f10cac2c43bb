"""An answer in the conversation: what was found in one sentence, the quotes by document, then what is left to see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count

import streamlit as st

from preconise.store import Build
from preconise.types import Answer, Quote
from preconise.ui.components.markup import element, words
from preconise.ui.components.muted import muted
from preconise.ui.components.quote_card import quote_card
from preconise.ui.components.source_heading import source_heading
from preconise.ui.language import language, say, word
from preconise.ui.passages import passage_directory
from preconise.ui.wording import found

FIRST_QUOTES = 4
"""Shown at once; the others are one click away."""

Judge = Callable[[Quote | None, str], None]
"""Draws what a visitor can say of a quote, or of the answer (None), under a key unique on the page."""


def answer_view(answer: Answer, build: Build, key: str, judge: Judge | None = None) -> None:
    """Draws the quotes of an answer, or an honest refusal.

    Args:
        answer: may come from an earlier build.
        build: the build in use at this moment, against which every quote is checked again.
        key: unique on the page.
        judge: what a visitor can say of it, where that is wanted.
    """
    if answer.answered:
        _quotes(answer, build, key, judge)
    else:
        _refusal(answer, build, key, judge)
    if judge is not None:
        judge(None, f"{key}-answer")


def by_document(quotes: Sequence[Quote]) -> tuple[tuple[Quote, ...], ...]:
    """Quotes in groups of one document each: the groups by their best quote, the quotes of each in their order."""
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.citation.document_id, []).append(quote)
    return tuple(tuple(group) for group in groups.values())


def _quotes(answer: Answer, build: Build, key: str, judge: Judge | None) -> None:
    st.html(element("p", words(found(answer.quotes, language())), class_="found", role="status"))
    muted(word(f"level.{answer.level}"))
    _cards(answer, answer.quotes[:FIRST_QUOTES], build, f"{key}-quote", judge)
    others = (*answer.quotes[FIRST_QUOTES:], *answer.leads)
    if others:
        with st.expander(say("answer.others", number=len(others))):
            _cards(answer, others, build, f"{key}-other", judge)


def _refusal(answer: Answer, build: Build, key: str, judge: Judge | None) -> None:
    st.text(say("refusal.nothing"))
    st.text(say("refusal.advice"))
    if answer.leads:
        with st.expander(say("refusal.leads")):
            muted(say("refusal.no_guarantee"))
            _cards(answer, answer.leads, build, f"{key}-lead", judge)


def _cards(answer: Answer, quotes: Sequence[Quote], build: Build, key: str, judge: Judge | None) -> None:
    directory = passage_directory(build)
    positions = count()
    for group in by_document(quotes):
        source_heading(group[0].citation)
        for quote in group:
            quote_card(
                quote,
                build.documents.get(quote.citation.document_id),
                card := f"{key}-{next(positions)}",
                directory,
                question=answer.query.question,
                under_source=True,
                below=partial(judge, quote, card) if judge is not None else None,
            )
