"""The text of a Word paragraph as printed once all tracked changes are accepted.

Deleted and hidden text, the instructions of fields, prompts to fill in and the second copy of every drawing are left
out; text boxes and notes that hang on the paragraph are given apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from preconise.reading.office.bullets import symbol
from preconise.reading.office.package import alternative
from preconise.reading.office.word_styles import WordStyle, WordStyles, is_on
from preconise.reading.xml_tree import Element

_LEFT_OUT = frozenset(
    {
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:del",
        "w:moveFrom",
        "w:delText",
        "w:delInstrText",
        "w:rt",
        "w:fldData",
        "w:ffData",
    }
)
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_TEXTS = frozenset({"w:t", "m:t"})
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_CONTENTS_FIELDS = frozenset({"TOC", "INDEX", "XE", "TC"})


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, until its result begins."""

    instruction: str = ""
    in_result: bool = False


@dataclass(slots=True)
class WordFields:
    """The fields that are open at a point of a document, the outermost first; they may span paragraphs."""

    _open: list[_Field] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        """Takes in a mark of a field: its begin, the separation before its result, its end."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Takes in a piece of the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += text

    @property
    def shows_text(self) -> bool:
        """Whether text here is printed: outside instructions and outside tables of contents."""
        return all(part.in_result and not _is_contents(part.instruction) for part in self._open)


@dataclass(slots=True)
class WordText:
    """What a paragraph holds: its text, and apart from it text boxes and the notes called (kind, identifier).

    ``plain_letters`` tells that some of the text is not in bold letters.
    """

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    plain_letters: bool = False

    @property
    def bold(self) -> bool:
        """Whether there is text, all of it in bold letters."""
        return not self.plain_letters and bool(self.text.strip())

    @property
    def text(self) -> str:
        """The text with its tabs and line breaks."""
        return "".join(self.pieces)


def paragraph_text(paragraph: Element, style: WordStyle, styles: WordStyles, fields: WordFields) -> WordText:
    """Reads one paragraph.

    Args:
        paragraph: the element ``w:p``.
        style: that of the paragraph.
        styles: those of the document, for the styles of characters.
        fields: the fields that are open where the paragraph begins; those open at its end afterwards.
    """
    found = WordText()
    _Reader(style, styles, fields, found).read(paragraph, _Look(style.hidden, style.bold))
    return found


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text at a point is shown."""

    hidden: bool
    bold: bool


@dataclass(frozen=True, slots=True)
class _Reader:
    style: WordStyle
    styles: WordStyles
    fields: WordFields
    found: WordText

    def read(self, part: Element, look: _Look) -> None:
        """Reads what is inside a paragraph, a run, or anything wrapped around them: insertions, links, smart tags."""
        for child in part.elements:
            if is_left_out(child):
                continue
            if child.name == "w:r":
                self.read(child, self._look(child))
            elif child.name == "w:txbxContent":
                self.found.boxes.append(child)
            elif child.name == "mc:AlternateContent":
                self.read(alternative(child), look)
            elif child.name in _NOTES:
                self.found.notes.append((_NOTES[child.name], child.attribute("w:id")))
            elif not self._is_mark(child):
                self._add(_printed(child), look)
                self.read(child, look)

    def _look(self, run: Element) -> _Look:
        properties = run.at("w:rPr")
        style = self.styles.by_id.get(run.value_at("w:val", "w:rPr", "w:rStyle"), WordStyle())
        return _Look(
            hidden=is_on(properties, "w:vanish", self.style.hidden or style.hidden),
            bold=is_on(properties, "w:b", self.style.bold or style.bold),
        )

    def _is_mark(self, piece: Element) -> bool:
        """Whether a piece belongs to the frame of a field, which is then taken in."""
        if piece.name == "w:fldChar":
            self.fields.mark(piece.attribute("w:fldCharType"))
        elif piece.name == "w:instrText":
            self.fields.instruct(piece.text)
        return piece.name in {"w:fldChar", "w:instrText"}

    def _add(self, text: str, look: _Look) -> None:
        if look.hidden or not self.fields.shows_text:
            return
        self.found.pieces.append(text)
        if text.strip() and not look.bold:
            self.found.plain_letters = True


def is_left_out(part: Element) -> bool:
    """Whether nothing in a part is printed: what is deleted, prompts to fill in, tables of contents."""
    if part.name == "w:fldSimple":
        return _is_contents(part.attribute("w:instr"))
    return part.name in _LEFT_OUT or (part.name == "w:sdt" and _is_prompt(part))


def _is_prompt(control: Element) -> bool:
    """Whether a content control only shows what to fill in, or holds a table of contents."""
    properties = control.at("w:sdtPr")
    if properties is None:
        return False
    gallery = properties.first("w:docPartGallery")
    contents = gallery is not None and gallery.attribute("w:val") == "Table of Contents"
    return contents or is_on(properties, "w:showingPlcHdr")


def _is_contents(instruction: str) -> bool:
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in _CONTENTS_FIELDS


def _printed(piece: Element) -> str:
    """What an element prints by itself."""
    if piece.name in _TEXTS:
        return piece.text if piece.attribute("xml:space") == "preserve" else piece.text.strip(" \t\n\r")
    if piece.name == "w:br":
        return "\n" if piece.attribute("w:type") in {"", "textWrapping"} else " "
    if piece.name == "w:sym":
        return _symbol(piece.attribute("w:char"))
    return _SIGNS.get(piece.name, "")


def _symbol(code: str) -> str:
    return symbol(chr(int(code, 16))) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""
