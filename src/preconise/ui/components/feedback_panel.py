"""The judgements kept on this computer: how many, as a file, and deleting them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial

import streamlit as st

from preconise.feedback import EXPORTS, VERDICTS, clear_feedback, read_feedback
from preconise.settings import Settings
from preconise.ui.components.facts import facts
from preconise.ui.components.muted import muted
from preconise.ui.language import say


def feedback_panel(settings: Settings) -> None:
    """Draws what is kept, even where no more is asked for.

    Raises:
        FeedbackInaccessible: it cannot be read or deleted.
    """
    st.text(say("feedback.on" if settings.feedback else "feedback.off"))
    kept = read_feedback(settings.feedback_folder)
    if not kept:
        muted(say("feedback.none"))
        return
    counts = Counter(judgement.verdict for judgement in kept)
    facts((say(f"feedback.verdict.{verdict}"), str(counts[verdict])) for verdict in VERDICTS)
    with st.container(horizontal=True):
        for suffix, written in EXPORTS.items():
            st.download_button(
                say(f"feedback.export.{suffix.removeprefix('.')}"),
                partial(written, kept),
                file_name=f"{say('feedback.file')}-{date.today().isoformat()}{suffix}",
                key=f"feedback-export-{suffix}",
                icon=":material/download:",
                on_click="ignore",
            )
        with st.popover(say("feedback.clear"), icon=":material/delete:"):
            st.text(say("feedback.clear_sure"))
            if st.button(say("feedback.clear_yes"), key="feedback-clear"):
                clear_feedback(settings.feedback_folder)
                st.rerun()
