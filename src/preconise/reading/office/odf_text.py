"""The text of an OpenDocument paragraph as printed.

Hidden text, comments and prompts to fill in are left out; text boxes and notes that hang on the paragraph are given
apart. Deleted text stands elsewhere in the file, so that what is left is the text once all changes are accepted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from preconise.reading.office.odf_styles import OdfStyle, OdfStyles
from preconise.reading.xml_tree import Element, integer

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_LEFT_OUT = frozenset(
    {
        "office:annotation",
        "office:annotation-end",
        "text:tracked-changes",
        "text:hidden-text",
        "text:hidden-paragraph",
        "text:placeholder",
        "text:ruby-text",
        "text:note-citation",
        "text:page-number",
        "text:script",
        "office:event-listeners",
        "svg:title",
        "svg:desc",
    }
)
_BOXES = frozenset(
    {"draw:frame", "draw:g", "draw:custom-shape", "draw:text-box", "draw:rect", "draw:ellipse", "draw:a"}
)
_MOST_SPACES = 1000


@dataclass(slots=True)
class OdfText:
    """What a paragraph holds: its text, and apart from it what hangs on it: text boxes and the bodies of notes.

    ``plain_letters`` tells that some of the text is not in bold letters.
    """

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    plain_letters: bool = False

    @property
    def bold(self) -> bool:
        """Whether there is text, all of it in bold letters."""
        return not self.plain_letters and bool(self.text.strip())

    @property
    def text(self) -> str:
        """The text with its tabs and line breaks."""
        return "".join(self.pieces)


def paragraph_text(paragraph: Element, style: OdfStyle, styles: OdfStyles) -> OdfText:
    """Reads one paragraph.

    Args:
        paragraph: ``text:p`` or ``text:h``.
        style: that of the paragraph.
        styles: those of the document, for the styles of characters.
    """
    found = OdfText()
    if not style.hidden:
        _Reader(styles, found).read(paragraph, style.bold)
    return found


@dataclass(slots=True)
class _Reader:
    styles: OdfStyles
    found: OdfText
    after_space: bool = True
    """Whether white space here would be the second in a row, or the first of the paragraph: it does not count."""

    def read(self, part: Element, bold: bool) -> None:
        for child in part.children:
            if isinstance(child, str):
                self._typed(child, bold)
            elif child.name in _BOXES:
                self.found.boxes.append(child)
            elif child.name == "text:note":
                self.found.notes.extend(child.children_named("text:note-body"))
            elif child.name == "text:span":
                style = self.styles.text(child.attribute("text:style-name"))
                if not style.hidden:
                    self.read(child, bold or style.bold)
            elif child.name not in _LEFT_OUT and child.attribute("loext:showing-place-holder") != "true":
                self._sign(child)
                self.read(child, bold)

    def _typed(self, text: str, bold: bool) -> None:
        text = _WHITE_SPACE.sub(" ", text)
        if self.after_space:
            text = text.removeprefix(" ")
        if not text:
            return
        self.after_space = text.endswith(" ")
        self.found.pieces.append(text)
        if text.strip() and not bold:
            self.found.plain_letters = True

    def _sign(self, part: Element) -> None:
        """White space that counts is an element."""
        if part.name == "text:s":
            self.found.pieces.append(" " * min(integer(part.attribute("text:c"), 1), _MOST_SPACES))
        elif part.name == "text:tab":
            self.found.pieces.append("\t")
        elif part.name == "text:line-break":
            self.found.pieces.append("\n")
        else:
            return
        self.after_space = False
