"""The page where questions are asked and answered, as a conversation."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from preconise.assistant.narrowing import Narrowing
from preconise.errors import QuestionError
from preconise.settings import Settings
from preconise.store import Build
from preconise.types import Answer
from preconise.ui import session
from preconise.ui.components.answer_view import Judge, answer_view
from preconise.ui.components.asked_question import asked_question
from preconise.ui.components.conversation_export import conversation_export
from preconise.ui.components.error_box import error_box
from preconise.ui.components.feedback_form import feedback_form
from preconise.ui.components.hidden_title import hidden_title
from preconise.ui.components.last_question import bring_into_view
from preconise.ui.components.muted import muted
from preconise.ui.components.narrowed_line import narrowed_line
from preconise.ui.components.question_filters import question_filters
from preconise.ui.components.scroll_to import scroll_to
from preconise.ui.components.searched_line import searched_line
from preconise.ui.components.theme_links import theme_links
from preconise.ui.examples import example_questions
from preconise.ui.language import language, say
from preconise.ui.resources import current_assistant, current_build, facet_index
from preconise.ui.session import LONGEST_QUESTION, Turn
from preconise.ui.wording import corpus_size


def ask_page(settings: Settings) -> None:
    """Draws the conversation, and answers what has been asked and not answered yet.

    Raises:
        PreconiseError: the question or the index cannot be used.
    """
    build = current_build(settings)
    page = st.container(key="conversation")
    # In the page, not below it: a page with a field below scrolls to its end whenever it grows.
    with st.container(key="question"):
        narrowing = question_filters(facet_index(build), build)
        typed = st.chat_input(say("ask.placeholder"), max_chars=LONGEST_QUESTION)
    if typed:
        session.add_turn(Turn(typed, narrowing=narrowing))
    with page:
        if session.turns():
            _conversation(settings, build, narrowing)
        else:
            _welcome(settings, build, narrowing)


def _welcome(settings: Settings, build: Build, narrowing: Narrowing) -> None:
    st.title(say("ask.title"))
    st.text(say("ask.promise"))
    examples = st.container(key="examples", gap="xsmall")
    theme_links(build)
    with st.container(gap="xsmall"):
        muted(say("ask.corpus", corpus=corpus_size(build.manifest, language())))
        muted(say("ask.privacy"))
        if settings.feedback:
            muted(say("feedback.promise"))
    # Last, so that the page stands while the model is loaded and the examples are tried.
    with examples:
        _examples(settings, build, narrowing)


def _examples(settings: Settings, build: Build, narrowing: Narrowing) -> None:
    with st.spinner(say("examples.preparing")):
        questions = example_questions(current_assistant(settings), build, language())
    if questions:
        muted(say("examples.title"))
    for question in questions:
        turn = Turn(question, narrowing=narrowing)
        st.button(question, key=f"example-{question}", on_click=session.add_turn, args=(turn,))


def _conversation(settings: Settings, build: Build, narrowing: Narrowing) -> None:
    hidden_title(say("ask.conversation"))
    for position in range(len(session.turns())):
        try:
            _draw_turn(position, settings, build, narrowing)
        except QuestionError as error:
            error_box(error, key=f"error-{position}")
    card = session.left_at()
    if card:
        scroll_to(f".st-key-quote-{card}", card)
    with st.container(horizontal=True, key="conversation-actions"):
        st.button(say("ask.new"), icon=":material/add:", on_click=session.start_again)
        conversation_export([turn.answer for turn in session.turns() if turn.answer], build)


def _draw_turn(position: int, settings: Settings, build: Build, narrowing: Narrowing) -> None:
    turn = session.turns()[position]
    # A container of its own keeps the elements of one turn from showing through in another while a run replaces them.
    with st.container(key=f"turn-{position}"):
        with st.chat_message("user", avatar=":material/person:"):
            question = st.empty()
        with question:
            asked_question(turn.question, turn.answer.query.language if turn.answer else "")
        with st.chat_message("assistant", avatar=":material/format_quote:"):
            answer = turn.answer or _answer(position, settings, build)
            if turn.answer is None:
                with question:
                    # Once more: its language is known only now.
                    asked_question(turn.question, answer.query.language)
            searched_line(position, turn, answer.query.searched)
            is_last = position == len(session.turns()) - 1
            narrowed_line(position, turn, build, narrowing if is_last else None)
            answer_view(answer, build, str(position), _judge(settings, answer))
    if turn.answer is None:
        bring_into_view(position)


def _judge(settings: Settings, answer: Answer) -> Judge | None:
    return partial(feedback_form, settings.feedback_folder, answer) if settings.feedback else None


def _answer(position: int, settings: Settings, build: Build) -> Answer:
    """Answers a turn; one that cannot be answered leaves the conversation, and a correction that cannot is undone."""
    turn = session.turns()[position]
    previous = [] if turn.corrected else [earlier.asked for earlier in session.turns()[:position]]
    try:
        with st.spinner(say("ask.searching")):
            among = facet_index(build).among(turn.narrowing)
            answer = current_assistant(settings).ask(turn.asked, previous=previous, among=among)
    except QuestionError:
        if turn.corrected:
            session.replace_turn(position, replace(turn, corrected=""))
        else:
            session.drop_turn(position)
        raise
    session.replace_turn(position, replace(turn, answer=answer))
    return answer
