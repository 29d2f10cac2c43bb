"""Documents and passages made by hand: only what a count looks at."""

from __future__ import annotations

from preconise.types import Document, Metadata, Passage, PassageKind


def document(number: int, metadata: Metadata | None = None) -> Document:
    return Document(
        document_id=f"{number:012x}",
        path=f"{number}.txt",
        sha256="0" * 64,
        text="Il est recommandé d’éclairer les abords des gares.",
        blocks=(),
        metadata=metadata or Metadata(),
    )


def passage(number: int, of: Document, kind: PassageKind = "recommendation", language: str = "fr") -> Passage:
    return Passage(f"{number:016x}", of.document_id, 0, len(of.text), kind, language=language)
