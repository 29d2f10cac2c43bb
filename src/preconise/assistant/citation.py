"""The reference of a quote, as a person would write it, in a language of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from preconise.catalogue import message
from preconise.dates import date_in_words
from preconise.passages.markers import is_number
from preconise.types import Citation, Document, Page, Passage, Reference

LONGEST_SECTION = 90
"""Characters of a section's title in a reference; a numbered paragraph that serves as a title may be a page long."""


def cite(document: Document, passage: Passage, language: str) -> Citation:
    """Where a passage stands, with the whole reference in words; what is unknown is left out."""
    metadata = document.metadata
    citation = Citation(
        document_id=document.document_id,
        path=document.path,
        metadata=metadata,
        section=_section(document, passage),
        page=passage.page_first,
        page_label=_page_label(document.pages, passage),
        start=passage.start,
        end=passage.end,
        recognised=_is_recognised(document.pages, passage),
        text="",
    )
    parts = [
        *_publication(metadata.publisher, metadata.title or PurePosixPath(document.path).name, metadata.date, language),
        place_in_words(citation, passage.marker, language),
        metadata.url,
        based_on_in_words(metadata.based_on, language),
    ]
    return replace(citation, text=", ".join(part for part in parts if part))


def place_in_words(citation: Citation, marker: str, language: str) -> str:
    """Where in its document a quote stands: section, number, page; "" where none of them is known."""
    section, page = citation.section, citation.page_label
    parts = [
        message("words.citation.section", language, section=section)
        if section not in {"", citation.metadata.title}
        else "",
        message("words.citation.marker", language, marker=marker) if is_number(marker) else "",
        message("words.citation.page", language, page=page) if page else "",
        message("words.citation.recognised", language) if citation.recognised else "",
    ]
    return ", ".join(part for part in parts if part)


def based_on_in_words(references: Sequence[Reference], language: str) -> str:
    """The public documents that a briefing note draws on; "" where there are none."""
    if not references:
        return ""
    separator = message("words.citation.separator", language)
    return message(
        "words.citation.based_on",
        language,
        references=separator.join(_reference(reference, language) for reference in references),
    )


def _publication(publisher: str, title: str, date: str, language: str) -> list[str]:
    quoted = message("words.citation.title", language, title=title) if title else ""
    return [publisher, quoted, date_in_words(date, language)]


def _reference(reference: Reference, language: str) -> str:
    parts = [*_publication(reference.publisher, reference.title, reference.date, language), reference.url]
    return ", ".join(part for part in parts if part)


def _section(document: Document, passage: Passage) -> str:
    """The nearest heading or list item above the passage that the lead-in does not show already."""
    for span in reversed(passage.heading_path):
        lead_in = passage.lead_in
        if lead_in is None or span.end <= lead_in.start or lead_in.end <= span.start:
            return _shortened(" ".join(document.text[span.start : span.end].split()))
    return ""


def _shortened(title: str) -> str:
    if len(title) <= LONGEST_SECTION:
        return title
    return title[: LONGEST_SECTION + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _page_label(pages: Sequence[Page], passage: Passage) -> str:
    """The printed label of the page, or of the first and last: "12" or "12-13"; "" without pages."""
    labels = {page.number: page.label or str(page.number) for page in pages}
    numbers = [number for number in (passage.page_first, passage.page_last) if number is not None]
    return "-".join(dict.fromkeys(labels.get(number, str(number)) for number in numbers))


def _is_recognised(pages: Sequence[Page], passage: Passage) -> bool:
    """Whether some of the passage was recognised in a picture."""
    return any(page.recognised and page.start < passage.end and passage.start < page.end for page in pages)
