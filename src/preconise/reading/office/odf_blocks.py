"""From the body of an OpenDocument text to drafts of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from preconise.reading.canonical import Draft
from preconise.reading.office.flow import Flow, add_table, paragraph_drafts
from preconise.reading.office.odf_lists import OdfLists, OpenList
from preconise.reading.office.odf_styles import OdfStyle, OdfStyles
from preconise.reading.office.odf_text import OdfText, paragraph_text
from preconise.reading.office.style_names import heading_level, is_caption, is_contents, list_depth
from preconise.reading.xml_tree import Element, integer

_LEFT_OUT = frozenset(
    {
        "text:tracked-changes",
        "text:sequence-decls",
        "text:table-of-content",
        "text:illustration-index",
        "text:table-index",
        "text:object-index",
        "text:user-index",
        "text:alphabetical-index",
        "office:annotation",
        "office:forms",
        "presentation:notes",
        "svg:title",
        "svg:desc",
    }
)
_NO_LIST = OpenList()


@dataclass(slots=True)
class OdfBlocks:
    """Walks the body of a document once, from its beginning to its end."""

    styles: OdfStyles
    lists: OdfLists
    _flow: Flow = field(default_factory=Flow)

    def drafts(self, body: Element) -> list[Draft]:
        """The blocks of the body or of a part of it, empty paragraphs included."""
        apart = OdfBlocks(self.styles, self.lists)
        apart.read(body)
        apart._flow.settle()
        return apart._flow.drafts

    def read(self, part: Element, around: OpenList = _NO_LIST) -> None:
        """Takes in the blocks of a part, which stands inside a list or none."""
        for child in part.elements:
            if child.name in _LEFT_OUT or child.attribute("text:display") == "none":
                continue
            if child.name in {"text:p", "text:h"}:
                self._paragraph(child, "")
            elif child.name == "text:list":
                self._list(child, around)
            elif child.name == "table:table":
                self._table(child)
            else:
                self.read(child, around)

    def _table(self, table: Element) -> None:
        heads = sum(len(list(_rows(group))) for group in table.children_named("table:table-header-rows"))
        add_table(self._flow, [[self.drafts(cell) for cell in row] for row in _rows(table)], heads)

    def _list(self, element: Element, around: OpenList) -> None:
        opened = self.lists.begin(element, around)
        for item in element.children_named("text:list-item", "text:list-header"):
            self._item(item, opened)
        self.lists.end(element, opened)

    def _item(self, item: Element, opened: OpenList) -> None:
        """The marker stands before the first paragraph; an item that only holds an inner list shows none."""
        numbered = (item.name == "text:list-item" and item.at("text:p") is not None) or item.at("text:h") is not None
        if numbered:
            self.lists.count(item, opened)
        for child in item.elements:
            if child.name == "text:list":
                self._list(child, opened)
            elif child.name in {"text:p", "text:h"}:
                named = self.styles.paragraph(child.attribute("text:style-name")).list_style
                self._paragraph(child, self.lists.item_marker(opened, named) if numbered else "", opened.level)
                numbered = False
            else:
                self.read(child, opened)

    def _paragraph(self, element: Element, marker: str, level: int = 0) -> None:
        style = self.styles.paragraph(element.attribute("text:style-name"))
        if any(map(is_contents, style.names)):
            return
        found = paragraph_text(element, style, self.styles)
        draft = self._draft(element, style, found, marker, level)
        bold = found.bold and not any(map(is_caption, style.names))
        for drafted in paragraph_drafts(found.text, draft, bold):
            self._flow.add(drafted)
        for box in found.boxes:
            self._flow.set_aside(self.drafts(Element("office:body", {}, (box,))))
        for note in found.notes:
            self._flow.note("\n".join(drafted.text for drafted in self.drafts(note)))

    def _draft(self, element: Element, style: OdfStyle, found: OdfText, marker: str, level: int) -> Draft:
        if not found.text.strip():
            return Draft("paragraph", "")
        if element.name == "text:h":
            outline = integer(element.attribute("text:outline-level"), 1)
            shown = marker if level else self.lists.heading_marker(element, outline, style.list_style)
            return Draft("heading", "", level=outline, marker=shown)
        named = next(filter(None, map(heading_level, style.names)), 0)
        if named:
            return Draft("heading", "", level=named, marker=marker)
        if not marker:
            return Draft("paragraph", "")
        return Draft("list_item", "", level=max(level, *map(list_depth, style.names), 1), marker=marker)


def _rows(table: Element) -> Iterator[list[Element]]:
    """The cells of each row of a table, those that another one covers left out."""
    for child in table.elements:
        if child.name == "table:table-row":
            if child.attribute("table:visibility") not in {"collapse", "filter"}:
                yield list(child.children_named("table:table-cell"))
        elif child.name in {"table:table-header-rows", "table:table-rows", "table:table-row-group"}:
            yield from _rows(child)
