"""The page of whoever wants to know how far to trust the answers: the index, its check, measures, what people said."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from preconise import __version__
from preconise.retrieval.adapter import adapter_fingerprint
from preconise.retrieval.encoder_backend import encoder_backend, encoder_precision
from preconise.retrieval.model_folder import EMBEDDED
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.evaluation_panel import evaluation_panel
from preconise.ui.components.facts import facts
from preconise.ui.components.feedback_panel import feedback_panel
from preconise.ui.components.verbatim_check import verbatim_check
from preconise.ui.language import language, say, word
from preconise.ui.resources import current_build, is_outdated
from preconise.ui.sizes import folder_bytes, megabytes
from preconise.ui.wording import corpus_size, moment


def quality_page(settings: Settings) -> None:
    """Draws what can be checked of the index in use.

    Raises:
        PreconiseError: there is no usable build, the model cannot be used, or feedback cannot be read.
    """
    st.title(say("quality.title"))
    build = current_build(settings)
    st.header(say("quality.check.title"))
    verbatim_check(build, settings)
    st.header(say("quality.index.title"))
    if is_outdated(settings):
        st.warning(say("rebuild.outdated"))
    facts(_facts(build, settings))
    st.header(say("evaluation.title"))
    evaluation_panel(build, settings)
    st.header(say("feedback.title"))
    feedback_panel(settings)


def _facts(build: Build, settings: Settings) -> Iterator[tuple[str, str]]:
    def named(name: str, value: str) -> tuple[str, str]:
        return say(f"quality.fact.{name}"), value

    manifest = build.manifest
    yield named("version", __version__)
    yield named("content", corpus_size(manifest, language()))
    yield named("build", manifest.build_id)
    yield named("created", moment(manifest.created, language()))
    yield named("model", settings.model)
    yield named("fingerprint", manifest.encoder_fingerprint)
    yield named("adapter", adapter_fingerprint() if settings.model == EMBEDDED else "")
    backend = encoder_backend(settings)
    yield named("encoder", f"{word(f'backend.{backend}')}, {encoder_precision(backend)}")
    yield named("index_size", megabytes(folder_bytes(settings.index / manifest.build_id), language()))
    yield named("corpus_size", megabytes(folder_bytes(settings.corpus), language()))
    yield named("models_size", megabytes(folder_bytes(settings.models), language()))
