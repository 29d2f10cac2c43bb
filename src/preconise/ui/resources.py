"""What all visitors share, read-only: the encoder, the current build, the assistant over both."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from preconise.assistant.assistant import Assistant
from preconise.build import is_stale
from preconise.errors import IndexNotFound
from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
from preconise.settings import Settings
from preconise.store import Build, current_build_id, open_build
from preconise.types import Encoder


def current_build(settings: Settings) -> Build:
    """The build that answers at this moment; a rebuild is seen at the next run of the page.

    Raises:
        StoreError: there is none, or it cannot be used.
    """
    build_id = current_build_id(settings.index)
    if build_id is None:
        raise IndexNotFound(path=settings.index)
    return _open(settings.index, build_id, encoder_fingerprint(settings))


def current_assistant(settings: Settings) -> Assistant:
    """The assistant over the current build; the first call loads the model, which takes seconds.

    Raises:
        StoreError: there is no usable build.
        EncoderError: the model cannot be used.
    """
    build = current_build(settings)
    fingerprint = encoder_fingerprint(settings)
    return _assistant(build, _encoder(settings, fingerprint), settings, build.manifest.build_id, fingerprint)


def is_outdated(settings: Settings) -> bool:
    """Whether the index is missing, damaged, or not that of the documents as they are at this moment."""
    return is_stale(settings.corpus, settings.index, encoder_fingerprint(settings))


@st.cache_resource(show_spinner=False, max_entries=2)
def _open(index: Path, build_id: str, fingerprint: str) -> Build:
    """Keyed by the build's id too: the folder stays the same when its build changes."""
    return open_build(index, fingerprint)


@st.cache_resource(show_spinner=False, max_entries=1)
def _encoder(_settings: Settings, fingerprint: str) -> Encoder:
    return load_encoder(_settings)


@st.cache_resource(show_spinner=False, max_entries=2)
def _assistant(_build: Build, _encoder: Encoder, settings: Settings, build_id: str, fingerprint: str) -> Assistant:
    return Assistant(_build, _encoder, settings)
