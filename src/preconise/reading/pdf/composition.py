"""Printed blocks → canonical text, its blocks, and the place of every line in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from preconise.reading.canonical import Draft, compose
from preconise.reading.pdf.hyphens import HyphenHabits, joined
from preconise.reading.pdf.lines import Line
from preconise.reading.pdf.page import HYPHEN
from preconise.reading.pdf.paragraphs import PrintedBlock
from preconise.types import Block, Page, PageLine

_CELL_SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as displayed: its label, and how its boxes are turned to be shown on it."""

    label: str
    width: float
    height: float
    turns: int


@dataclass(frozen=True, slots=True)
class Composition:
    """The canonical text with all that points into it."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    lines: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class _PlacedLine:
    line: Line
    start: int
    end: int


def composed(
    drafts: Sequence[Draft], printed: Sequence[PrintedBlock], habits: HyphenHabits, sheets: Mapping[int, Sheet]
) -> Composition:
    """Sets the drafts under one another; ``printed`` has the lines of each."""
    text, blocks = compose(drafts)
    placed = [
        _PlacedLine(line.line, block.start + line.start, block.start + line.end)
        for block, source in zip(blocks, printed, strict=True)
        for line in _placed(source, habits)[1]
    ]
    return Composition(text, blocks, _pages(placed, sheets), tuple(_page_line(line, sheets) for line in placed))


def text_of(block: PrintedBlock, habits: HyphenHabits) -> str:
    """The text of a block, its lines joined."""
    return _placed(block, habits)[0]


def _placed(block: PrintedBlock, habits: HyphenHabits) -> tuple[str, list[_PlacedLine]]:
    whole = ""
    placed: list[_PlacedLine] = []
    for number, part in enumerate(block.parts):
        if number:
            whole += _CELL_SEPARATOR
        begin = len(whole)
        text = ""
        for line in part:
            text = joined(text, line.text, habits) if text else line.text.strip(" ")
            start = len(text) - len(line.text.strip(" "))
            if placed and placed[-1].end > begin + start:
                last = placed[-1]
                placed[-1] = _PlacedLine(last.line, last.start, begin + start)
            placed.append(_PlacedLine(line, begin + start, begin + len(text)))
        whole += text
    return _without_hyphen(whole, placed)


def _without_hyphen(text: str, placed: list[_PlacedLine]) -> tuple[str, list[_PlacedLine]]:
    """The text without line-end hyphens that are left, such as that of a word cut at the end of a cell."""
    return text.replace(HYPHEN, "-"), [line for line in placed if line.start < line.end]


def _pages(placed: Sequence[_PlacedLine], sheets: Mapping[int, Sheet]) -> tuple[Page, ...]:
    pages: list[Page] = []
    for line in placed:
        number = line.line.page
        start = line.start
        if pages and pages[-1].number == number:
            start = pages.pop().start
        elif pages:
            start = pages[-1].end
        recognised = line.line.recognised
        pages.append(Page(number, sheets[number].label, start, line.end, recognised))
    return tuple(pages)


def _page_line(line: _PlacedLine, sheets: Mapping[int, Sheet]) -> PageLine:
    sheet = sheets[line.line.page]
    box = line.line.box.turned(sheet.turns, sheet.width, sheet.height)
    return PageLine(line.line.page, line.start, line.end, box.left, box.bottom, box.right, box.top)
