"""A conversation as a dossier: each question with its quotes, those that still stand in their documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from preconise.assistant.answer import is_verbatim
from preconise.assistant.citation import cite
from preconise.contract import answer_form
from preconise.export.dossier import Dossier, dossier_of
from preconise.types import Answer, Document, Quote


def conversation_dossier(
    answers: Sequence[Answer], documents: Mapping[str, Document], language: str, date: str
) -> Dossier:
    """The dossier of some answers, its references in the language of the interface.

    Args:
        answers: in the order of the conversation.
        documents: as they are indexed at this moment; a quote that they do not hold any more is left out.
        language: of the references.
        date: of today, ISO.
    """
    return dossier_of([answer_form(_standing(answer, documents, language)) for answer in answers], date)


def fallen_quotes(answers: Sequence[Answer], documents: Mapping[str, Document]) -> int:
    """How many quotes of some answers their documents do not hold any more."""
    return sum(not _stands(quote, documents) for answer in answers for quote in answer.quotes)


def _standing(answer: Answer, documents: Mapping[str, Document], language: str) -> Answer:
    quotes = (
        replace(quote, citation=cite(documents[quote.citation.document_id], quote.passage, language))
        for quote in answer.quotes
        if _stands(quote, documents)
    )
    return replace(answer, quotes=tuple(quotes))


def _stands(quote: Quote, documents: Mapping[str, Document]) -> bool:
    document = documents.get(quote.citation.document_id)
    return document is not None and is_verbatim(quote, document)
