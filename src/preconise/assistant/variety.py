"""Several publishers before many passages of one: where quotes answer nearly as well, one from elsewhere goes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from preconise.types import Quote

REPEATED = 0.005
"""Taken from the score of a quote for each better one of its publisher. Measured: docs/measurements.md."""
FIRST = 20
"""Quotes that may change places: what a person sees, and as many behind."""


def varied(quotes: Sequence[Quote], repeated: float = REPEATED) -> list[Quote]:
    """The quotes, best first, each chosen for its score and for how often its publisher has spoken already."""
    publishers = [_publisher(quote) for quote in quotes[:FIRST]]
    left = list(range(len(publishers)))
    spoken: Counter[str] = Counter()
    chosen: list[Quote] = []
    while left:
        best = max(left, key=lambda place: quotes[place].score - repeated * spoken[publishers[place]])
        left.remove(best)
        chosen.append(quotes[best])
        spoken[publishers[best]] += 1
    return [*chosen, *quotes[FIRST:]]


def _publisher(quote: Quote) -> str:
    """Who says it; a document whose publisher is unknown speaks for itself."""
    return quote.citation.metadata.publisher.casefold() or quote.citation.document_id
