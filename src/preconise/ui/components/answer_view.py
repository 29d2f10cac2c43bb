"""An answer in the conversation: what was found in one sentence, the quotes, then what is left to see."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.store import Build
from preconise.types import Answer, Quote
from preconise.ui.components.muted import muted
from preconise.ui.components.quote_card import quote_card
from preconise.ui.language import language, say, word
from preconise.ui.wording import found

FIRST_QUOTES = 4
"""Shown at once; the others are one click away."""


def answer_view(answer: Answer, build: Build, key: str) -> None:
    """Draws the quotes of an answer, or an honest refusal.

    Args:
        answer: may come from an earlier build.
        build: the build in use at this moment, against which every quote is checked again.
        key: unique on the page.
    """
    if not answer.answered:
        _refusal(answer, build, key)
        return
    st.text(found(answer.quotes, language()))
    muted(word(f"level.{answer.level}"))
    _cards(answer, answer.quotes[:FIRST_QUOTES], build, f"{key}-quote")
    others = (*answer.quotes[FIRST_QUOTES:], *answer.leads)
    if others:
        with st.expander(say("answer.others", number=len(others))):
            _cards(answer, others, build, f"{key}-other")


def _refusal(answer: Answer, build: Build, key: str) -> None:
    st.text(say("refusal.nothing"))
    st.text(say("refusal.advice"))
    if answer.leads:
        with st.expander(say("refusal.leads")):
            muted(say("refusal.no_guarantee"))
            _cards(answer, answer.leads, build, f"{key}-lead")


def _cards(answer: Answer, quotes: Sequence[Quote], build: Build, key: str) -> None:
    for position, quote in enumerate(quotes):
        document = build.documents.get(quote.citation.document_id)
        quote_card(quote, document, f"{key}-{position}", answer.query.question)
