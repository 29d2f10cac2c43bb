from __future__ import annotations

from preconise.ui.components.quote_card import copied_text
from tests.ui.documents_made import FIRST, LEAD_IN, document, quote


def test_what_is_copied_is_the_lead_in_the_quote_and_its_citation() -> None:
    made = quote(document())
    lead_in, words, citation = copied_text(made, made.citation).split("\n")
    assert lead_in == LEAD_IN
    assert words == f"a {FIRST}"
    assert citation == f"— {made.citation.text}"
    assert "https://exemple.test/rue" in citation
