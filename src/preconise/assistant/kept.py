"""Excerpts that were kept, looked at again in the build of this moment: verbatim still, or marked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from preconise.assistant.answer import cut_quote, is_verbatim
from preconise.baskets.basket import Excerpt
from preconise.standing import Place, Sources, Standing, digest
from preconise.store import Build
from preconise.types import Passage, Quote, Span


@dataclass(frozen=True, slots=True)
class Recheck:
    """What became of an excerpt; ``quote`` is how it stands now, None if it does not."""

    standing: Standing
    quote: Quote | None


class KeptExcerpts:
    """Looks excerpts up in one build; made once a build."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._sources = Sources(build.documents, build.passages)
        self._passages = {(passage.document_id, passage.start, passage.end): passage for passage in build.passages}

    def recheck(self, excerpt: Excerpt, language: str) -> Recheck:
        """How an excerpt stands in the documents now, its reference in a language of the catalogue."""
        place = Place(excerpt.passage.document_id, excerpt.passage.start, digest(excerpt.text))
        standing = self._sources.standing(excerpt.text, place)
        if not standing.stands or standing.span is None:
            return Recheck(standing, None)
        document = self._build.documents[standing.document_id]
        quote = cut_quote(document, self._passage(excerpt, standing.document_id, standing.span), 0.0, language)
        return Recheck(standing, quote if is_verbatim(quote, document) else None)

    def _passage(self, excerpt: Excerpt, document_id: str, span: Span) -> Passage:
        """The passage at a place, or the one that was kept moved there, without surroundings that may have changed."""
        known = self._passages.get((document_id, span.start, span.end))
        return known or replace(
            excerpt.passage,
            document_id=document_id,
            start=span.start,
            end=span.end,
            lead_in=None,
            heading_path=(),
            page_first=None,
            page_last=None,
        )


def excerpt_of(quote: Quote, question: str) -> Excerpt:
    """A quote as it is kept in a basket, under the question by which it was found."""
    return Excerpt(
        passage=quote.passage,
        path=quote.citation.path,
        text=quote.text,
        lead_in=quote.lead_in,
        citation=quote.citation.text,
        question=question,
        section=question,
    )
