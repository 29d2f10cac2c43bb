"""Hits → quotes: cut from the documents, checked, freed of repetitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from preconise.assistant.citation import cite
from preconise.types import Document, Hit, Passage, Quote

Alike = Callable[[Passage, Passage], bool]

MOST_LEADS = 5
MOST_LEADS_OF_REFUSAL = 3


def never_alike(one: Passage, other: Passage) -> bool:
    """Of passages of which nothing but their words is known."""
    return False


def quotes_and_leads(
    quotes: Sequence[Quote], *, answered: bool, top_k: int
) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotes of an answer, and the nearest passages after them; a refusal has the latter only."""
    shown = top_k if answered else 0
    leads = MOST_LEADS if answered else MOST_LEADS_OF_REFUSAL
    return tuple(quotes[:shown]), tuple(quotes[shown : shown + leads])


def distinct_quotes(
    hits: Sequence[Hit], documents: Mapping[str, Document], language: str, alike: Alike = never_alike
) -> list[Quote]:
    """The quotes of the hits, best first; what says the same as a better one is a further source of it.

    Args:
        hits: best first.
        documents: by their ids; a hit whose document is not there, or does not hold it, is left out.
        language: that of the references.
        alike: whether two passages say the same in nearly the same words; equal wordings always do.
    """
    found: list[Quote] = []
    by_wording: dict[str, int] = {}
    for hit in hits:
        document = documents.get(hit.passage.document_id)
        if document is None:
            continue
        quote = cut_quote(document, hit.passage, hit.score, language)
        if not is_verbatim(quote, document):
            continue
        nearly = (place for place, better in enumerate(found) if _nearly_the_same(better, quote, alike))
        place = by_wording.get(_wording(quote))
        if place is None:
            place = next(nearly, None)
        if place is None:
            by_wording[_wording(quote)] = len(found)
            found.append(quote)
        elif _is_another_source(found[place], quote):
            found[place] = replace(found[place], also=(*found[place].also, quote.citation))
    return found


def _nearly_the_same(better: Quote, quote: Quote, alike: Alike) -> bool:
    return better.citation.document_id != quote.citation.document_id and alike(better.passage, quote.passage)


def _wording(quote: Quote) -> str:
    return " ".join(quote.text.split()).casefold()


def _is_another_source(better: Quote, quote: Quote) -> bool:
    known = {better.citation.document_id, *(citation.document_id for citation in better.also)}
    return quote.citation.document_id not in known


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
