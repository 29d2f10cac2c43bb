"""The handout of a basket, in the format that is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from preconise.assistant.kept import Recheck
from preconise.baskets.basket import Basket
from preconise.export.dossier import Dossier
from preconise.ui.components.muted import muted
from preconise.ui.handout import dossier_of, file_name
from preconise.ui.language import language, say

MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".html": "text/html",
    ".md": "text/markdown",
}


def download_panel(basket: Basket, rechecks: Mapping[str, Recheck], build_id: str) -> None:
    """Draws the choice of format and the button; the file is written when the button is pressed."""
    st.header(say("excerpts.export.title"))
    suffix = st.segmented_control(
        say("excerpts.export.format"),
        list(MEDIA_TYPES),
        format_func=lambda suffix: say(f"excerpts.export{suffix}"),
        default=".docx",
        required=True,
        key="excerpts-format",
        persist_state="session",
    )
    dossier = dossier_of(basket, rechecks, build_id, date.today().isoformat())
    spoken = language()
    st.download_button(
        say("excerpts.export.button"),
        lambda: _written(dossier, suffix, spoken),
        file_name=file_name(basket.title, suffix),
        mime=MEDIA_TYPES[suffix],
        key="excerpts-download",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
        disabled=not dossier.sections,
    )
    muted(say("excerpts.export.check"))


def _written(dossier: Dossier, suffix: str, language: str) -> bytes:
    # Imported late: what writes documents takes half a second to load, which no page need wait for.
    from preconise.export.files import WRITERS

    return WRITERS[suffix](dossier, language)
