"""Blocks in order → what each stands under: its headings, the sentence that introduces its list, its full marker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from preconise.passages.language import language_of
from preconise.passages.sentences import sentence_spans
from preconise.types import Block, Document, Span

LONGEST_LABEL = 12
"""Words of the longest sentence that, standing alone with its colon, only announces ("Intervenants :")."""

TELLING = 20_000
"""Characters from the start of a document that tell its language where its metadata do not, about ten pages."""

SHORTEST_TELLING = 40
"""Characters of the shortest block whose language is looked for: "L. 12-3, L. 12-4" tells nothing."""

_FIRST_ORDINALS = frozenset({"1", "1°", "1er", "i", "a"})


@dataclass(frozen=True, slots=True)
class Place:
    """What of a block can be quoted, and all that it stands under.

    ``span`` leaves out the sentence that only introduces the list below; it may be empty.
    """

    block: Block
    span: Span
    language: str
    marker: str = ""
    lead_in: Span | None = None
    heading_path: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _OpenItem:
    """A list item that others may stand under; ``introduction`` is its sentence that introduces them."""

    level: int
    number: str
    first_sentence: Span
    introduction: Span | None


@dataclass(frozen=True, slots=True)
class _Before:
    """The last sentence of the paragraph just before; ``announces`` if it ends on a colon.

    In a list without markers, whose lines begin with a small letter, it stays the sentence that introduces the list
    to the last line: ``in_lines``.
    """

    sentence: Span
    announces: bool
    in_lines: bool = False


@dataclass(slots=True)
class _Open:
    """What is open at the current block."""

    headings: list[tuple[int, Span]] = field(default_factory=list)
    items: list[_OpenItem] = field(default_factory=list)
    lead_ins: dict[int, Span | None] = field(default_factory=dict)
    """The lead-in of the list that is open at each level."""
    before: _Before | None = None
    """None just after a list item."""
    columns: Span | None = None
    """The row that names the columns of the table that is open."""


def places(document: Document) -> Iterator[Place]:
    """Every block that can be quoted, in order; headings, the rows that name columns, and furniture are left out."""
    language = document.metadata.language or language_of(document.text[:TELLING])
    blocks = [block for block in document.blocks if block.kind != "furniture"]
    still_open = _Open()
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind != "table_row":
            still_open.columns = None
        elif block.level:
            still_open.columns = _span(block)
            continue
        if block.kind == "heading":
            _enter_heading(document, block, following, still_open)
            continue
        text = _text(document, _span(block))
        block_language = language_of(text, default=language) if len(text) >= SHORTEST_TELLING else language
        if block.kind == "list_item":
            yield _list_item(document, block, following, block_language, still_open)
        elif block.kind == "paragraph":
            yield _paragraph(document, block, following, block_language, still_open)
        else:
            yield _table_row(block, block_language, still_open)


def _enter_heading(document: Document, block: Block, following: Block | None, still_open: _Open) -> None:
    span = _span(block)
    still_open.items.clear()
    still_open.lead_ins.clear()
    still_open.before = None
    if _announces(document, span) and following is not None and following.kind == "list_item":
        # "Considérant que :" in bold above a list introduces it, whatever it looks like.
        still_open.before = _Before(span, announces=True)
        return
    still_open.headings = [(level, heading) for level, heading in still_open.headings if level < block.level]
    still_open.headings.append((block.level, span))


def _list_item(document: Document, block: Block, following: Block | None, language: str, still_open: _Open) -> Place:
    while still_open.items and still_open.items[-1].level >= block.level:
        still_open.items.pop()
    lead_in = _list_lead_in(block, still_open)
    still_open.lead_ins = {level: span for level, span in still_open.lead_ins.items() if level < block.level}
    still_open.lead_ins[block.level] = lead_in
    still_open.before = None

    sentences = _sentences(document, block, language)
    nests = following is not None and following.kind == "list_item" and following.level > block.level
    introduction = sentences[-1] if nests and sentences and _announces(document, sentences[-1]) else None
    ancestors = tuple(still_open.items)
    place = Place(
        block=block,
        span=_without(_span(block), introduction),
        language=language,
        marker=_full_marker(block.marker, ancestors),
        lead_in=lead_in,
        heading_path=_heading_path(still_open),
    )
    if sentences:
        first = Span(_marker_start(document, block), sentences[0].end)
        still_open.items.append(_OpenItem(block.level, _number(block.marker), first, introduction))
    return place


def _list_lead_in(block: Block, still_open: _Open) -> Span | None:
    before = still_open.before
    number = _number(block.marker)
    if before is not None:
        if before.announces:
            return before.sentence
        if number.lower() in _FIRST_ORDINALS:
            return before.sentence
        if not number:
            return None
    parent = still_open.items[-1] if still_open.items else None
    if block.level in still_open.lead_ins:
        return still_open.lead_ins[block.level]
    return parent.introduction if parent else None


def _paragraph(document: Document, block: Block, following: Block | None, language: str, still_open: _Open) -> Place:
    before = still_open.before
    is_line = before is not None and before.announces and _starts_low(document, block)
    announced = before is not None and before.announces and (is_line or not before.in_lines)
    sentences = _sentences(document, block, language)
    introduction = None
    if sentences:
        announces = _announces(document, sentences[-1])
        if announces and (_continues(document, following) or _is_label(document, sentences)):
            introduction = sentences[-1]
        if before is not None and is_line and not announces:
            still_open.before = replace(before, in_lines=True)
        else:
            still_open.before = _Before(sentences[-1], announces)
    return Place(
        block=block,
        span=_without(_span(block), introduction),
        language=language,
        lead_in=before.sentence if before is not None and announced else None,
        heading_path=_heading_path(still_open, items=False),
    )


def _table_row(block: Block, language: str, still_open: _Open) -> Place:
    before = still_open.before
    announced = before.sentence if before is not None and before.announces else None
    lead_in = still_open.columns or announced
    return Place(block, _span(block), language, lead_in=lead_in, heading_path=_heading_path(still_open, items=False))


def _heading_path(still_open: _Open, items: bool = True) -> tuple[Span, ...]:
    headings = tuple(span for _, span in still_open.headings)
    return headings + tuple(item.first_sentence for item in still_open.items) if items else headings


def _full_marker(marker: str, ancestors: tuple[_OpenItem, ...]) -> str:
    number = _number(marker)
    if not number:
        return marker
    above = ".".join(ancestor.number for ancestor in ancestors if ancestor.number)
    return number if not above or number.startswith(f"{above}.") else f"{above}.{number}"


def _number(marker: str) -> str:
    """What a marker counts: "9." → "9", "(a)" → "a", "1°" → "1°"; nothing for a bullet."""
    return marker.strip(" ().:–—-") if any(character.isalnum() for character in marker) else ""


def _marker_start(document: Document, block: Block) -> int:
    """Where the printed marker begins, so that a list item can stand as a heading with its number."""
    above = document.text[: block.start].rstrip()
    return len(above) - len(block.marker) if block.marker and above.endswith(block.marker) else block.start


def _continues(document: Document, following: Block | None) -> bool:
    """Whether the block is a list item, or a line of a list without markers."""
    if following is None:
        return False
    return following.kind == "list_item" or (following.kind == "paragraph" and _starts_low(document, following))


def _starts_low(document: Document, block: Block) -> bool:
    letters = (character for character in _text(document, _span(block)) if character.isalpha())
    return next(letters, "").islower()


def _is_label(document: Document, sentences: list[Span]) -> bool:
    return len(sentences) == 1 and len(_text(document, sentences[0]).split()) <= LONGEST_LABEL


def _announces(document: Document, span: Span) -> bool:
    return _text(document, span).rstrip().endswith(":")


def _without(span: Span, last_sentence: Span | None) -> Span:
    return span if last_sentence is None else Span(span.start, last_sentence.start)


def _sentences(document: Document, block: Block, language: str) -> list[Span]:
    found = sentence_spans(_text(document, _span(block)), language)
    return [Span(block.start + sentence.start, block.start + sentence.end) for sentence in found]


def _span(block: Block) -> Span:
    return Span(block.start, block.end)


def _text(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]
