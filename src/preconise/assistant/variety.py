"""Several publishers before many passages of one: where quotes answer nearly as well, one from elsewhere goes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from preconise.types import Quote

REPEATED = 0.01
"""Taken from the score of a quote for each better one of its publisher. Measured: docs/measurements.md."""


def varied(quotes: Sequence[Quote], repeated: float = REPEATED) -> list[Quote]:
    """The quotes, best first, each chosen for its score and for how often its publisher has spoken already."""
    left = list(quotes)
    spoken: Counter[str] = Counter()
    chosen: list[Quote] = []
    while left:
        best = max(left, key=lambda quote: quote.score - repeated * spoken[_publisher(quote)])
        left.remove(best)
        chosen.append(best)
        spoken[_publisher(best)] += 1
    return chosen


def _publisher(quote: Quote) -> str:
    """Who says it; a document whose publisher is unknown speaks for itself."""
    return quote.citation.metadata.publisher.casefold() or quote.citation.document_id
