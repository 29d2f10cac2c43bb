from __future__ import annotations

import pytest

from preconise.types import Reference
from preconise.ui.components.citation_line import citation_markup
from preconise.ui.components.markup import link
from tests.ui.documents_made import document, quote


def test_an_address_becomes_a_link_under_its_host() -> None:
    markup = citation_markup(quote(document()).citation)
    assert '<a href="https://exemple.test/rue" target="_blank" rel="noopener noreferrer">exemple.test</a>' in markup


def test_the_sources_of_a_note_are_linked_too_even_where_one_address_begins_another() -> None:
    longer = Reference("Ministère", "Guide", "2021", "https://exemple.test/rue/guide")
    markup = citation_markup(quote(document(based_on=(longer,))).citation)
    assert 'href="https://exemple.test/rue"' in markup
    assert 'href="https://exemple.test/rue/guide"' in markup


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://["]
)
def test_no_other_address_is_followed(url: str) -> None:
    assert link(url) == ""
    assert "<a" not in citation_markup(quote(document(url=url)).citation)


def test_an_address_cannot_leave_its_attribute() -> None:
    assert '"onclick' not in link('https://exemple.test/"onclick="alert(1)')
