"""Hits → quotes: cut from the documents, checked, freed of repetitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from preconise.assistant.citation import cite
from preconise.types import Document, Hit, Passage, Quote

MOST_LEADS = 5
MOST_LEADS_OF_REFUSAL = 3


def quotes_and_leads(
    quotes: Sequence[Quote], *, answered: bool, top_k: int
) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotes of an answer, and the nearest passages after them; a refusal has the latter only."""
    shown = top_k if answered else 0
    leads = MOST_LEADS if answered else MOST_LEADS_OF_REFUSAL
    return tuple(quotes[:shown]), tuple(quotes[shown : shown + leads])


def distinct_quotes(hits: Sequence[Hit], documents: Mapping[str, Document], language: str) -> Iterator[Quote]:
    """The quotes of the hits, best first; of one wording that stands in several places, the best hit only.

    Args:
        hits: best first.
        documents: by their ids; a hit whose document is not there, or does not hold it, is left out.
        language: that of the references.
    """
    seen: set[str] = set()
    for hit in hits:
        document = documents.get(hit.passage.document_id)
        if document is None:
            continue
        quote = cut_quote(document, hit.passage, hit.score, language)
        wording = " ".join(quote.text.split()).casefold()
        if wording not in seen and is_verbatim(quote, document):
            seen.add(wording)
            yield quote


def cut_quote(document: Document, passage: Passage, score: float, language: str) -> Quote:
    """The words of a passage, sliced from its document and never touched, with their reference."""
    lead_in = passage.lead_in
    return Quote(
        text=document.text[passage.start : passage.end],
        lead_in=document.text[lead_in.start : lead_in.end] if lead_in else "",
        passage=passage,
        citation=cite(document, passage, language),
        score=score,
    )


def is_verbatim(quote: Quote, document: Document) -> bool:
    """Whether the quote is, letter for letter, what the document holds at the place that its reference names."""
    citation = quote.citation
    return (
        citation.document_id == document.document_id
        and 0 <= citation.start < citation.end <= len(document.text)
        and bool(quote.text.strip())
        and document.text[citation.start : citation.end] == quote.text
    )
