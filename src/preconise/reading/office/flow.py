"""From the paragraphs of a word processor or of slides, in order, to the content of a document.

What their writers marked up (styles, lists, tables) stands; what they typed instead is recognised as in any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from preconise.reading.canonical import Content, Draft, compose, normalise
from preconise.reading.drafts import is_bold_heading, with_typed_headings, with_typed_lists
from preconise.reading.furniture import furniture_lines
from preconise.reading.markers import readings
from preconise.reading.metadata import first_known
from preconise.reading.structure import blocks_of
from preconise.reading.text_metadata import metadata_of
from preconise.types import Metadata

CELL_SEPARATOR = " | "
_LONGEST_CELL = 1000
"""Characters; a longer cell is a column of a layout rather than a value."""
HEAD_LEVEL = 1
"""The level of a table row that names the columns; that of the others is 0."""
_LONGEST_HEAD = 60
"""Characters of the longest cell that can be the head of a column."""
OPEN_LEVEL = 0
"""The level of a heading that is known by its look alone, until all headings are known."""
_LONGEST_HEADING = 300
"""Characters; a longer text in a heading style is a paragraph that was to look important."""
_DEEPEST = 10
"""The level of headings and items that no program goes beyond."""
_TABS = re.compile(r"[ ]*\t[ \t]*")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(slots=True)
class Flow:
    """The blocks of a document as they are met.

    A text box waits until the list or the lead-in where it hangs is over, a note until the end of its section, so
    that neither stands between a lead-in and its list.
    """

    drafts: list[Draft] = field(default_factory=list)
    _boxes: list[Draft] = field(default_factory=list)
    _notes: list[Draft] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Takes in the next block."""
        if draft.kind == "heading":
            self.settle()
        elif not (self._announced or draft.kind == "list_item" or readings(draft.text)):
            self._settle_boxes()
        self.drafts.append(draft)

    def set_aside(self, drafts: Iterable[Draft]) -> None:
        """Takes in what stands in a text box beside the text."""
        self._boxes.extend(drafts)

    def note(self, text: str) -> None:
        """Takes in a footnote or an endnote."""
        self._notes.extend(Draft("paragraph", part) for part in broken_lines(text))

    def settle(self) -> None:
        """Sets down all that waits: the section is over."""
        self._settle_boxes()
        self.drafts.extend(self._notes)
        self._notes.clear()

    @property
    def _announced(self) -> bool:
        """Whether the last block introduces what follows it."""
        return bool(self.drafts) and self.drafts[-1].text.rstrip().endswith(":")

    def _settle_boxes(self) -> None:
        self.drafts.extend(self._boxes)
        self._boxes.clear()


def broken_lines(text: str) -> Iterator[str]:
    """The paragraphs in a paragraph: people break lines inside one to begin an item, or after an empty line."""
    current: list[str] = []
    for line in [*map(clean, text.split("\n")), ""]:
        if current and (not line or readings(line)):
            yield " ".join(current)
            current = []
        if line:
            current.append(line)


def clean(text: str) -> str:
    """The text of a line without what only shapes it: tabs become a space, optional hyphens fall away."""
    return normalise(_TABS.sub(" ", text.replace(_SOFT_HYPHEN, ""))).strip(" \t\n")


def one_line(text: str) -> str:
    """The text of a heading or of a cell, its line breaks turned into spaces."""
    return " ".join(filter(None, map(clean, text.split("\n"))))


def text_drafts(text: str, draft: Draft) -> Iterator[Draft]:
    """The drafts of one paragraph of text.

    Args:
        text: with its tabs and line breaks.
        draft: the kind, level, marker and page of the block.
    """
    if draft.kind in {"heading", "list_item"}:
        draft = replace(draft, level=min(draft.level, _DEEPEST))
    if draft.kind == "heading" and len(text) <= _LONGEST_HEADING:
        yield replace(draft, text=one_line(text))
        return
    kind = "paragraph" if draft.kind == "heading" else draft.kind
    lines = list(broken_lines(text))
    for position, line in enumerate(lines or [""]):
        marker = draft.marker if position == 0 else ""
        yield replace(draft, kind=kind, text=line, level=draft.level if kind == draft.kind else 0, marker=marker)


