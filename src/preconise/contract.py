"""The JSON forms that other programs rely on: an answer, a quote, a passage."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from preconise.types import Answer, Citation, Level, Passage, PassageKind, Quote, Reference


class ReferenceForm(TypedDict):
    """A public document that a briefing note is based on."""

    publisher: str
    title: str
    date: str
    url: str


class SourceForm(TypedDict):
    """Where a passage stands; ``path`` is relative to the corpus folder, offsets count code points."""

    document_id: str
    path: str
    title: str
    publisher: str
    date: str
    url: str
    section: str
    page: int | None
    page_label: str
    start: int
    end: int
    citation: str
    based_on: list[ReferenceForm]


class SpanForm(TypedDict):
    """Half-open, in code points."""

    start: int
    end: int


class PassageForm(TypedDict):
    """An indexed passage; a quote is the same with its score and two fields more.

    ``marked`` is the span of ``text`` that answers, null for the whole of it; ``also`` are other sources of the same.
    """

    text: str
    score: NotRequired[float]
    marked: NotRequired[SpanForm | None]
    also: NotRequired[list[SourceForm]]
    kind: PassageKind
    themes: list[str]
    marker: str
    lead_in: str
    language: str
    source: SourceForm


class AnswerForm(TypedDict):
    """An answer, as ``preconise ask --json`` prints it."""

    id: str
    question: str
    searched: str
    language: str
    answered: bool
    confidence: float
    level: Level
    quotes: list[PassageForm]
    leads: list[PassageForm]
    build_id: str
    elapsed_ms: float


def answer_form(answer: Answer, answer_id: str = "") -> AnswerForm:
    """The JSON form of an answer; ``answer_id`` is that of the question in a batch."""
    return {
        "id": answer_id,
        "question": answer.query.question,
        "searched": answer.query.searched,
        "language": answer.query.language,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "level": answer.level,
        "quotes": [quote_form(quote) for quote in answer.quotes],
        "leads": [quote_form(quote) for quote in answer.leads],
        "build_id": answer.build_id,
        "elapsed_ms": round(answer.elapsed_ms, 1),
    }


def quote_form(quote: Quote) -> PassageForm:
    """The JSON form of a quote."""
    form = passage_form(quote.passage, quote.text, quote.lead_in, quote.citation)
    span = quote.marked
    return {
        **form,
        "score": round(quote.score, 6),
        "marked": None if span is None else {"start": span.start, "end": span.end},
        "also": [_source_form(citation) for citation in quote.also],
    }


def passage_form(passage: Passage, text: str, lead_in: str, citation: Citation) -> PassageForm:
    """The JSON form of a passage with its text, its lead-in and its citation."""
    return {
        "text": text,
        "kind": passage.kind,
        "themes": list(passage.themes),
        "marker": passage.marker,
        "lead_in": lead_in,
        "language": passage.language,
        "source": _source_form(citation),
    }


def _source_form(citation: Citation) -> SourceForm:
    return {
        "document_id": citation.document_id,
        "path": citation.path,
        "title": citation.metadata.title,
        "publisher": citation.metadata.publisher,
        "date": citation.metadata.date,
        "url": citation.metadata.url,
        "section": citation.section,
        "page": citation.page,
        "page_label": citation.page_label,
        "start": citation.start,
        "end": citation.end,
        "citation": citation.text,
        "based_on": [_reference_form(reference) for reference in citation.metadata.based_on],
    }


def _reference_form(reference: Reference) -> ReferenceForm:
    return {
        "publisher": reference.publisher,
        "title": reference.title,
        "date": reference.date,
        "url": reference.url,
    }
