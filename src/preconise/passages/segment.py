"""Document → passages: the units that can be quoted, each with its place and its kind."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace

from preconise.passages.grain import item_spans, paragraph_spans, readable_spans
from preconise.passages.kinds import Typing, typed
from preconise.passages.outline import Place, places
from preconise.passages.search_key import CountTokens
from preconise.passages.sentences import trimmed
from preconise.types import Document, Passage, Span

FEWEST_WORDS = 3
"""Words and figures of the shortest paragraph without a stop that can be quoted: "Long terme" alone says nothing."""

LONGEST_STRAY = 40
"""Characters of the longest such label."""

_STOP = re.compile(r"[.!?…;]")


def segment(document: Document, count_tokens: CountTokens, max_tokens: int) -> tuple[Passage, ...]:
    """The passages of a document, in order, none overlapping another.

    A list item is a passage, or several where it is long; a paragraph is cut on sentence ends; a table row is a
    passage. Headings, furniture, sentences that only introduce a list, stretches without a letter and stray labels of
    a word or two are none. Every passage is short enough for the encoder to read whole.

    Args:
        document: its blocks in order, not overlapping.
        count_tokens: as ``Encoder.count_tokens``.
        max_tokens: as ``Encoder.max_tokens``.
    """
    found = [
        (place, span)
        for place in places(document)
        for span in _spans(document, place)
        if _says_something(place, document.text[span.start : span.end])
    ]
    readable = readable_spans(document.text, [span for _, span in found], count_tokens, max_tokens)
    earlier: Counter[str] = Counter()
    passages: list[Passage] = []
    for (place, _), spans in zip(found, readable, strict=True):
        for span in spans:
            text = document.text[span.start : span.end]
            if _has_letter(text):
                passages.append(_passage(document, place, span, earlier[text]))
                earlier[text] += 1
    return tuple(passages)


def _spans(document: Document, place: Place) -> list[Span]:
    span = trimmed(document.text, place.span)
    if span.start == span.end:
        return []
    if place.block.kind == "paragraph":
        return paragraph_spans(document.text, span, place.language)
    return item_spans(document.text, span, place.language)


def _says_something(place: Place, text: str) -> bool:
    may_be_stray = place.block.kind == "paragraph" and place.lead_in is None and len(text) <= LONGEST_STRAY
    if may_be_stray and not _STOP.search(text):
        return sum(any(map(str.isalnum, word)) for word in text.split()) >= FEWEST_WORDS and _has_letter(text)
    return _has_letter(text)


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


def _passage(document: Document, place: Place, span: Span, earlier: int) -> Passage:
    text = document.text[span.start : span.end]
    page_first, page_last = _pages(document, place, span)
    passage = Passage(
        passage_id=passage_id(document.document_id, text, earlier),
        document_id=document.document_id,
        start=span.start,
        end=span.end,
        kind="other",
        marker=place.marker,
        lead_in=place.lead_in,
        heading_path=place.heading_path,
        page_first=page_first,
        page_last=page_last,
        language=place.language,
    )
    return replace(passage, kind=typing_of(document, passage).kind)


def typing_of(document: Document, passage: Passage) -> Typing:
    """What the rules say of the kind of a passage."""
    text = document.text
    lead_in = text[passage.lead_in.start : passage.lead_in.end] if passage.lead_in else ""
    headings = [document.metadata.title, *(text[above.start : above.end] for above in passage.heading_path)]
    return typed(text[passage.start : passage.end], lead_in, headings, passage.language)


def passage_id(document_id: str, text: str, earlier: int) -> str:
    """64 bits of a hash, the first one 0; a passage keeps its name while its words and its document's path stay.

    ``earlier`` counts the passages of the document with the same words before this one.
    """
    digest = hashlib.sha256("\0".join((document_id, text, str(earlier))).encode()).digest()
    return f"{int.from_bytes(digest[:8], 'big') & (2**63 - 1):016x}"


def _pages(document: Document, place: Place, span: Span) -> tuple[int | None, int | None]:
    numbers = [page.number for page in document.pages if page.start < span.end and span.start < page.end]
    return (numbers[0], numbers[-1]) if numbers else (place.block.page, place.block.page)
