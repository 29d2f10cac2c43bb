"""Work that takes seconds, done once for all visitors in a thread that knows nothing of Streamlit."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

import streamlit as st

STEP = 0.1
"""Seconds after which a run that waits looks whether it is still wanted."""

Made = TypeVar("Made")

# One thread: what is begun later may rest on what was begun before, and two cores serve one model.
_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="preconise")


def begin(make: Callable[[], Made]) -> Future[Made]:
    """Begins to make something, once everything begun before is made."""
    return _worker.submit(make)


def awaited(made: Future[Made]) -> Made:
    """What is being made, once it is; raises what making it raised.

    It waits in short steps: at each, Streamlit may end this run for the next one, so that a visitor who asks or leaves
    meanwhile is not kept waiting.
    """
    place = st.empty()
    while not wait([made], timeout=STEP).done:
        place.empty()
    return made.result()
