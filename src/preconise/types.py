"""The nouns of Préconise, as frozen dataclasses, and the Protocols at its seams.

Every offset counts Unicode code points of ``Document.text``; every interval is half-open.
An empty string means "unknown": a title, date or publisher is never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    # For the checker alone: a process that reads files needs no numbers, and starts sooner without.
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"
"""Embeddings, shape (texts, dimension), each row of length one."""

BlockKind = Literal["heading", "paragraph", "list_item", "table_row", "furniture"]
PassageKind = Literal[
    "recommendation",
    "commitment",
    "finding",
    "statistic",
    "practice_example",
    "event_info",
    "question",
    "other",
]
Level = Literal["sure", "partial", "none"]
FileState = Literal["read", "partial", "duplicate", "failed"]
Stage = Literal["reading", "embedding", "writing", "done"]
Anew = Literal["", "asked", "rules", "programs", "model"]
"""Why nothing of earlier builds could be used, or only little; empty where there is no such reason."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open interval of a document's canonical text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document with one function.

    ``start`` and ``end`` leave out the printed ``marker`` ("9.", "a)", "•"), which stands just before.
    ``level`` is the depth of a heading (1 is the title), the nesting of a list item (1 is the outer list), 1 for a
    table row that names the columns, and 0 elsewhere. ``page`` counts from 1 where the document has pages.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marker: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its position (from 1), its printed label, and the stretch of text it holds.

    A page whose footnotes were set aside holds several stretches, each an entry of its own. ``recognised`` tells that
    the text was recognised in a picture (OCR), so that its letters are less sure than those of a file.
    """

    number: int
    label: str
    start: int
    end: int
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class PageLine:
    """A printed line, or the part of one in a table's cell: its span of text, and its box on the page.

    The box is in points (1/72 inch) of the page as displayed, from its bottom left corner.
    """

    page: int
    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of a file that was not read, or not surely; ``reason`` names ``reading.<reason>`` of the catalogue."""

    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reference:
    """A public document that a briefing note draws its facts from."""

    publisher: str
    title: str
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text; an empty field is unknown."""

    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    url: str = ""
    themes: tuple[str, ...] = ()
    based_on: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its canonical text, into which everything else points, and its metadata.

    ``path`` is relative to the corpus folder, with "/" between folders; ``document_id`` derives from it.
    ``sha256`` is that of the file's bytes, its sidecar's following where there is one. ``other_paths`` are those of
    files that hold the same text.
    """

    document_id: str
    path: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    pages: tuple[Page, ...] = ()
    lines: tuple[PageLine, ...] = ()
    notices: tuple[Notice, ...] = ()
    other_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit that can be quoted: a list item, a few whole sentences of a paragraph, a table row.

    ``lead_in`` is the span of the sentence that introduces the list; ``marker`` the full number of the
    list item in its document ("9.e"); ``heading_path`` the headings, and the list items, above it, outermost
    first. ``themes`` are the keys of the themes that it is about. ``passage_id`` is 16 hexadecimal digits, the first
    below 8, so that it is a positive 64-bit number too.
    """

    passage_id: str
    document_id: str
    start: int
    end: int
    kind: PassageKind
    marker: str = ""
    lead_in: Span | None = None
    heading_path: tuple[Span, ...] = ()
    page_first: int | None = None
    page_last: int | None = None
    language: str = ""
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question as asked, and ``searched``: the words really searched, which a follow-up makes longer."""

    question: str
    searched: str
    language: str
    previous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its component scores in ``parts``; ``rank`` counts from 1."""

    passage: Passage
    rank: int
    score: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quote stands; ``text`` is the whole reference as a person would write it."""

    document_id: str
    path: str
    metadata: Metadata
    section: str
    page: int | None
    page_label: str
    start: int
    end: int
    text: str
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """The words of a question in what a quote was searched by: spans of its text, its lead-in and its section.

    All empty where the quote was found by its meaning alone.
    """

    text: tuple[Span, ...] = ()
    lead_in: tuple[Span, ...] = ()
    section: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document, verbatim: ``text == document.text[citation.start:citation.end]``.

    ``marked`` is the span of ``text`` itself (from 0) that answers, where the rest only surrounds it. ``matches`` are
    the words of the question found in it, None where nothing was asked. ``also`` are the references of other documents
    that say the same in the same or nearly the same words.
    """

    text: str
    lead_in: str
    passage: Passage
    citation: Citation
    score: float
    marked: Span | None = None
    also: tuple[Citation, ...] = ()
    matches: Matches | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes, or an honest refusal; ``leads`` are the nearest passages, offered without guarantee."""

    query: Query
    answered: bool
    confidence: float
    level: Level
    quotes: tuple[Quote, ...]
    leads: tuple[Quote, ...]
    build_id: str
    elapsed_ms: float


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file of the corpus.

    ``reason`` names an error, or the first notice of a file that was read in part; ``notices`` are its other ones.
    ``duplicate`` is a file whose text is indexed under the path of another one.
    """

    path: str
    state: FileState
    passages: int = 0
    reason: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is; ``done`` and ``total`` count the units of ``stage`` (files, texts to embed) that need work.

    ``reused`` counts those that an earlier build did the work of. The last stage counts files: those read, and those
    unchanged since they were.
    """

    stage: Stage
    done: int
    total: int
    path: str = ""
    reused: int = 0
    anew: Anew = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build is made of.

    ``settings_fingerprint`` names the rules that made the build of the files, part by part; ``sha256`` maps each file
    of the build to its checksum.
    """

    format: int
    build_id: str
    created: str
    encoder_fingerprint: str
    settings_fingerprint: str
    corpus_fingerprint: str
    documents: int
    passages: int
    sha256: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Encodings:
    """Texts as an encoder sees them: one vector for each, and one for each of its tokens.

    ``vectors`` has a row per text. ``tokens`` has a row of length one for each token of each text, text after text, the
    prompt and special tokens left out; ``token_ids`` names them and ``lengths`` counts those of each text.
    """

    vectors: Vectors
    tokens: Vectors
    token_ids: NDArray[np.int32]
    lengths: NDArray[np.int32]


class Encoder(Protocol):
    """Turns texts into vectors of length one; the prompts of the model are its own affair."""

    @property
    def fingerprint(self) -> str:
        """Names the weights and prompts: two encoders with one fingerprint give the same embeddings."""
        ...

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        ...

    @property
    def max_tokens(self) -> int:
        """The most tokens the encoder reads at once, prompt and special tokens included."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens each text takes as a passage, prompt and special tokens included, nothing truncated."""
        ...

    def token_spans(self, text: str) -> list[tuple[int, int]]:
        """The place in ``text`` of each of its tokens, those that ``encode_passages`` gives vectors of."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Encodings:
        """Encodings of queries; raises QuestionTooLong where one would not be read whole."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Encodings:
        """Encodings of passages; raises PassageTooLong where one would not be read whole."""
        ...
