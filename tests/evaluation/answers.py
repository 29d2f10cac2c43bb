"""Answers as a search would give them, for tests of what measures them."""

from __future__ import annotations

from collections.abc import Sequence

from preconise.types import Answer, Citation, Metadata, Passage, Query, Quote


def quote(text: str, path: str) -> Quote:
    """A quote of a document at ``path``."""
    return Quote(
        text=text,
        lead_in="",
        passage=Passage("0" * 16, "0" * 12, 0, len(text), "recommendation"),
        citation=Citation("0" * 12, path, Metadata(), "", None, "", 0, len(text), path),
        score=1.0,
    )


def answer(question: str, quotes: Sequence[Quote], confidence: float = 0.9, *, elapsed_ms: float = 10.0) -> Answer:
    """An answer with these quotes; a refusal without."""
    return Answer(
        query=Query(question, question, "fr"),
        answered=bool(quotes),
        confidence=confidence,
        level="sure" if quotes else "none",
        quotes=tuple(quotes),
        leads=(),
        build_id="build",
        elapsed_ms=elapsed_ms,
    )
