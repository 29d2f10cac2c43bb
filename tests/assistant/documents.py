"""Small documents written for these tests, with passages marked in them."""

from __future__ import annotations

from preconise.types import Document, Metadata, Page, Passage, PassageKind, Reference, Span

TEXT = (
    "Éclairer sans éblouir\n\n"
    "Conclusions\n\n"
    "Les communes peuvent utilement :\n"
    "a. Former les médiateurs de nuit.\n"
    "b. Publier les données par quartier.\n\n"
    "Former  les\nmédiateurs de nuit.\n"
)
TITLE, SECTION, LEAD_IN = "Éclairer sans éblouir", "Conclusions", "Les communes peuvent utilement :"
TRAIN, PUBLISH, TRAIN_AGAIN = (
    "Former les médiateurs de nuit.",
    "Publier les données par quartier.",
    "Former  les\nmédiateurs de nuit.",
)
METADATA = Metadata(
    title=TITLE, publisher="Forum des villes", date="2022-05-05", language="fr", url="https://example.org/eclairer"
)
BASED_ON = (
    Reference("Efus", "Agir la nuit", "2021", "https://example.org/nuit"),
    Reference("", "Marcher la nuit", "2020-06"),
)


def document(metadata: Metadata = METADATA, pages: tuple[Page, ...] = (), text: str = TEXT) -> Document:
    """The document of these tests."""
    return Document("d" * 12, "fr/eclairer.md", "0" * 64, text, (), metadata, pages)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where the words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def passage(
    words: str,
    *,
    marker: str = "",
    lead_in: bool = False,
    heading_path: tuple[str, ...] = (TITLE, SECTION),
    pages: tuple[int, int] | None = None,
    kind: PassageKind = "recommendation",
    passage_id: str = "0" * 16,
    text: str = TEXT,
) -> Passage:
    """The passage of these words."""
    place = span_of(words, text)
    first, last = pages or (None, None)
    return Passage(
        passage_id=passage_id,
        document_id="d" * 12,
        start=place.start,
        end=place.end,
        kind=kind,
        marker=marker,
        lead_in=span_of(LEAD_IN, text) if lead_in else None,
        heading_path=tuple(span_of(heading, text) for heading in heading_path),
        page_first=first,
        page_last=last,
        language="fr",
    )
