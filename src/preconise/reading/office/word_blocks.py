"""From the body of a Word document to drafts of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from preconise.reading.canonical import Draft
from preconise.reading.office.flow import Flow, add_table, paragraph_drafts
from preconise.reading.office.package import alternative
from preconise.reading.office.style_names import is_caption, is_contents, list_depth
from preconise.reading.office.word_numbering import WordNumbering
from preconise.reading.office.word_styles import WordStyle, WordStyles, is_on, outline_level
from preconise.reading.office.word_text import WordFields, WordText, is_left_out, paragraph_text
from preconise.reading.xml_tree import Element, integer

Notes = Mapping[tuple[str, str], Element]
"""Footnotes and endnotes by sort ("footnote", "endnote") and identifier."""


@dataclass(frozen=True, slots=True)
class _Place:
    """How a paragraph stands: its style, its level as a heading (0 if none), and its list."""

    style: WordStyle
    outline: int
    number_id: str
    list_level: int


@dataclass(slots=True)
class WordBlocks:
    """Walks the body of a document once, from its beginning to its end."""

    styles: WordStyles
    numbering: WordNumbering
    notes: Notes
    _fields: WordFields = field(default_factory=WordFields)
    _joined: str = ""
    """The text of paragraphs whose end is deleted: it goes on in the next one."""

    def drafts(self, body: Element) -> list[Draft]:
        """The blocks of the body, empty paragraphs included."""
        flow = Flow()
        self._flow(body, flow)
        flow.settle()
        return flow.drafts

    def _flow(self, part: Element, flow: Flow) -> None:
        for child in part.elements:
            if is_left_out(child):
                continue
            if child.name == "w:p":
                self._paragraph(child, flow)
            elif child.name == "w:tbl":
                self._table(child, flow)
            elif child.name == "mc:AlternateContent":
                self._flow(alternative(child), flow)
            else:
                self._flow(child, flow)

    def _table(self, table: Element, flow: Flow) -> None:
        rows = list(_rows(table))
        heads = sum(1 for _ in takewhile(lambda row: is_on(row.at("w:trPr"), "w:tblHeader"), rows))
        add_table(flow, [[self.drafts(cell) for cell in _cells(row)] for row in rows], heads)

    def _paragraph(self, paragraph: Element, flow: Flow) -> None:
        place = self._place(paragraph)
        found = paragraph_text(paragraph, place.style, self.styles, self._fields)
        text = self._joined + found.text
        if _is_end_deleted(paragraph):
            self._joined = text
        else:
            self._joined = ""
            for draft in self._drafts_of(text, found, place):
                flow.add(draft)
        for box in found.boxes:
            flow.set_aside(self.drafts(box))
        for note in found.notes:
            self._note(note, flow)

    def _drafts_of(self, text: str, found: WordText, place: _Place) -> Iterator[Draft]:
        numbered = self.numbering.has(place.number_id)
        marker = self.numbering.next_marker(place.number_id, place.list_level) if numbered else ""
        if is_contents(place.style.name):
            return iter(())
        if place.outline and text.strip():
            draft = Draft("heading", "", level=place.outline, marker=marker)
        elif marker and text.strip():
            level = max(place.list_level + 1, list_depth(place.style.name))
            draft = Draft("list_item", "", level=level, marker=marker)
        else:
            draft = Draft("paragraph", "")
        return paragraph_drafts(text, draft, bold=found.bold and not is_caption(place.style.name))

    def _note(self, note: tuple[str, str], flow: Flow) -> None:
        if note in self.notes:
            texts = [draft.text for draft in self.drafts(self.notes[note])]
            flow.note(" ".join(filter(None, texts)))

    def _place(self, paragraph: Element) -> _Place:
        properties = paragraph.at("w:pPr")
        style = self.styles.get(paragraph.value_at("w:val", "w:pPr", "w:pStyle"))
        if properties is None:
            return _Place(style, style.outline, style.number_id, self._style_level(style))
        outline = properties.value_at("w:val", "w:outlineLvl")
        number_id = properties.value_at("w:val", "w:numPr", "w:numId")
        level = properties.value_at("w:val", "w:numPr", "w:ilvl")
        return _Place(
            style,
            outline_level(outline) if outline else style.outline,
            number_id or style.number_id,
            integer(level) if level or number_id else self._style_level(style),
        )

    def _style_level(self, style: WordStyle) -> int:
        """The level of the list of a style: the one tied to it, or else the one that it names."""
        tied = self.numbering.level_of_style(style.number_id, style.numbering_style)
        return tied if tied is not None else style.list_level or 0


def _rows(table: Element) -> Iterator[Element]:
    for row in _wrapped(table, "w:tr"):
        properties = row.at("w:trPr")
        if not is_on(properties, "w:del") and not is_on(properties, "w:hidden"):
            yield row


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row; one that goes on from the row above is left out."""
    for cell in _wrapped(row, "w:tc"):
        merged = cell.at("w:tcPr", "w:vMerge")
        if merged is None or merged.attribute("w:val") == "restart":
            yield cell


def _wrapped(part: Element, name: str) -> Iterator[Element]:
    """The children of a name, also those that a content control or a mark of change wraps."""
    for child in part.elements:
        if child.name == name:
            yield child
        elif child.name not in {"w:tr", "w:tc"} and not is_left_out(child):
            yield from _wrapped(child, name)


def _is_end_deleted(paragraph: Element) -> bool:
    mark = paragraph.at("w:pPr", "w:rPr")
    return mark is not None and (mark.at("w:del") is not None or mark.at("w:moveFrom") is not None)
