"""What all visitors share, read-only: the encoder, the current build, the assistant over both."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from preconise.assistant.assistant import Assistant
from preconise.assistant.narrowing import FacetIndex
from preconise.assistant.readiness import get_ready, run_in
from preconise.build import is_stale
from preconise.errors import IndexNotFound, PreconiseError
from preconise.keeping.changes import Outline, outlines
from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
from preconise.settings import Settings
from preconise.store import Build, current_build_id, open_build, read_records
from preconise.types import Encoder
from preconise.ui.background import awaited, begin

if TYPE_CHECKING:
    from preconise.overview.map import Point


@dataclass(frozen=True, slots=True)
class BuildOutline:
    """A build that is kept, in a few words: enough to say what another one changed."""

    build_id: str
    created: str
    encoder_fingerprint: str
    documents: tuple[Outline, ...]


def current_build(settings: Settings) -> Build:
    """The build that answers at this moment; a rebuild is seen at the next run of the page.

    Raises:
        StoreError: there is none, or it cannot be used.
    """
    build_id = current_build_id(settings.index)
    if build_id is None:
        raise IndexNotFound(path=settings.index)
    return _open(settings.index, build_id, encoder_fingerprint(settings))


def current_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name; waits until it is loaded.

    Raises:
        EncoderError: the model cannot be used.
    """
    fingerprint = encoder_fingerprint(settings)
    encoder = _encoder(settings, fingerprint)
    try:
        return awaited(encoder)
    finally:
        if encoder.done() and encoder.exception() is not None:
            # What was wrong may be mended meanwhile: the next visit tries again.
            _encoder.clear()


def current_assistant(settings: Settings) -> Assistant:
    """The assistant over the current build; waits until the model is loaded.

    Raises:
        StoreError: there is no usable build.
        EncoderError: the model cannot be used.
    """
    build = current_build(settings)
    encoder = current_encoder(settings)
    return _assistant(build, encoder, settings, build.manifest.build_id, encoder.fingerprint)


def warm_up(settings: Settings) -> None:
    """Begins to load the model, unless that is done, so that the first question need not wait for it.

    What goes wrong is told by the page that needs the model.
    """
    with suppress(PreconiseError):
        _encoder(settings, encoder_fingerprint(settings))


def is_outdated(settings: Settings) -> bool:
    """Whether the index is missing, damaged, or not that of the documents as they are at this moment."""
    return is_stale(settings.corpus, settings.index, encoder_fingerprint(settings))


@st.cache_resource(show_spinner=False, max_entries=4)
def build_outline(index: Path, build_id: str) -> BuildOutline:
    """A build in outline, whichever of those that are kept.

    Raises:
        IndexDamaged: it fails its checksums.
        IndexStale: it is of another format.
        IndexInaccessible: the operating system refuses a file.
    """
    records = read_records(index, build_id)
    manifest = records.manifest
    found = outlines(records.documents, records.passages)
    return BuildOutline(manifest.build_id, manifest.created, manifest.encoder_fingerprint, found)


@st.cache_resource(show_spinner=False, max_entries=2)
def build_map(_build: Build, build_id: str) -> tuple[Point, ...]:
    """The map of a build's recommendations; the first call of a build takes seconds."""
    # scikit-learn takes a second to load, which only this page should wait for.
    from preconise.overview.map import map_of

    return map_of(_build.passages, _build.dense)


def facet_index(build: Build) -> FacetIndex:
    """By what the passages of a build can be narrowed; the first call of a build reads all of them."""
    return _facet_index(build, build.manifest.build_id)


@st.cache_resource(show_spinner=False, max_entries=2)
def _facet_index(_build: Build, build_id: str) -> FacetIndex:
    return FacetIndex(_build)


@st.cache_resource(show_spinner=False, max_entries=2)
def _open(index: Path, build_id: str, fingerprint: str) -> Build:
    """Keyed by the build's id too: the folder stays the same when its build changes."""
    return open_build(index, fingerprint)


@st.cache_resource(show_spinner=False, max_entries=1)
def _encoder(_settings: Settings, fingerprint: str) -> Future[Encoder]:
    return begin(lambda: _ready_encoder(_settings))


def _ready_encoder(settings: Settings) -> Encoder:
    """The encoder, and with it what the first questions would wait for."""
    encoder = load_encoder(settings)
    get_ready(for_many=True)
    run_in(encoder)
    return encoder


@st.cache_resource(show_spinner=False, max_entries=2)
def _assistant(_build: Build, _encoder: Encoder, settings: Settings, build_id: str, fingerprint: str) -> Assistant:
    return Assistant(_build, _encoder, settings)
