"""The recommendations of a theme, for who browses rather than asks: document by document, the most typical first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from preconise.assistant.answer import cut_quote
from preconise.store import Build
from preconise.types import Document, PassageKind, Quote

BROWSED: PassageKind = "recommendation"


@dataclass(frozen=True, slots=True)
class DocumentQuotes:
    """What one document recommends on a theme, best first."""

    document: Document
    quotes: tuple[Quote, ...]


def theme_sizes(build: Build) -> Counter[str]:
    """How many recommendations there are on each theme, by its key."""
    return Counter(theme for passage in build.passages if passage.kind == BROWSED for theme in passage.themes)


def recommendations_on(build: Build, theme: str, language: str) -> tuple[DocumentQuotes, ...]:
    """The recommendations on a theme; first the document with the best one.

    The score of a quote is its cosine with the mean of all recommendations on the theme: the nearer to it, the more it
    speaks of the theme and of nothing else.

    Args:
        build: what is indexed.
        theme: the key of a theme.
        language: that of the references.
    """
    passages = [passage for passage in build.passages if passage.kind == BROWSED and theme in passage.themes]
    if not passages:
        return ()
    vectors = build.dense.vectors([int(passage.passage_id, 16) for passage in passages])
    centre = vectors.mean(axis=0)
    scores = (vectors @ (centre / np.linalg.norm(centre))).tolist()
    ranked = sorted(zip(scores, passages, strict=True), key=lambda pair: (-pair[0], pair[1].passage_id))
    quotes: dict[str, list[Quote]] = {}
    for score, passage in ranked:
        document = build.documents[passage.document_id]
        quotes.setdefault(passage.document_id, []).append(cut_quote(document, passage, score, language))
    return tuple(DocumentQuotes(build.documents[name], tuple(found)) for name, found in quotes.items())