def add_table(flow: Flow, rows: Sequence[Sequence[Sequence[Draft]]], heads: int = 0) -> None:
    """Adds the rows of a table; a table that only frames text, or sets texts side by side, adds that text.

    Args:
        flow: what the rows are added to.
        rows: each cell as its blocks.
        heads: how many rows are marked as the heads of the columns.
    """
    filled = [row for row in rows if any(map(_cell_text, row))]
    widest = max(map(len, filled), default=0)
    longest = max((len(_cell_text(cell)) for row in filled for cell in row), default=0)
    if widest <= 1 or longest > _LONGEST_CELL:
        for draft in (draft for row in filled for cell in row for draft in cell):
            flow.add(draft)
        return
    heads = heads or int(_names_columns(filled))
    for position, row in enumerate(filled):
        level = HEAD_LEVEL if position < heads < len(filled) else 0
        flow.add(Draft("table_row", CELL_SEPARATOR.join(map(_cell_text, row)), level=level))


def _names_columns(rows: Sequence[Sequence[Sequence[Draft]]]) -> bool:
    """Whether the first row is set in bold, as not all others are, or holds short names without figure or stop."""
    first, others = rows[0], rows[1:]
    texts = [_cell_text(cell) for cell in first]
    if not others or not all(texts) or len(first) < len(others[0]):
        return False
    if _is_bold(first) and not all(map(_is_bold, others)):
        return True
    return len(others) > 1 and all(
        len(text) <= _LONGEST_HEAD and not text[0].isdigit() and text[-1] not in ".;:!?" for text in texts
    )


def _is_bold(row: Sequence[Sequence[Draft]]) -> bool:
    return all(draft.kind == "heading" for cell in row for draft in cell if draft.text)


def _cell_text(drafts: Sequence[Draft]) -> str:
    texts = (f"{draft.marker} {draft.text}" if draft.marker else draft.text for draft in drafts)
    return one_line("\n".join(texts))


def paragraph_drafts(text: str, draft: Draft, bold: bool) -> Iterator[Draft]:
    """As ``text_drafts``, where a short paragraph wholly in bold letters is a heading whose level is still open."""
    if bold and draft.kind == "paragraph" and is_bold_heading(one_line(text)):
        draft = replace(draft, kind="heading", level=OPEN_LEVEL)
    return text_drafts(text, draft)


def _with_levels(drafts: Sequence[Draft]) -> list[Draft]:
    """Headings known by their look alone stand under those that a style names."""
    styled = max((draft.level for draft in drafts if draft.kind == "heading"), default=0)
    level = max(styled + 1, 2)
    return [
        replace(draft, level=level) if draft.kind == "heading" and draft.level == OPEN_LEVEL else draft
        for draft in drafts
    ]


def office_content(drafts: Sequence[Draft], properties: Metadata) -> Content:
    """The content of a document.

    Where nothing is marked up, the document is a plain text that was typed or pasted into a word processor, and is
    read like one; empty paragraphs then are its blank lines.

    Args:
        drafts: the blocks in order, empty paragraphs included.
        properties: what the file says of itself.
    """
    if all(draft.kind == "paragraph" and draft.page is None for draft in drafts):
        text = "\n".join(draft.text for draft in drafts).strip("\n")
        blocks = blocks_of(text)
    else:
        written = [draft for draft in drafts if draft.text.strip()]
        marked = with_typed_lists(with_typed_headings(_with_levels(written)))
        text, blocks = compose(_with_furniture(marked))
    told = metadata_of(text, blocks)
    title = told.title if _has_title_before(drafts) else ""
    # What the properties say of the day is that of the file: a date in the text comes first.
    return Content(text, blocks, first_known([Metadata(title=title, date=told.date), properties, told]))


def _has_title_before(drafts: Sequence[Draft]) -> bool:
    """Whether the document opens on a title rather than on the heading of its first part."""
    levels = [draft.level for draft in drafts if draft.kind == "heading"]
    return levels[:1] == [1] and levels.count(1) == 1


def _with_furniture(drafts: Sequence[Draft]) -> list[Draft]:
    """Share links, notices and the like, which paragraphs pasted from a web page bring along, become furniture.

    Headings, items and slides are left alone: there a word such as "Écouter" is no button.
    """
    flags = furniture_lines([f"{draft.marker} {draft.text}" if draft.marker else draft.text for draft in drafts])
    return [
        Draft("furniture", draft.text) if furniture and draft.kind == "paragraph" and draft.page is None else draft
        for draft, furniture in zip(drafts, flags, strict=True)
    ]
