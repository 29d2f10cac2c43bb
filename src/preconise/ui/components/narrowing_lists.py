"""What is looked at, chosen in lists: one for each facet, each value with the passages that it would leave.

A page has its own choice under a name of its own, ``of``, which lasts as long as the visit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping

import streamlit as st

from preconise.assistant.narrowing import RECOMMENDATIONS, FacetIndex, Narrowing
from preconise.store import Build
from preconise.ui.language import language, say, word
from preconise.ui.theme_names import theme_name
from preconise.ui.wording import language_name


def narrowing_chosen(of: str) -> Narrowing:
    """What is chosen, the choice that has just been made included."""
    kept: dict[str, Collection[str]] = dict(st.session_state.get(_chosen(of), {}))
    keys: Mapping[str, str] = st.session_state.get(_keys(of), {})
    kept.update({name: st.session_state[key] for name, key in keys.items() if key in st.session_state})
    chosen = {name: frozenset(values) for name, values in kept.items() if values}
    return Narrowing({**chosen, **RECOMMENDATIONS} if st.session_state.get(_only(of)) else chosen)


def only_recommendations(of: str) -> None:
    """Draws the choice that most people want."""
    st.checkbox(say("excerpts.only_recommendations"), key=_only(of), persist_state="session")


def narrowing_lists(facets: FacetIndex, build: Build, of: str, names: Collection[str], columns: int) -> None:
    """Draws a list for each of the facets named; one of a single value offers no choice and is left out.

    Args:
        facets: of ``build``.
        build: the build in use.
        of: whose choice it is.
        names: the facets offered.
        columns: in how many columns.
    """
    narrowing = narrowing_chosen(of)
    counts = facets.counts(narrowing)
    decided = RECOMMENDATIONS if st.session_state.get(_only(of)) else {}
    shown = [name for name in counts if name in names and len(counts[name]) > 1 and name not in decided]
    chosen = {name: values for name, values in narrowing.chosen.items() if name not in decided}
    places = st.columns(columns)
    for place, name in enumerate(shown):
        with places[place % columns]:
            chosen[name] = frozenset(_list(name, counts[name], chosen.get(name, frozenset()), build, of))
    st.session_state[_chosen(of)] = {name: sorted(values) for name, values in chosen.items() if values}


def forget(of: str) -> None:
    """Takes every choice back; to be called before they are drawn."""
    st.session_state[_only(of)] = False
    _begin_anew(of, {})


def drop(of: str, name: str, value: str) -> None:
    """Takes one choice back; to be called before they are drawn."""
    if name in RECOMMENDATIONS and st.session_state.get(_only(of)):
        st.session_state[_only(of)] = False
        return
    chosen = narrowing_chosen(of).chosen
    _begin_anew(of, {**chosen, name: chosen.get(name, frozenset()) - {value}})


def value_name(facet: str, value: str, build: Build) -> str:
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


def _begin_anew(of: str, chosen: Mapping[str, Collection[str]]) -> None:
    """Streamlit gives a list no choice but by a new one."""
    st.session_state[_chosen(of)] = {name: sorted(values) for name, values in chosen.items() if values}
    st.session_state[_keys(of)] = {}
    st.session_state[_begun(of)] = st.session_state.get(_begun(of), 0) + 1


def _list(name: str, counts: Mapping[str, int], chosen: frozenset[str], build: Build, of: str) -> list[str]:
    """One list of values, each named with its count."""
    names = {value: value_name(name, value, build) for value, count in counts.items() if count or value in chosen}
    labels = {value: say("excerpts.value", name=label, number=counts[value]) for value, label in names.items()}
    # Streamlit knows a choice by the name shown, of which the count is part: where the counts change, another list
    # begins with the same choice. A choice never changes the counts of its own list, which so stays under the hand.
    drawn = repr((sorted(labels.items()), language(), st.session_state.get(_begun(of), 0)))
    key = f"{of}-facet-{name}-{hashlib.sha256(drawn.encode()).hexdigest()[:12]}"
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
    st.session_state.setdefault(_keys(of), {})[name] = key
    return values


def _order(facet: str, name: str, count: int) -> tuple[int, str]:
    """The latest years first; kinds and languages by their numbers; titles and publishers by the alphabet."""
    if facet == "year" and name.isdecimal():
        return -int(name), name
    return (-count if facet in {"kind", "language", "theme"} else 0), name.casefold()


def _title(document_id: str, build: Build) -> str:
    """The title of a document, with its path where another one has the same title."""
    document = build.documents[document_id]
    title = document.metadata.title
    same = sum(other.metadata.title == title for other in build.documents.values())
    return title if title and same == 1 else " – ".join(part for part in (title, document.path) if part)


def _chosen(of: str) -> str:
    return f"{of}-chosen"


def _keys(of: str) -> str:
    return f"{of}-facet-keys"


def _begun(of: str) -> str:
    return f"{of}-facets-begun"


def _only(of: str) -> str:
    return f"{of}-only-recommendations"
