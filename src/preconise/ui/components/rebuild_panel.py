"""The button that rebuilds the index, and how far the rebuild is."""

from __future__ import annotations

import math
from pathlib import Path

import streamlit as st

from preconise.settings import Settings
from preconise.types import Progress
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say
from preconise.ui.rebuild import Rebuild
from preconise.ui.resources import is_outdated

# Of the whole bar: reading is quick, embedding is nearly all of the work.
_STAGE_SHARES = {"reading": (0.0, 0.1), "embedding": (0.1, 0.95), "writing": (0.95, 1.0), "done": (1.0, 1.0)}


@st.cache_resource(show_spinner=False)
def shared_rebuild(index: Path) -> Rebuild:
    """The rebuild of an index, one for all visitors."""
    return Rebuild(index)


def rebuild_panel(settings: Settings) -> None:
    """Draws the button, or the progress bar of the rebuild under way.

    Raises:
        IndexInaccessible: the index cannot be read or written.
    """
    rebuild = shared_rebuild(settings.index)
    if rebuild.state() == "running":
        _follow(rebuild)
        return
    _report(rebuild, settings)
    if st.button(say("rebuild.button"), type="primary", key="rebuild"):
        rebuild.start(settings, language())
        st.rerun()


@st.fragment(run_every=1.0)
def _follow(rebuild: Rebuild) -> None:
    if rebuild.state() != "running":
        st.rerun()
    progress = rebuild.progress()
    st.progress(share(progress), text=_sentence(progress, rebuild.seconds_left()))
    muted(say("rebuild.usable"))
    if rebuild.can_cancel() and st.button(say("rebuild.cancel"), key="cancel-rebuild"):
        with st.spinner(say("rebuild.stopping")):
            rebuild.cancel()
        st.rerun()


def share(progress: Progress | None) -> float:
    """How much of the whole rebuild is done, from 0 to 1."""
    if progress is None or progress.stage == "done":
        return 0.0
    first, last = _STAGE_SHARES[progress.stage]
    return first + (last - first) * min(progress.done / max(progress.total, 1), 1.0)


def _sentence(progress: Progress | None, left: float | None) -> str:
    """Without the file's name: the bar's text would be read as Markdown."""
    if progress is None or progress.stage == "done":
        return say("rebuild.starting")
    sentence = say(f"rebuild.stage.{progress.stage}", done=progress.done, total=progress.total)
    return sentence if left is None else f"{sentence}. {left_in_words(left)}"


def left_in_words(seconds: float) -> str:
    """The time left in whole minutes: seconds would promise what nobody knows."""
    minutes = math.ceil(seconds / 60)
    return say("rebuild.left.under") if minutes <= 1 else say("rebuild.left.minutes", minutes=minutes)


def _report(rebuild: Rebuild, settings: Settings) -> None:
    state = rebuild.state()
    if state == "failed":
        st.error(say("rebuild.failed"))
        st.text(rebuild.complaint())
    elif state == "cancelled":
        st.warning(say("rebuild.cancelled"))
    elif is_outdated(settings):
        st.warning(say("rebuild.outdated"))
    elif state == "done":
        st.success(say("rebuild.done"))
    else:
        st.text(say("rebuild.explained"))
