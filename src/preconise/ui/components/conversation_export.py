"""The conversation as a file to hand out: one button, then the formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

from preconise.export.files import WRITERS
from preconise.store import Build
from preconise.types import Answer
from preconise.ui.components.muted import muted
from preconise.ui.conversation_dossier import conversation_dossier, fallen_quotes
from preconise.ui.language import language, say
from preconise.ui.wording import counted

MEDIA_TYPES: Mapping[str, str] = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".html": "text/html",
    ".md": "text/markdown",
}


def conversation_export(answers: Sequence[Answer], build: Build) -> None:
    """Draws nothing before there is an answer; a file is written when it is asked for."""
    if not answers:
        return
    today = date.today().isoformat()
    with st.popover(say("conversation.export"), icon=":material/download:"):
        muted(say("conversation.exported"))
        fallen = fallen_quotes(answers, build.documents)
        if fallen:
            muted(counted("conversation.fallen", fallen, language()))
        for suffix in WRITERS:
            st.download_button(
                say(f"conversation.format.{suffix.removeprefix('.')}"),
                partial(_written, suffix, answers, build, language(), today),
                file_name=f"{say('conversation.file')}-{today}{suffix}",
                mime=MEDIA_TYPES[suffix],
                key=f"export-{suffix}",
                on_click="ignore",
                width="stretch",
            )


def _written(suffix: str, answers: Sequence[Answer], build: Build, language: str, today: str) -> bytes:
    return WRITERS[suffix](conversation_dossier(answers, build.documents, language, today), language)
