"""The text of a document as it is built: headings, paragraphs, lists, rows, the furniture folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from preconise.types import Block, Document, Span
from preconise.ui.components.context import CUT
from preconise.ui.components.markup import element, words
from preconise.ui.language import language, say
from preconise.ui.wording import on_page

LONGEST_BLOCK = 20_000
"""Characters of a block that are shown; what is marked in a longer one stands in the middle."""
MARKED = "passage"
"""The id of the element that holds the first marked words."""
_LOWEST_HEADING = 6


def text_markup(document: Document, blocks: Sequence[Block], marked: Span | None, written_in: str) -> str:
    """Blocks that follow one another as escaped HTML.

    Args:
        document: what the blocks are of.
        blocks: those shown.
        marked: the words to mark.
        written_in: the language of the text; empty where it is unknown.
    """
    labels = {page.number: page.label or str(page.number) for page in document.pages}
    shown: list[str] = []
    page: int | None = None
    for _, group in groupby(blocks, key=_group_of):
        together = list(group)
        if together[0].page not in {None, page}:
            page = together[0].page
            shown.append(_page_begins(labels.get(page or 0, str(page))))
        shown.append(_group_markup(document, together, marked))
    return element("div", *shown, class_="document-text", lang=written_in)


def _page_begins(label: str) -> str:
    return element("p", words(on_page(label, language())), class_="page-begins", lang=language())


def _group_of(block: Block) -> tuple[str, int | None, int]:
    """What is set together: the items of a list, the rows of a table, furniture; never over the end of a page."""
    alone = block.start if block.kind in {"heading", "paragraph"} else -1
    return block.kind, block.page, alone


def _group_markup(document: Document, blocks: Sequence[Block], marked: Span | None) -> str:
    match blocks[0].kind:
        case "heading":
            level = min(max(blocks[0].level, 1) + 1, _LOWEST_HEADING)
            return _block_markup(f"h{level}", document, blocks[0], marked)
        case "list_item":
            return element("ul", *(_block_markup("li", document, block, marked) for block in blocks))
        case "table_row":
            return element("div", *(_block_markup("p", document, block, marked) for block in blocks), class_="rows")
        case "furniture":
            return _furniture(document, blocks, marked)
        case "paragraph":
            return _block_markup("p", document, blocks[0], marked)


def _furniture(document: Document, blocks: Iterable[Block], marked: Span | None) -> str:
    shown = (_block_markup("p", document, block, marked) for block in blocks)
    summary = element("summary", words(say("document_view.furniture")), lang=language())
    return element("details", summary, *shown, class_="furniture")


def _block_markup(name: str, document: Document, block: Block, marked: Span | None) -> str:
    shown = _shown(block, marked)
    start, end = _overlap(shown, marked)
    text = document.text
    parts = (
        words(CUT) if shown.start > block.start else "",
        element("span", words(block.marker), class_="marker") if block.marker else "",
        words(text[shown.start : start]),
        _mark(text[start:end], is_first=marked is not None and start == marked.start) if start < end else "",
        words(text[end : shown.end]),
        words(CUT) if shown.end < block.end else "",
    )
    return element(
        name,
        *parts,
        id=f"at-{block.start}",
        class_="holds-passage" if start < end else "",
        **{"data-level": str(block.level) if block.level else ""},
    )


def _mark(text: str, *, is_first: bool) -> str:
    """Marked words; those who hear the page are told where the mark begins and ends."""
    begins = element("span", words(say("document_view.mark_begins")), class_="spoken", lang=language())
    ends = element("span", words(say("document_view.mark_ends")), class_="spoken", lang=language())
    return element("mark", begins, words(text), ends, id=MARKED if is_first else "")


def _shown(block: Block, marked: Span | None) -> Span:
    if block.end - block.start <= LONGEST_BLOCK:
        return Span(block.start, block.end)
    inside = _overlap(Span(block.start, block.end), marked)
    start = max(block.start, inside[0] - LONGEST_BLOCK // 2) if inside[0] < inside[1] else block.start
    return Span(start, min(block.end, max(start + LONGEST_BLOCK, inside[1])))


def _overlap(span: Span, marked: Span | None) -> tuple[int, int]:
    """The marked part of a span; an empty one at its end where there is none."""
    if marked is None or marked.end <= span.start or span.end <= marked.start:
        return span.end, span.end
    return max(span.start, marked.start), min(span.end, marked.end)
