"""Among which passages the next questions are answered: folded beside the field, and in sight once it is chosen."""

from __future__ import annotations

import streamlit as st

from preconise.assistant.narrowing import FacetIndex, Narrowing
from preconise.store import Build
from preconise.ui.components.markup import as_label
from preconise.ui.components.muted import muted
from preconise.ui.components.narrowing_lists import (
    drop,
    narrowing_chosen,
    narrowing_lists,
    only_recommendations,
    value_name,
)
from preconise.ui.language import say

OFFERED = ("language", "publisher")
"""Beside the kind: whoever wants more has the page of excerpts."""
_OF = "question"


def question_filters(facets: FacetIndex, build: Build) -> Narrowing:
    """Draws the way to the filters, and each that is chosen with a click to take it back; gives what is chosen."""
    narrowing = narrowing_chosen(_OF)
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="question-filters"):
        with st.popover(say("excerpts.narrow"), icon=":material/filter_list:", type="tertiary"):
            muted(say("filters.explained"))
            only_recommendations(_OF)
            narrowing_lists(facets, build, _OF, OFFERED, columns=1)
        for name, value in chosen_values(narrowing):
            st.button(
                as_label(value_name(name, value, build)),
                key=f"drop-filter-{name}-{value}",
                icon=":material/close:",
                help=say("filters.remove"),
                on_click=drop,
                args=(_OF, name, value),
            )
    return narrowing


def chosen_values(narrowing: Narrowing) -> list[tuple[str, str]]:
    """Each value with the facet that it is of, in one order whatever was chosen first."""
    return [(name, value) for name in sorted(narrowing.chosen) for value in sorted(narrowing.chosen[name])]
