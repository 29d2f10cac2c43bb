"""What is always true of an index, and where it is not true of this one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from preconise.passages.segment import passage_id
from preconise.store import Build
from preconise.types import Document, Encoder, Passage, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that must not be; ``rule`` names a message of ``locales/*/checks.toml``, which ``values`` fill."""

    rule: str
    values: Mapping[str, str] = field(default_factory=dict)


def check(build: Build, encoder: Encoder | None = None) -> tuple[Finding, ...]:
    """Every breach of what must be true; none for a good index.

    Without an encoder, whether it reads every passage whole is not checked.
    """
    found = [*_counts(build), *_documents(build), *_reports(build)]
    if encoder is not None:
        found.extend(_lengths(build, encoder))
    return tuple(found)


def _counts(build: Build) -> Iterator[Finding]:
    """One vector, one list of token vectors and one of terms a passage; each passage has a name of its own."""
    counts = {"VectorCount": len(build.dense), "TokenCount": len(build.late), "TermCount": len(build.sparse)}
    for rule, count in counts.items():
        if count != len(build.passages):
            yield Finding(rule, {"found": str(count), "passages": str(len(build.passages))})
    names = Counter(passage.passage_id for passage in build.passages)
    for name, count in names.items():
        if count > 1:
            yield Finding("DuplicatePassage", {"passage": name, "count": str(count)})


def _documents(build: Build) -> Iterator[Finding]:
    """Every passage stands in its document as the words that its name was made from, and furniture is in none."""
    passages: dict[str, list[Passage]] = {document_id: [] for document_id in build.documents}
    for passage in build.passages:
        if passage.document_id in passages:
            passages[passage.document_id].append(passage)
        else:
            yield Finding("UnknownDocument", {"passage": passage.passage_id})
    for document in build.documents.values():
        yield from _of_document(document, passages[document.document_id])


def _of_document(document: Document, passages: Sequence[Passage]) -> Iterator[Finding]:
    furniture = [Span(block.start, block.end) for block in document.blocks if block.kind == "furniture"]
    earlier: Counter[str] = Counter()
    for passage in passages:
        for rule in _breaches(passage, document, furniture, earlier):
            yield Finding(rule, {"passage": passage.passage_id, "path": document.path})


def _breaches(passage: Passage, document: Document, furniture: Sequence[Span], earlier: Counter[str]) -> Iterator[str]:
    if not _is_inside(Span(passage.start, passage.end), document):
        yield "OutsideDocument"
        return
    text = document.text[passage.start : passage.end]
    if passage.passage_id != passage_id(document.document_id, text, earlier[text]):
        yield "AlteredText"
    earlier[text] += 1
    if text != text.strip():
        yield "SpaceAtEdge"
    if any(span.start < passage.end and passage.start < span.end for span in furniture):
        yield "Furniture"
    context = [*passage.heading_path, *([passage.lead_in] if passage.lead_in else [])]
    if not all(_is_inside(span, document) for span in context):
        yield "ContextOutsideDocument"


def _is_inside(span: Span, document: Document) -> bool:
    return 0 <= span.start < span.end <= len(document.text)


def _reports(build: Build) -> Iterator[Finding]:
    """Every document is reported with as many passages as it has, and every file not read with a reason."""
    counts = Counter(passage.document_id for passage in build.passages)
    reported = {file.path: file.passages for file in build.files if file.state != "failed"}
    for document in build.documents.values():
        if reported.get(document.path) != counts[document.document_id]:
            yield Finding("Unreported", {"path": document.path})
    for file in build.files:
        if file.state != "read" and not file.reason:
            yield Finding("WithoutReason", {"path": file.path})


def _lengths(build: Build, encoder: Encoder) -> Iterator[Finding]:
    """The encoder reads every passage whole."""
    by_document: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in build.passages:
        by_document[passage.document_id].append(passage)
    for document in build.documents.values():
        passages = by_document[document.document_id]
        texts = [document.text[passage.start : passage.end] for passage in passages]
        for passage, tokens in zip(passages, encoder.count_tokens(texts), strict=True):
            if tokens > encoder.max_tokens:
                size = {"tokens": str(tokens), "limit": str(encoder.max_tokens)}
                yield Finding("PassageTooLong", {"passage": passage.passage_id, "path": document.path, **size})
