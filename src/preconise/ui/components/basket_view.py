"""The basket, section by section, each excerpt checked again in the documents as they are now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from preconise.assistant.kept import KeptExcerpts, Recheck
from preconise.baskets import basket as verbs
from preconise.baskets.basket import Basket
from preconise.store import Build
from preconise.ui import basket
from preconise.ui.components.basket_panel import basket_title, basket_tools, undo_line
from preconise.ui.components.download_panel import download_panel
from preconise.ui.components.kept_excerpt import LONGEST_TITLE, kept_excerpt
from preconise.ui.language import language, say
from preconise.ui.wording import counted


def basket_view(kept: Basket, build: Build, excerpts: KeptExcerpts) -> None:
    """Draws the basket in use.

    Raises:
        BasketError: the basket cannot be read or written.
    """
    basket_title(kept)
    basket_tools(kept)
    undo_line()
    if not kept.excerpts:
        st.text(say("excerpts.basket.empty"))
        return
    rechecks = {excerpt.excerpt_id: excerpts.recheck(excerpt, language()) for excerpt in kept.excerpts}
    lost = sum(recheck.quote is None for recheck in rechecks.values())
    if lost:
        st.warning(counted("excerpts.lost_count", lost, language()))
    _sections(kept, rechecks)
    download_panel(kept, rechecks, build.manifest.build_id)


def _sections(kept: Basket, rechecks: Mapping[str, Recheck]) -> None:
    number = 0
    for place, section in enumerate(kept.sections):
        _heading(kept, section, place)
        for excerpt in kept.of(section):
            stands = rechecks[excerpt.excerpt_id].quote is not None
            number += stands
            kept_excerpt(excerpt, rechecks[excerpt.excerpt_id], number if stands else 0)


def _heading(kept: Basket, section: str, place: int) -> None:
    """The title of a section, which can be changed, and its moves where there are several."""
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"section-{place}"):
        title = st.text_input(
            say("excerpts.section.title", number=place + 1),
            section,
            key=f"section-title-{kept.basket_id}-{place}-{section}",
            max_chars=LONGEST_TITLE,
            placeholder=say("excerpts.section.untitled"),
        ).strip()
        if len(kept.sections) > 1:
            _move(section, place, -1, ":material/arrow_upward:")
            _move(section, place, 1, ":material/arrow_downward:")
    if title != section:
        basket.change(partial(verbs.rename_section, section=section, title=title))
        st.rerun()


def _move(section: str, place: int, step: verbs.Step, icon: str) -> None:
    label = say("excerpts.section.up" if step < 0 else "excerpts.section.down")
    if st.button(label, key=f"section-move-{step}-{place}", icon=icon, type="tertiary"):
        basket.change(partial(verbs.move_section, section=section, step=step))
        st.rerun()
