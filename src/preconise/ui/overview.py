"""The page that shows the documents as a whole: how many of what, where they are few, and a map of what they say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from preconise.overview.counts import UNKNOWN, CorpusCounts, Counts, corpus_counts
from preconise.overview.gaps import Gap, gaps
from preconise.settings import Settings
from preconise.store import Build
from preconise.ui.components.charts import bar_chart
from preconise.ui.components.muted import muted
from preconise.ui.components.passage_map import passage_map
from preconise.ui.language import language, say, word
from preconise.ui.resources import build_map, current_build
from preconise.ui.theme_names import theme_name
from preconise.ui.wording import corpus_size, counted, language_name, listed

MOST_BARS = 15
"""Of one picture; what is rarer is counted together."""
MOST_NAMED = 8
"""Of the categories of a gap; the picture below has the others."""


def overview_page(settings: Settings) -> None:
    """Draws the words first, then the pictures.

    Raises:
        StoreError: there is no usable build to show.
    """
    st.set_page_config(layout="wide")
    st.title(say("overview.title"))
    build = current_build(settings)
    counts = corpus_counts(build.documents.values(), build.passages)
    st.text(say("overview.size", corpus=corpus_size(build.manifest, language())))
    _gaps(counts)
    _pictures(counts)
    st.header(say("overview.map.title"))
    _map(build)


def _gaps(counts: CorpusCounts) -> None:
    found = gaps(counts, date.today().year)
    if not found:
        return
    st.header(say("overview.gaps"))
    for gap in found:
        st.text(f"• {_gap_in_words(gap)}")


def _gap_in_words(gap: Gap) -> str:
    named = [_name_in(gap.kind, category) for category in gap.categories[:MOST_NAMED]]
    more = len(gap.categories) - len(named)
    names = listed([*named, *([counted("overview.more", more, language())] if more else [])], language())
    return say(f"overview.gap.{gap.kind}", names=names, documents=counted("counts.documents", gap.number, language()))


def _name_in(kind: str, category: str) -> str:
    names: dict[str, Callable[[str], str]] = {
        "few_languages": _language,
        "few_themes": theme_name,
        "rare_kinds": _kind,
    }
    return names.get(kind, str)(category)


def _pictures(counts: CorpusCounts) -> None:
    documents, passages = say("overview.documents"), say("overview.passages")
    years = dict(sorted(counts.years.items()))
    st.header(say("overview.pictures"))
    left, right = st.columns(2, gap="large")
    with left:
        _picture("years", years, documents, str, across=False)
        _picture("languages", counts.languages, documents, _language)
        _picture("kinds", counts.kinds, passages, _kind)
    with right:
        _picture("publishers", counts.publishers, documents, str)
        _picture("themes", counts.themes, documents, theme_name)


def _picture(name: str, counts: Counts, unit: str, in_words: Callable[[str], str], *, across: bool = True) -> None:
    title = say(f"overview.picture.{name}")
    st.subheader(title)
    bar_chart(title, _named(counts, in_words, whole=not across), unit, across=across)


def _named(counts: Counts, in_words: Callable[[str], str], *, whole: bool) -> Counts:
    """Categories by their names, what is not known last; of many, the rarest counted together."""
    known = [(category, number) for category, number in counts.items() if category != UNKNOWN]
    shown = known if whole else known[:MOST_BARS]
    named = {in_words(category): number for category, number in shown}
    rest = sum(number for _, number in known[len(shown) :])
    others = {say("overview.others"): rest} if rest else {}
    unknown = {say("overview.unknown"): counts[UNKNOWN]} if UNKNOWN in counts else {}
    return {**named, **others, **unknown}


def _language(code: str) -> str:
    return language_name(code, language())


def _kind(kind: str) -> str:
    return word(f"kind.{kind}")


def _map(build: Build) -> None:
    with st.spinner(say("overview.map.preparing")):
        points = build_map(build, build.manifest.build_id)
    if not points:
        muted(say("overview.map.nothing"))
        return
    muted(say("overview.map.explained"))
    passage_map(points, build)
