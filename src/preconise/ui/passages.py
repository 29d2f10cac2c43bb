"""The passages of a build by their names and by their documents."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from preconise.store import Build
from preconise.types import Citation, Passage, PassageKind

ADVICE: frozenset[PassageKind] = frozenset({"recommendation", "commitment"})
"""The kinds that are gone through one after the other."""


@dataclass(frozen=True, slots=True)
class PassageDirectory:
    """``by_document`` has the passages of each document in the order of its text."""

    by_id: Mapping[str, Passage]
    by_document: Mapping[str, tuple[Passage, ...]]

    def cited(self, citation: Citation) -> Passage | None:
        """The passage that a citation names, if it still stands there."""
        passages = self.by_document.get(citation.document_id, ())
        place = bisect_left(passages, citation.start, key=lambda passage: passage.start)
        found = passages[place] if place < len(passages) else None
        return found if found and (found.start, found.end) == (citation.start, citation.end) else None


@dataclass(frozen=True, slots=True)
class Advice:
    """The recommendations and commitments of a document, seen from a place in it.

    ``rank`` counts from 1 and is 0 where the place is none of them.
    """

    passages: tuple[Passage, ...]
    rank: int
    previous: Passage | None
    following: Passage | None


def advice_around(passages: tuple[Passage, ...], start: int, end: int) -> Advice:
    """The advice of a document, and what of it comes before and after ``text[start:end]``.

    Args:
        passages: all of the document, in order.
        start: where the passage shown begins.
        end: where it ends; ``start`` where none is shown.
    """
    advice = tuple(passage for passage in passages if passage.kind in ADVICE)
    place = bisect_left(advice, start, key=lambda passage: passage.start)
    is_shown = place < len(advice) and advice[place].start == start and advice[place].end == end
    after = place + 1 if is_shown else place
    return Advice(
        passages=advice,
        rank=place + 1 if is_shown else 0,
        previous=advice[place - 1] if place else None,
        following=advice[after] if after < len(advice) else None,
    )


def passage_directory(build: Build) -> PassageDirectory:
    """The directory of a build, made once."""
    return _directory(build, build.manifest.build_id)


@st.cache_resource(show_spinner=False, max_entries=2)
def _directory(_build: Build, build_id: str) -> PassageDirectory:
    by_document: dict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(_build.passages, key=lambda passage: passage.start):
        by_document[passage.document_id].append(passage)
    return PassageDirectory(
        by_id={passage.passage_id: passage for passage in _build.passages},
        by_document={document_id: tuple(passages) for document_id, passages in by_document.items()},
    )
