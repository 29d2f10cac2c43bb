"""The choice of what is looked at: a list for each facet, each value with the passages that it would leave."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import streamlit as st

from preconise.assistant.narrowing import RECOMMENDATIONS, FacetIndex, Narrowing
from preconise.store import Build
from preconise.ui.language import language, say, word
from preconise.ui.theme_names import theme_name
from preconise.ui.wording import language_name

_CHOSEN = "excerpts-chosen"
_KEYS = "excerpts-facet-keys"
_CLEARED = "excerpts-cleared"
_ONLY = "excerpts-only-recommendations"


def narrowing_panel(facets: FacetIndex, build: Build) -> Narrowing:
    """Draws the lists, and gives what is chosen in them; a facet of one value offers no choice and is left out."""
    only = st.checkbox(say("excerpts.only_recommendations"), key=_ONLY, persist_state="session")
    chosen = {name: frozenset(values) for name, values in _chosen().items()}
    narrowing = Narrowing({**chosen, **RECOMMENDATIONS} if only else chosen)
    counts = facets.counts(narrowing)
    with st.expander(say("excerpts.narrow"), icon=":material/filter_list:"):
        columns = st.columns(2)
        shown = [name for name in counts if len(counts[name]) > 1 and not (only and name in RECOMMENDATIONS)]
        for place, name in enumerate(shown):
            with columns[place % 2]:
                chosen[name] = frozenset(_facet(name, counts[name], chosen.get(name, frozenset()), build))
        if st.button(say("excerpts.all"), disabled=not any(chosen.values())):
            _forget()
            st.rerun()
    st.session_state[_CHOSEN] = {name: sorted(values) for name, values in chosen.items()}
    return narrowing


def _chosen() -> Mapping[str, list[str]]:
    """What was chosen when the page was drawn last, and the choice that has just been made."""
    kept: dict[str, list[str]] = dict(st.session_state.get(_CHOSEN, {}))
    keys: Mapping[str, str] = st.session_state.get(_KEYS, {})
    kept.update({name: st.session_state[key] for name, key in keys.items() if key in st.session_state})
    return kept


def _forget() -> None:
    st.session_state[_CHOSEN] = {}
    st.session_state[_KEYS] = {}
    st.session_state[_CLEARED] = st.session_state.get(_CLEARED, 0) + 1


def _facet(name: str, counts: Mapping[str, int], chosen: frozenset[str], build: Build) -> list[str]:
    """One list of values, each named with its count."""
    names = {value: _name(name, value, build) for value, count in counts.items() if count or value in chosen}
    labels = {value: say("excerpts.value", name=label, number=counts[value]) for value, label in names.items()}
    # Streamlit knows a choice by the name shown, of which the count is part: where the counts change, another list
    # begins with the same choice. A choice never changes the counts of its own list, which so stays under the hand.
    drawn = repr((sorted(labels.items()), language(), st.session_state.get(_CLEARED, 0)))
    key = f"facet-{name}-{hashlib.sha256(drawn.encode()).hexdigest()[:12]}"
    values = st.multiselect(
        say(f"excerpts.facet.{name}"),
        sorted(labels, key=lambda value: _order(name, names[value], counts[value])),
        default=sorted(chosen & labels.keys()),
        format_func=lambda value: labels.get(value, value),
        key=key,
        placeholder=say("excerpts.any"),
        select_all=False,
        filter_mode="contains",
    )
    st.session_state.setdefault(_KEYS, {})[name] = key
    return values


def _order(facet: str, name: str, count: int) -> tuple[int, str]:
    """The latest years first; kinds and languages by their numbers; titles and publishers by the alphabet."""
    if facet == "year" and name.isdecimal():
        return -int(name), name
    return (-count if facet in {"kind", "language", "theme"} else 0), name.casefold()


def _name(facet: str, value: str, build: Build) -> str:
    """A value as people call it."""
    if facet == "kind":
        return word(f"kind.{value}")
    if facet == "language":
        return language_name(value, language())
    if facet == "theme":
        return theme_name(value)
    if facet == "document":
        return _title(value, build)
    return value


def _title(document_id: str, build: Build) -> str:
    """The title of a document, with its path where another one has the same title."""
    document = build.documents[document_id]
    title = document.metadata.title
    same = sum(other.metadata.title == title for other in build.documents.values())
    return title if title and same == 1 else " – ".join(part for part in (title, document.path) if part)
