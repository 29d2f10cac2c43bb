"""Among which passages an answer was looked for, and the ways to look again among others."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from preconise.assistant.narrowing import Narrowing
from preconise.store import Build
from preconise.ui.components.muted import muted
from preconise.ui.components.narrowing_lists import value_name
from preconise.ui.components.question_filters import chosen_values
from preconise.ui.language import say
from preconise.ui.session import Turn, replace_turn


def narrowed_line(position: int, turn: Turn, build: Build, chosen: Narrowing | None) -> None:
    """Draws nothing where all passages were looked at, and no other filters wait to be used.

    Args:
        position: of the turn.
        turn: the question and its answer.
        build: the build in use.
        chosen: the filters of the next question, where this turn is the last one.
    """
    waiting = chosen if chosen != turn.narrowing else None
    if not turn.narrowing and not waiting:
        return
    if turn.narrowing:
        names = [value_name(name, value, build) for name, value in chosen_values(turn.narrowing)]
        muted(say("filters.narrowed", values=", ".join(names)))
    with st.container(horizontal=True, key=f"narrowed-{position}"):
        if turn.narrowing:
            _again(position, turn, Narrowing(), "everywhere")
        if waiting:
            _again(position, turn, waiting, "again")


def _again(position: int, turn: Turn, narrowing: Narrowing, name: str) -> None:
    st.button(
        say(f"filters.{name}"),
        key=f"{name}-{position}",
        type="tertiary",
        icon=":material/search:",
        on_click=replace_turn,
        args=(position, replace(turn, narrowing=narrowing, answer=None)),
    )
