"""Measuring the answers on questions of one's own."""

from __future__ import annotations

import streamlit as st

from preconise.errors import InvalidQuestionFile
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.error_box import error_box
from preconise.ui.components.facts import facts
from preconise.ui.components.file_picker import file_picker
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say
from preconise.ui.own_evaluation import SUFFIX, OwnEvaluation, evaluated, figures_in_words, questions_of
from preconise.ui.resources import current_assistant

_LAST = "evaluation"


def evaluation_panel(build: Build, settings: Settings) -> None:
    """Draws the choice of a file, and the figures of this visitor's last evaluation.

    Raises:
        EncoderError: the model cannot be used.
    """
    st.text(say("evaluation.explained"))
    chosen = file_picker(say("evaluation.label"), {SUFFIX}, key="questions")
    if st.button(say("evaluation.button"), disabled=not chosen, key="evaluate"):
        try:
            st.session_state[_LAST] = _evaluate(chosen[0].name, chosen[0].getvalue(), build, settings)
        except InvalidQuestionFile as error:
            error_box(error)
    last: OwnEvaluation | None = st.session_state.get(_LAST)
    if last is not None:
        muted(say("evaluation.last", name=last.name, build=last.build_id))
        facts(figures_in_words(last.report, language()))
    muted(say("evaluation.published"))


def _evaluate(name: str, content: bytes, build: Build, settings: Settings) -> OwnEvaluation:
    questions = questions_of(name, content)
    progress = st.progress(0.0, text=say("evaluation.running", done=0, total=len(questions)))

    def tell(done: int) -> None:
        progress.progress(done / len(questions), text=say("evaluation.running", done=done, total=len(questions)))

    report = evaluated(questions, current_assistant(settings).ask, tell)
    progress.empty()
    return OwnEvaluation(report, name, build.manifest.build_id)
