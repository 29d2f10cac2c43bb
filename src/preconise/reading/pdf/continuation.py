"""Whether a line goes on with the paragraph, heading or list item before it.

What tells: the room that was left on the line before, the end of its sentence, the distance between the two, and where
they begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from preconise.reading.markers import Marker
from preconise.reading.pdf.hyphens import ends_on_hyphen
from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.typography import SAME_SIZE, Typography

_SENTENCE_END = re.compile(r"[.!?…:;][\s»”\")\]]*$")
_UNBREAKABLE = re.compile(r"(?:[«“„(\[–—]\s)?\S+(?:\s[:;?!»%€]+)*")
"""What is never broken at its spaces: a word, with the quotation mark before it and the signs behind it."""
_NUMBERED = re.compile(r"(?:\d+\.)*\d+\.?\s|[IVX]+\.?\s|[A-Z]\.\s")
_CAPTION = re.compile(
    r"(?:tableau|table|figure|fig\.|graphique|schéma|encadré|carte|tabelle|abbildung|tabla|tabella)\s+[\dIVX]+\s*[–—:.-]",
    re.IGNORECASE,
)
_HEADING_LEADING = 1.7
_WIDER_LEADING = 1.22
_INDENT = (0.8, 4.0)
"""Ems by which the first line of a paragraph may be set in."""
SAME_LEFT = 0.4
"""Ems by which two lines that begin at the same place may differ."""
_SPACE = 0.25
_WIDER_WORD = 1.15
"""How much wider a word may be than the average of its line's characters makes it."""
_FAR_DOWN = 8
"""Ems from one line to the next, beyond which something else stands between."""
_CONTENTS_LINE = re.compile(r"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$|(?:\.\s?){8,}$|…{2,}\s*\d{1,4}$")
_NEXT_ITEM = 12
"""Lines within which the next item of a list shows that the list goes on."""


def goes_on_with_heading(last: Line, line: Line) -> bool:
    """Whether two lines of one size are one heading."""
    drop = last.baseline - line.baseline
    return (
        last.page == line.page
        and last.bold == line.bold
        and 0 < drop < _HEADING_LEADING * line.size
        and not _NUMBERED.match(line.text)
    )


def goes_on(lines: Sequence[Line], line: Line, usual: Typography, *, in_item: bool, list_goes_on: bool) -> bool:
    """Whether a line without a marker goes on with a paragraph or list item.

    Args:
        lines: the lines of the paragraph or item so far.
        line: the line after them.
        usual: what is usual in the document.
        in_item: whether they are a list item.
        list_goes_on: whether the next item of that list follows.
    """
    last = lines[-1]
    ended = _ends_sentence(last)
    if abs(line.size - last.size) >= SAME_SIZE or (line.bold != last.bold and (ended or _had_room(last, line))):
        return False
    if is_contents_line(last.text):
        return False
    if ends_on_hyphen(last.text):
        return True
    if _is_jump(last, line):
        if ended:
            return list_goes_on and not _had_room(last, line)
        return last.text.endswith(",") or _starts_inside(line) or not _had_room(last, line)
    if _is_apart(last, line, usual) or (ended and _CAPTION.match(line.text)):
        return False
    if _had_room(last, line):
        return not ended and (line.text[0].islower() or last.text.endswith(","))
    return not ended or not _begins_elsewhere(lines, line, usual, in_item=in_item)


def is_contents_line(text: str) -> bool:
    """Whether a line belongs to a table of contents: leaders run to the number of a page."""
    return _CONTENTS_LINE.search(text) is not None


def begins_item(last: Line, line: Line, usual: Typography) -> bool:
    """Whether what looks like a marker is one: not in the midst of a sentence, where lines of text begin."""
    if _ends_sentence(last) or _had_room(last, line) or _is_jump(last, line):
        return True
    return abs(line.box.left - last.text_left) > SAME_LEFT * usual.body_size or _is_apart(last, line, usual)


def next_item_follows(marker: Marker, following: Sequence[Marker | None]) -> bool:
    """Whether the list of ``marker`` goes on within the next lines, whose markers ``following`` holds."""
    candidates = (other for other in following[:_NEXT_ITEM] if other is not None and other.style == marker.style)
    after = next(candidates, None)
    return after is not None and (marker.is_bullet or after.value == marker.value + 1)


def _begins_elsewhere(lines: Sequence[Line], line: Line, usual: Typography, *, in_item: bool) -> bool:
    """Whether a line begins where a new paragraph does: set in, or left of the item's text."""
    em = usual.body_size
    if in_item:
        hangs = len(lines) > 1 and abs(line.box.left - lines[-1].box.left) <= SAME_LEFT * em
        return line.box.left < lines[0].text_left - SAME_LEFT * em and not hangs
    least, most = _INDENT
    return least * em < line.box.left - lines[-1].box.left < most * em


def _ends_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None


def _is_jump(last: Line, line: Line) -> bool:
    """Whether a line stands on another page or in another column than the one before."""
    drop = last.baseline - line.baseline
    return last.page != line.page or drop < -0.5 * line.size or drop > _FAR_DOWN * line.size


def _is_apart(last: Line, line: Line, usual: Typography) -> bool:
    return last.baseline - line.baseline > _WIDER_LEADING * usual.leading * line.size


def _had_room(last: Line, line: Line) -> bool:
    """Whether the first word of a line would have had room on the line before, so that the break is meant."""
    first_word = _UNBREAKABLE.match(line.text)
    length = first_word.end() if first_word else len(line.text)
    width = _WIDER_WORD * line.box.width * length / max(len(line.text), 1)
    return last.column[1] - last.box.right > width + _SPACE * line.size


def _starts_inside(line: Line) -> bool:
    """Whether a line begins as the midst of a sentence does."""
    return line.text[0].islower() or line.text[0] in "«(,;"
