"""The documents as a table: which rows a search keeps, and in which order."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from preconise.keeping.states import CorpusEntry, State
from preconise.overview.counts import main_language
from preconise.types import Passage

Column = Literal["title", "publisher", "date", "language", "pages", "passages", "recommendations", "state"]
COLUMNS: tuple[Column, ...] = (
    "title", "publisher", "date", "language", "pages", "passages", "recommendations", "state",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the table shows it; ``title`` is its path where it has none, numbers are 0 where unknown."""

    entry: CorpusEntry
    title: str
    publisher: str = ""
    date: str = ""
    language: str = ""
    pages: int = 0
    passages: int = 0
    recommendations: int = 0

    @property
    def state(self) -> State:
        """Where the document stands towards the build."""
        return self.entry.state


def document_rows(entries: Iterable[CorpusEntry], passages: Iterable[Passage]) -> tuple[DocumentRow, ...]:
    """A row for each entry, its passages counted."""
    held: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        held[passage.document_id].append(passage)
    return tuple(_row(entry, held[entry.document.document_id] if entry.document else ()) for entry in entries)


def matching(rows: Iterable[DocumentRow], searched: str, states: Collection[State]) -> tuple[DocumentRow, ...]:
    """The rows that hold every word searched, in any letters or accents, and are in one of the states, if any."""
    words = _folded(searched).split()
    return tuple(
        row
        for row in rows
        if (not states or row.state in states) and all(word in _folded(_searchable(row)) for word in words)
    )


def in_order(rows: Iterable[DocumentRow], column: Column, *, descending: bool) -> tuple[DocumentRow, ...]:
    """The rows in order of a column; what is not known comes last either way."""

    def key(row: DocumentRow) -> tuple[str | int, str]:
        value = row.state if column == "state" else getattr(row, column)
        return (_folded(value) if isinstance(value, str) else value, row.entry.path)

    known = [row for row in rows if getattr(row, column)]
    unknown = [row for row in rows if not getattr(row, column)]
    return (*sorted(known, key=key, reverse=descending), *sorted(unknown, key=lambda row: row.entry.path))


def _row(entry: CorpusEntry, passages: Sequence[Passage]) -> DocumentRow:
    document = entry.document
    if document is None:
        return DocumentRow(entry, entry.path)
    metadata = document.metadata
    return DocumentRow(
        entry,
        title=metadata.title or entry.path,
        publisher=metadata.publisher,
        date=metadata.date,
        language=main_language(document, passages),
        pages=len({page.number for page in document.pages}),
        passages=len(passages),
        recommendations=sum(passage.kind == "recommendation" for passage in passages),
    )


def _searchable(row: DocumentRow) -> str:
    themes = row.entry.document.metadata.themes if row.entry.document else ()
    return " ".join((row.title, row.entry.path, row.publisher, row.date, row.language, *themes))


def _folded(text: str) -> str:
    """Small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
