"""Whether every passage of the index stands in its document word for word, checked when someone asks."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.catalogue import message
from preconise.checks import Finding, check
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.markup import element, words
from preconise.ui.language import language, say
from preconise.ui.resources import current_encoder
from preconise.ui.wording import corpus_size

MOST_SHOWN = 50
"""Findings listed; an index with more needs to be built again, not read about."""


def verbatim_check(build: Build, settings: Settings) -> None:
    """Draws the button, and what was found when it is pressed.

    Raises:
        EncoderError: the model cannot be used.
    """
    st.text(say("quality.check.explained"))
    if not st.button(say("quality.check.button"), icon=":material/fact_check:", key="check"):
        return
    with st.spinner(say("quality.check.running")):
        findings = check(build, current_encoder(settings))
    if findings:
        st.error(say("quality.check.found", number=len(findings)))
        _list(findings)
    else:
        st.success(say("quality.check.good", corpus=corpus_size(build.manifest, language())))


def _list(findings: Sequence[Finding]) -> None:
    lines = (message(f"checks.{finding.rule}", language(), **finding.values) for finding in findings[:MOST_SHOWN])
    st.html(element("ul", *(element("li", words(line)) for line in lines), class_="problems"))
