"""A text in the making: the body of a file in Rich Text Format, a note, a text box."""

from __future__ import annotations

from dataclasses import dataclass, field

from preconise.reading.canonical import Draft
from preconise.reading.office.bullets import bullet
from preconise.reading.office.flow import Flow, add_table, paragraph_drafts
from preconise.reading.office.rtf_state import RtfState, RtfTables
from preconise.reading.office.style_names import is_caption, is_contents, list_depth


@dataclass(slots=True)
class RtfStory:
    """The blocks made so far, and the paragraph, the cell, the row and the table that are open."""

    tables: RtfTables
    flow: Flow = field(default_factory=Flow)
    marker: str = ""
    marker_font: int = 0
    _pieces: list[str] = field(default_factory=list)
    _bold: bool = True
    _cell: list[Draft] = field(default_factory=list)
    _row: list[list[Draft]] = field(default_factory=list)
    _rows: list[list[list[Draft]]] = field(default_factory=list)

    def write(self, text: str, bold: bool) -> None:
        """Adds text to the open paragraph."""
        self._pieces.append(text)
        if text.strip() and not bold:
            self._bold = False

    def end_paragraph(self, state: RtfState) -> None:
        """Closes the open paragraph, which stands as ``state`` says."""
        drafts = list(self._drafts(state))
        self._pieces, self._bold, self.marker = [], True, ""
        if state.in_table:
            self._cell.extend(drafts)
            return
        self._end_table()
        for draft in drafts:
            self.flow.add(draft)

    def end_cell(self, state: RtfState) -> None:
        """Closes the open cell."""
        state.in_table = True
        self.end_paragraph(state)
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """Closes the open row."""
        self._rows.append(self._row)
        self._row = []

    def finish(self, state: RtfState) -> list[Draft]:
        """All blocks, when the text is over."""
        if "".join(self._pieces).strip():
            self.end_paragraph(state)
        if self._cell or self._row:
            self._row.append(self._cell)
            self.end_row()
        self._end_table()
        self.flow.settle()
        return self.flow.drafts

    def _drafts(self, state: RtfState) -> list[Draft]:
        text = "".join(self._pieces)
        style = self.tables.style(state.style)
        if is_contents(style.name):
            return []
        marker, outline = self._shown_marker(), self.tables.outline(state)
        if outline and text.strip():
            draft = Draft("heading", "", level=outline, marker=marker)
        elif marker and text.strip():
            level = max(state.list_level + 1, list_depth(style.name))
            draft = Draft("list_item", "", level=level, marker=marker)
        else:
            draft = Draft("paragraph", "")
        return list(
            paragraph_drafts(text, draft, bold=self._bold and bool(text.strip()) and not is_caption(style.name))
        )

    def _shown_marker(self) -> str:
        marker = self.marker.strip()
        if len(marker) == 1 and not marker.isdigit():
            font = self.tables.font(self.marker_font)
            return bullet(marker, "symbol" if font.is_symbols else font.name)
        return marker

    def _end_table(self) -> None:
        if self._rows:
            add_table(self.flow, self._rows)
            self._rows = []
