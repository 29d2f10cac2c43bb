"""How many documents and passages there are, by year, publisher, language, kind and theme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from preconise.types import Document, Passage

UNKNOWN = ""
"""The category of what is not known, as everywhere an empty string."""

Counts = Mapping[str, int]
"""From a category to a number, the largest first and then in order of the categories."""

FEWEST_PASSAGES = 2
"""On a theme, for a document to count as one on it."""


@dataclass(frozen=True, slots=True)
class CorpusCounts:
    """The documents of a build by what they are, and its passages by kind."""

    documents: int
    years: Counts
    publishers: Counts
    languages: Counts
    themes: Counts
    kinds: Counts


def corpus_counts(documents: Collection[Document], passages: Iterable[Passage]) -> CorpusCounts:
    """Counts a build; a document of several themes counts for each."""
    held: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        held[passage.document_id].append(passage)
    return CorpusCounts(
        documents=len(documents),
        years=_counted(document.metadata.date[:4] for document in documents),
        publishers=_counted(document.metadata.publisher for document in documents),
        languages=_counted(main_language(document, held[document.document_id]) for document in documents),
        themes=_counted(
            theme for document in documents for theme in themes_of(held[document.document_id]) or (UNKNOWN,)
        ),
        kinds=_counted(passage.kind for found in held.values() for passage in found),
    )


def main_language(document: Document, passages: Iterable[Passage]) -> str:
    """The language that a document declares, or else that of most of its passages."""
    if document.metadata.language:
        return document.metadata.language
    return next(iter(_counted(passage.language for passage in passages)), UNKNOWN)


def themes_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """The themes of a document: those of two of its passages at least, for one in passing makes no subject."""
    counted = _counted(theme for passage in passages for theme in passage.themes)
    return tuple(theme for theme, number in counted.items() if number >= FEWEST_PASSAGES)


def _counted(categories: Iterable[str]) -> Counts:
    return dict(sorted(Counter(categories).items(), key=lambda counted: (-counted[1], counted[0])))
