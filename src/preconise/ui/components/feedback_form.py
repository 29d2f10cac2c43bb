"""What a visitor thinks of a quote or of an answer; nothing is kept before it is sent."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import streamlit as st

from preconise.errors import FeedbackInaccessible
from preconise.feedback import VERDICTS, Verdict, feedback_on, keep_feedback
from preconise.types import Answer, Quote
from preconise.ui import session
from preconise.ui.components.error_box import error_box
from preconise.ui.components.muted import muted
from preconise.ui.language import say

LONGEST_COMMENT = 1000
_OF_ANSWER: tuple[Verdict, ...] = ("useful", "not_useful")


@st.fragment
def feedback_form(folder: Path, answer: Answer, quote: Quote | None, key: str) -> None:
    """Draws a button that opens the form, or what was thought of it already.

    A fragment, so that opening it draws nothing else anew.

    Args:
        folder: where judgements are kept.
        answer: what was answered.
        quote: the quote that is judged, or None for the answer as a whole.
        key: unique on the page.
    """
    passage_id = quote.passage.passage_id if quote else ""
    given = session.judgement(answer.query.searched, passage_id)
    if given:
        muted(say("feedback.thanks", verdict=say(f"feedback.verdict.{given}")))
        return
    opened = st.popover(
        say(f"feedback.open.{_subject(quote)}"),
        type="tertiary",
        icon=":material/rate_review:",
        key=f"feedback-{key}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _form(folder, answer, quote, key)


def _form(folder: Path, answer: Answer, quote: Quote | None, key: str) -> None:
    with st.form(f"feedback-form-{key}", border=False):
        verdict = st.radio(
            say(f"feedback.asked.{_subject(quote)}"),
            VERDICTS if quote else _OF_ANSWER,
            format_func=lambda verdict: say(f"feedback.verdict.{verdict}"),
            index=None,
            key=_verdict_key(key),
        )
        st.text_area(say("feedback.comment"), max_chars=LONGEST_COMMENT, height=90, key=_comment_key(key))
        muted(say("feedback.kept"))
        sent = st.form_submit_button(
            say("feedback.send"), type="primary", on_click=_keep, args=(folder, answer, quote, key)
        )
    if sent and verdict is None:
        st.text(say("feedback.choose"))
    refused: FeedbackInaccessible | None = st.session_state.pop(_error_key(key), None)
    if refused:
        error_box(refused, key="feedback-error")


def _keep(folder: Path, answer: Answer, quote: Quote | None, key: str) -> None:
    """Runs before the form is drawn again; the page's own catch of errors is out of reach here."""
    verdict: Verdict | None = st.session_state[_verdict_key(key)]
    if verdict is None:
        return
    given = datetime.now().astimezone().isoformat(timespec="seconds")
    feedback = feedback_on(answer, quote, verdict, st.session_state[_comment_key(key)], given)
    try:
        keep_feedback(folder, feedback)
    except FeedbackInaccessible as error:
        st.session_state[_error_key(key)] = error
        return
    session.remember_judgement(feedback.searched, feedback.passage_id, verdict)


def _subject(quote: Quote | None) -> str:
    return "quote" if quote else "answer"


def _verdict_key(key: str) -> str:
    return f"verdict-{key}"


def _comment_key(key: str) -> str:
    return f"comment-{key}"


def _error_key(key: str) -> str:
    return f"feedback-refused-{key}"
