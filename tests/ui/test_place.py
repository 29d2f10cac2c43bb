from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.ui.place import Place, address_of, parameters_of, place_asked_for

PLACES = st.builds(
    Place,
    document_id=st.text(min_size=1),
    passage_id=st.text(),
    page=st.none() | st.integers(0, 5000),
    at=st.none() | st.integers(0, 5_000_000),
)


@given(PLACES)
def test_an_address_leads_back_to_its_place(place: Place) -> None:
    assert place_asked_for(parameters_of(place)) == place


def test_an_address_names_the_page_of_documents_and_the_language() -> None:
    parts = urlsplit(address_of(Place("0123456789ab", "7" * 16)))
    assert parts.path == "document"
    assert parse_qs(parts.query) == {"doc": ["0123456789ab"], "passage": ["7" * 16], "lang": ["FR"]}


@pytest.mark.parametrize("written", ["-1", "deux", "1.5", "²", "9" * 40, ""])
def test_a_number_that_makes_no_sense_is_passed_over(written: str) -> None:
    assert place_asked_for({"doc": "d", "page": written, "at": written}) == Place("d")
