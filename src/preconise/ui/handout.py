"""A basket → the dossier that is handed out: what still stands in the documents, word for word as they are now."""

from __future__ import annotations

import re
from collections.abc import Mapping

from preconise.assistant.kept import Recheck
from preconise.baskets.basket import Basket, Excerpt
from preconise.export.dossier import Dossier, DossierQuote, Section, Source
from preconise.types import Quote

LONGEST_NAME = 60


def dossier_of(basket: Basket, rechecks: Mapping[str, Recheck], build_id: str, date: str) -> Dossier:
    """The dossier of a basket.

    Args:
        basket: its sections become those of the dossier.
        rechecks: how each excerpt stands, by its id; one that does not stand is left out.
        build_id: the build in which it stands.
        date: of the dossier, in ISO form.
    """
    sections: list[Section] = []
    first = 1
    for title in basket.sections:
        kept = [excerpt for excerpt in basket.of(title) if rechecks[excerpt.excerpt_id].quote is not None]
        quotes = tuple(
            _quote(number, excerpt, quote)
            for number, excerpt in enumerate(kept, start=first)
            if (quote := rechecks[excerpt.excerpt_id].quote) is not None
        )
        first += len(quotes)
        asked = tuple(dict.fromkeys(excerpt.question for excerpt in kept if excerpt.question))
        if quotes:
            sections.append(Section(question="", searched="", level="sure", quotes=quotes, title=title, asked=asked))
    return Dossier(title=basket.title, date=date, build_ids=(build_id,), sections=tuple(sections))


def file_name(title: str, suffix: str) -> str:
    """A name that every system takes, made of the letters of a title."""
    letters = re.sub(r"[^\w-]+", "-", title).strip("-")[:LONGEST_NAME].rstrip("-")
    return f"{letters or 'extraits'}{suffix}"


def _quote(number: int, excerpt: Excerpt, quote: Quote) -> DossierQuote:
    citation = quote.citation
    metadata = citation.metadata
    return DossierQuote(
        number=number,
        text=quote.text,
        lead_in=quote.lead_in,
        marker=quote.passage.marker,
        kind=quote.passage.kind,
        language=quote.passage.language,
        citation=citation.text,
        source=Source(
            citation.document_id, citation.path, metadata.title, metadata.publisher, metadata.date, metadata.url
        ),
        start=citation.start,
        note=excerpt.note,
    )
