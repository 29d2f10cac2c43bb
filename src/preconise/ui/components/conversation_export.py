"""The conversation as a file to hand out: one button, then the formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

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
"""By the suffix that names a format of ``preconise.export.files``."""


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
        for suffix, media_type in MEDIA_TYPES.items():
            st.download_button(
                say(f"conversation.format.{suffix.removeprefix('.')}"),
                partial(_written, suffix, answers, build, language(), today),
                file_name=f"{say('conversation.file')}-{today}{suffix}",
                mime=media_type,
                key=f"export-{suffix}",
                on_click="ignore",
                width="stretch",
            )


def _written(suffix: str, answers: Sequence[Answer], build: Build, language: str, today: str) -> bytes:
    # Only now: the libraries that write documents take a moment to load, which the first page must not wait for.
    from preconise.export.files import WRITERS

    return WRITERS[suffix](conversation_dossier(answers, build.documents, language, today), language)
