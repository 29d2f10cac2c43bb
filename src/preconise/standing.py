"""Whether words quoted from the documents still stand there: at their place, elsewhere, altered or no more.

Words are compared, not white space nor how accents are stored: a word processor or a browser may break lines where it
likes. Everything else, to the last comma, has to be the same. Words found are a quote only where they are whole:
"installer des caméras" does not stand in "ne pas installer des caméras".
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from preconise.types import Document, Passage, Span

State = Literal["verbatim", "moved", "altered", "gone"]

WORDS_BEFORE = 4
WORDS_SHOWN = 8
"""Of a difference: as many words before it, and of it, as a reader needs to find it."""
_SENTENCE_ENDS = frozenset(".!?…»”")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote was cut, and ``digest``, which tells whether its words have been changed since."""

    document_id: str
    start: int
    digest: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a quote and the document first differ: the words that both have before, then those of either."""

    before: str
    quoted: str
    printed: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a quote.

    Attributes:
        state: "verbatim" at the place it was cut from, or anywhere if that is unknown; "moved" elsewhere; "altered"
            if the quote or its document was changed; "gone" if its document is no longer among the documents.
        document_id: the document that holds the words, or the nearest to them; "" if there is none.
        span: where they stand in it.
        difference: for an altered quote, unless nothing comes near it.
    """

    state: State
    document_id: str = ""
    span: Span | None = None
    difference: Difference | None = None

    @property
    def stands(self) -> bool:
        """Whether the documents hold the words of the quote."""
        return self.state in {"verbatim", "moved"}


def digest(text: str) -> str:
    """Names the words of a quote, whatever the white space between them, in eight hexadecimal digits."""
    return hashlib.sha256(" ".join(_words(text)).encode(errors="replace")).hexdigest()[:8]


class Sources:
    """The documents of a build and their passages, in which quotes are looked up."""

    def __init__(self, documents: Mapping[str, Document], passages: Iterable[Passage]) -> None:
        self._documents = documents
        self._spans: dict[str, list[Span]] = {document_id: [] for document_id in documents}
        for passage in passages:
            if passage.document_id in self._spans:
                self._spans[passage.document_id].append(Span(passage.start, passage.end))

    def standing(self, text: str, place: Place | None) -> Standing:
        """What became of the words ``text``, which were cut from ``place`` if that is known."""
        home = None if place is None else self._documents.get(place.document_id)
        if place is not None and digest(text) != place.digest:
            return self._altered(text, [home] if home else self._documents.values(), place.start)
        if home is not None and place is not None:
            found = min(self._found(text, home), key=lambda span: abs(span.start - place.start), default=None)
            if found is not None:
                return Standing("verbatim" if found.start == place.start else "moved", home.document_id, found)
        for document in self._documents.values():
            found = next(self._found(text, document), None)
            if found is not None:
                return Standing("verbatim" if place is None else "moved", document.document_id, found)
        if place is not None and home is None:
            return Standing("gone")
        return self._altered(text, [home] if home else self._documents.values(), place.start if place else 0)

    def _found(self, text: str, document: Document) -> Iterator[Span]:
        """Where the words stand whole in a document."""
        words = _words(text)
        if not words:
            return
        for found in re.finditer(r"\s+".join(map(re.escape, words)), document.text):
            span = Span(found.start(), found.end())
            if span in self._spans[document.document_id] or _is_whole(document, span):
                yield span

    def _altered(self, text: str, documents: Iterable[Document], start: int) -> Standing:
        """The passage that has most words in common with an altered quote, and where they first differ."""
        words = set(_words(text))
        nearest, best = None, (0.0, 0)
        for document in documents:
            for span in self._spans[document.document_id]:
                held = set(document.text[span.start : span.end].split())
                likeness = (2 * len(words & held) / max(len(words) + len(held), 1), -abs(span.start - start))
                if words & held and (nearest is None or likeness > best):
                    nearest, best = (document, span), likeness
        if nearest is None:
            return Standing("altered")
        document, span = nearest
        printed = document.text[span.start : span.end]
        return Standing("altered", document.document_id, span, first_difference(text, printed))


def first_difference(quoted: str, printed: str) -> Difference | None:
    """Where two texts first differ in their words; None if they do not."""
    one, other = _words(quoted), _words(printed)
    for kind, start, end, from_, to in SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes():
        if kind != "equal":
            return Difference(
                before=" ".join(one[max(0, start - WORDS_BEFORE) : start]),
                quoted=_shown(one, start, end),
                printed=_shown(other, from_, to),
            )
    return None


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).split()


def _shown(words: Sequence[str], start: int, end: int) -> str:
    shown = " ".join(words[start : min(end, start + WORDS_SHOWN)])
    return f"{shown} …" if end > start + WORDS_SHOWN else shown


def _is_whole(document: Document, span: Span) -> bool:
    """Whether a stretch of text begins and ends where a block or a sentence does."""
    before = document.text[: span.start].rstrip()
    begins = not before or before[-1] in _SENTENCE_ENDS or any(block.start == span.start for block in document.blocks)
    ends = document.text[span.end - 1] in _SENTENCE_ENDS or any(block.end == span.end for block in document.blocks)
    return begins and ends
