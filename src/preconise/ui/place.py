"""Places in documents and their addresses, which can be kept and passed on: ``/document?doc=…&passage=…``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from preconise.types import Passage
from preconise.ui.language import KEY, say

DOCUMENT_PAGE: Literal["document"] = "document"
"""Of the app's address."""
_DOCUMENT, _PASSAGE, _PAGE, _AT = "doc", "passage", "page", "at"
_FARTHEST = 10**9


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: a passage of it, a printed page, or where a block begins in its text.

    ``page`` counts from 1; with a passage it is the page to look at while the passage stays chosen.
    """

    document_id: str = ""
    passage_id: str = ""
    page: int | None = None
    at: int | None = None


def place_of_passage(passage: Passage) -> Place:
    """Where a passage stands."""
    return Place(passage.document_id, passage.passage_id)


def place_asked_for(parameters: Mapping[str, str]) -> Place:
    """The place that an address names; what makes no sense in it is passed over."""
    return Place(
        document_id=parameters.get(_DOCUMENT, ""),
        passage_id=parameters.get(_PASSAGE, ""),
        page=_number(parameters.get(_PAGE, "")),
        at=_number(parameters.get(_AT, "")),
    )


def parameters_of(place: Place) -> dict[str, str]:
    """What names the place in an address, the language of the interface left aside."""
    named = {
        _DOCUMENT: place.document_id,
        _PASSAGE: place.passage_id,
        _PAGE: "" if place.page is None else str(place.page),
        _AT: "" if place.at is None else str(place.at),
    }
    return {name: value for name, value in named.items() if value}


def address_of(place: Place) -> str:
    """The address of a place from any page of the app, in the language chosen."""
    return f"{DOCUMENT_PAGE}?{urlencode({**parameters_of(place), KEY: say('language.name')})}"


def go_to(place: Place) -> None:
    """Puts the place into the address of the page of documents, which the next run of that page shows."""
    wanted = parameters_of(place)
    for name in (_DOCUMENT, _PASSAGE, _PAGE, _AT):
        if name in wanted:
            st.query_params[name] = wanted[name]
        elif name in st.query_params:
            del st.query_params[name]


def _number(written: str) -> int | None:
    """A number from 0 on; None for anything else."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < len(str(_FARTHEST)) else None
