"""A conversation is handed out with the quotes that still stand, and only those."""

from __future__ import annotations

from dataclasses import replace

from preconise.types import Answer, Document, Level, Query, Quote
from preconise.ui.conversation_dossier import conversation_dossier, fallen_quotes
from tests.ui.documents_made import FIRST, SECOND, document, quote

DOCUMENT = document()
DOCUMENTS = {DOCUMENT.document_id: DOCUMENT}


def answer(question: str, *quotes: Quote, level: Level = "sure") -> Answer:
    return Answer(Query(question, question, "fr"), bool(quotes), 0.9, level, quotes, (), "20261124-100000-abcdef", 12.0)


def test_questions_and_quotes_are_in_their_order_with_references_in_the_language_chosen() -> None:
    answers = [
        answer("Comment éclairer ?", quote(DOCUMENT, FIRST), quote(DOCUMENT, SECOND)),
        answer("Et la tarte ?", level="none"),
    ]
    made = conversation_dossier(answers, DOCUMENTS, "en", "2026-11-24")
    assert [section.question for section in made.sections] == ["Comment éclairer ?", "Et la tarte ?"]
    assert [kept.text for kept in made.sections[0].quotes] == [FIRST, SECOND]
    assert "18 April 2023" in made.sections[0].quotes[0].citation
    assert made.build_ids == ("20261124-100000-abcdef",)


def test_a_quote_that_its_document_does_not_hold_any_more_is_left_out_and_counted() -> None:
    changed: Document = replace(DOCUMENT, text=DOCUMENT.text.replace("réparer", "éteindre"))
    answers = [answer("Comment éclairer ?", quote(DOCUMENT, FIRST), quote(DOCUMENT, SECOND))]
    documents = {changed.document_id: changed}
    assert fallen_quotes(answers, documents) == 1
    assert fallen_quotes(answers, {}) == 2
    made = conversation_dossier(answers, documents, "fr", "2026-11-24")
    assert [kept.text for kept in made.sections[0].quotes] == [FIRST]
