"""Which passages are looked at: narrowed by what they are and by the documents they stand in, before any ranking.

A facet is one respect in which passages differ; one more is one more line in ``FACETS``, with its name under
``[excerpts.facet]`` of the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from preconise.retrieval.search import Rows
from preconise.store import Build
from preconise.types import Document, Passage

Mask = NDArray[np.bool_]

RECOMMENDATIONS = {"kind": frozenset({"recommendation"})}
"""What "recommendations only" chooses."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A respect in which passages differ; ``values`` gives those of a passage, none where nothing is known."""

    name: str
    values: Callable[[Document, Passage], Collection[str]]


FACETS = (
    Facet("kind", lambda document, passage: {passage.kind}),
    Facet("theme", lambda document, passage: passage.themes),
    Facet("publisher", lambda document, passage: {document.metadata.publisher} - {""}),
    Facet("year", lambda document, passage: {document.metadata.date[:4]} - {""}),
    Facet("language", lambda document, passage: {passage.language} - {""}),
    Facet("document", lambda document, passage: {document.document_id}),
)


@dataclass(frozen=True)
class Narrowing:
    """For each facet by name the values allowed; a facet that is not named, or without values, allows all."""

    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.chosen.values())


class FacetIndex:
    """The values of every facet over the passages of a build, and the passages of every value."""

    def __init__(self, build: Build, facets: Sequence[Facet] = FACETS) -> None:
        self._size = len(build.passages)
        self._rows: dict[str, dict[str, Rows]] = {}
        for facet in facets:
            places: dict[str, list[int]] = {}
            for place, passage in enumerate(build.passages):
                for value in facet.values(build.documents[passage.document_id], passage):
                    places.setdefault(value, []).append(place)
            self._rows[facet.name] = {value: np.array(places[value], dtype=np.int64) for value in sorted(places)}

    def among(self, narrowing: Narrowing) -> Rows | None:
        """The passages that a narrowing allows; None for one that allows all."""
        if not narrowing:
            return None
        return np.flatnonzero(self._allowed(narrowing, list(self._rows)))

    def counts(self, narrowing: Narrowing) -> dict[str, dict[str, int]]:
        """For each facet its values, and of each how many passages the choices in all other facets leave."""
        return {
            name: {value: int(allowed[rows].sum()) for value, rows in values.items()}
            for name, values in self._rows.items()
            for allowed in [self._allowed(narrowing, [other for other in self._rows if other != name])]
        }

    def _allowed(self, narrowing: Narrowing, facets: Collection[str]) -> Mask:
        allowed = np.ones(self._size, dtype=np.bool_)
        for name in facets:
            chosen = narrowing.chosen.get(name)
            if chosen:
                some = np.zeros(self._size, dtype=np.bool_)
                for value in chosen:
                    some[self._rows[name].get(value, [])] = True
                allowed &= some
        return allowed
