"""The choice of the excerpts that are looked at, by every facet."""

from __future__ import annotations

import streamlit as st

from preconise.assistant.narrowing import FACETS, FacetIndex, Narrowing
from preconise.store import Build
from preconise.ui.components.narrowing_lists import (
    forget,
    narrowing_chosen,
    narrowing_lists,
    only_recommendations,
)
from preconise.ui.language import say

_OF = "excerpts"


def narrowing_panel(facets: FacetIndex, build: Build) -> Narrowing:
    """Draws the lists, folded, and gives what is chosen in them."""
    only_recommendations(_OF)
    narrowing = narrowing_chosen(_OF)
    with st.expander(say("excerpts.narrow"), icon=":material/filter_list:"):
        narrowing_lists(facets, build, _OF, [facet.name for facet in FACETS], columns=2)
        st.button(say("excerpts.all"), disabled=not narrowing, on_click=forget, args=(_OF,))
    return narrowing
