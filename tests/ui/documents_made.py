"""A document and a quote made by hand, for the parts of the page that need no index."""

from __future__ import annotations

from preconise.assistant.citation import cite
from preconise.types import Block, Document, Metadata, Passage, Quote, Reference, Span

TITLE = "Éclairer la rue"
LEAD_IN = "Les maires peuvent utilement :"
FIRST = "organiser une marche <b>nocturne</b> ;"
SECOND = "réparer les lampadaires."
TEXT = "\n".join((TITLE, LEAD_IN, FIRST, SECOND))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def document(url: str = "https://exemple.test/rue", based_on: tuple[Reference, ...] = ()) -> Document:
    title, lead_in, first, second = (span(words) for words in (TITLE, LEAD_IN, FIRST, SECOND))
    return Document(
        document_id="0123456789ab",
        path="rue.txt",
        sha256="0" * 64,
        text=TEXT,
        blocks=(
            Block("heading", title.start, title.end, level=1),
            Block("paragraph", lead_in.start, lead_in.end),
            Block("list_item", first.start, first.end, level=1, marker="a)"),
            Block("list_item", second.start, second.end, level=1, marker="b)"),
        ),
        metadata=Metadata(TITLE, "Ville de Valmorin", "2023-04-18", "fr", url, based_on=based_on),
    )


def passage(words: str = FIRST) -> Passage:
    place = span(words)
    return Passage(
        passage_id="0" * 16,
        document_id="0123456789ab",
        start=place.start,
        end=place.end,
        kind="recommendation",
        marker="a",
        lead_in=span(LEAD_IN),
        heading_path=(span(TITLE),),
        language="fr",
    )


def quote(source: Document, words: str = FIRST) -> Quote:
    quoted = passage(words)
    return Quote(words, LEAD_IN, quoted, cite(source, quoted, "fr"), score=1.0)
