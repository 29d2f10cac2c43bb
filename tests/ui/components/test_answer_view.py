from __future__ import annotations

from dataclasses import replace

from preconise.ui.components.answer_view import by_document
from tests.ui.documents_made import FIRST, SECOND, document, quote


def test_quotes_are_grouped_by_document_in_the_order_of_the_best() -> None:
    first, second = quote(document(), FIRST), quote(document(), SECOND)
    other = replace(first, citation=replace(first.citation, document_id="f" * 12))
    assert by_document([first, other, second]) == ((first, second), (other,))
    assert by_document([]) == ()
