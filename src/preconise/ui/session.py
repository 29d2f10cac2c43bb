"""One visitor's conversation and judgements, kept in the browser session and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from preconise.assistant.narrowing import Narrowing
from preconise.feedback import Verdict
from preconise.types import Answer

LONGEST_QUESTION = 500
"""Characters: far above a question asked aloud, far below what the encoder reads at once."""

_TURNS = "turns"
_LEFT_AT = "left-at"
_JUDGEMENTS = "judgements"


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was typed, the words asked in its stead if it was corrected, and its answer once there is one.

    ``narrowing`` says among which passages the answer is looked for.

    A turn is kept before it is answered: a visitor who clicks meanwhile interrupts the run of the page, not the turn.
    """

    question: str
    corrected: str = ""
    answer: Answer | None = None
    narrowing: Narrowing = field(default_factory=Narrowing)

    @property
    def asked(self) -> str:
        """The words that the assistant is asked."""
        return self.corrected or self.question


def turns() -> tuple[Turn, ...]:
    """The conversation so far, oldest first."""
    kept: tuple[Turn, ...] = st.session_state.get(_TURNS, ())
    return kept


def add_turn(turn: Turn) -> None:
    """Ends the conversation with one more turn."""
    st.session_state[_TURNS] = (*turns(), turn)
    st.session_state.pop(_LEFT_AT, None)


def replace_turn(position: int, turn: Turn) -> None:
    """Puts a turn in another's place."""
    st.session_state[_TURNS] = (*turns()[:position], turn, *turns()[position + 1 :])


def drop_turn(position: int) -> None:
    """Takes a turn out of the conversation."""
    st.session_state[_TURNS] = (*turns()[:position], *turns()[position + 1 :])


def leave_at(card: str) -> None:
    """Remembers the quote from which the visitor goes to its document."""
    st.session_state[_LEFT_AT] = card


def left_at() -> str:
    """The quote from which the visitor left the conversation as it stands; empty if there is none."""
    card: str = st.session_state.get(_LEFT_AT, "")
    return card


def start_again() -> None:
    """Forgets the conversation."""
    st.session_state[_TURNS] = ()
    st.session_state.pop(_LEFT_AT, None)


def judgement(searched: str, passage_id: str) -> Verdict | None:
    """What this visitor thought of a passage for the words that were searched, or of the whole answer ("")."""
    given: dict[tuple[str, str], Verdict] = st.session_state.get(_JUDGEMENTS, {})
    return given.get((searched, passage_id))


def remember_judgement(searched: str, passage_id: str, verdict: Verdict) -> None:
    """Keeps what this visitor thinks, so that the page does not ask again."""
    given: dict[tuple[str, str], Verdict] = st.session_state.get(_JUDGEMENTS, {})
    st.session_state[_JUDGEMENTS] = {**given, (searched, passage_id): verdict}
