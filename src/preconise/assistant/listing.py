"""Excerpts to browse: many passages near some words, or all of them; nothing is refused, but what is far is said so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from preconise.assistant.answer import cut_quote
from preconise.assistant.assistant import Assistant
from preconise.assistant.confidence import judge
from preconise.retrieval.search import Rows
from preconise.store import Build
from preconise.types import Level, Passage, Quote

MOST = 100
"""Excerpts listed for a question: more than anyone reads, and none of the further ones is near."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The excerpts nearest to some words, best first; ``level`` says whether they are near."""

    level: Level
    quotes: tuple[Quote, ...]


def nearest(assistant: Assistant, words: str, among: Rows | None) -> Listing:
    """The excerpts nearest to a question or to a few words.

    Args:
        assistant: the one over the build.
        words: in any language.
        among: the passages to look at, by their places in the build; all of them without.

    Raises:
        QuestionError: the words cannot be searched.
    """
    found = assistant.look(words, most=MOST, among=among)
    return Listing(judge(found).level, tuple(found.quotes))


def by_document(build: Build, among: Rows | None) -> list[Passage]:
    """All passages, or those at some places of the build, document by document in the order of their paths."""
    places: Iterable[int] = range(len(build.passages)) if among is None else among.tolist()
    passages = [build.passages[place] for place in places]
    return sorted(passages, key=lambda passage: (build.documents[passage.document_id].path, passage.start))


def as_quote(build: Build, passage: Passage, language: str) -> Quote:
    """A passage as a quote, with its reference in a language of the catalogue."""
    return cut_quote(build.documents[passage.document_id], passage, 0.0, language)
