"""What the slides of any program share: from slides to the content of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from preconise.reading.canonical import Content, Draft, pages_of
from preconise.reading.drafts import is_bold_heading
from preconise.reading.office.flow import office_content, one_line
from preconise.types import Metadata, Notice

_DECK_LEVEL = 1
_SLIDE_LEVEL = 2
_NOTES_LEVEL = 3
_NOTES_HEADING = "Notes"
"""Stands over the notes of the speaker, so that a quote of them says so."""
_ROW_HEIGHT = 1 / 50
"""Of the slide: how far the tops of shapes that stand side by side may differ."""

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its title, what else is on it in the order in which it is read, and the notes of the speaker."""

    title: str
    body: Sequence[Draft]
    notes: Sequence[Draft]
    opens_deck: bool = False
    hidden: bool = False


def deck_content(slides: Sequence[Slide], properties: Metadata) -> Content:
    """The content of a document of slides, each of which is a page.

    Args:
        slides: in order, hidden ones included.
        properties: what the file says of itself.
    """
    drafts = [
        replace(draft, page=number) for number, slide in enumerate(slides, start=1) for draft in _drafts(slide, number)
    ]
    content = office_content(drafts, properties)
    hidden = [str(number) for number, slide in enumerate(slides, start=1) if slide.hidden]
    labels = {number: str(number) for number in range(1, len(slides) + 1)}
    return replace(
        content,
        pages=pages_of(content.blocks, labels),
        notices=(Notice("hidden_slides", {"pages": ", ".join(hidden)}),) if hidden else (),
    )


def in_reading_order(placed: Sequence[tuple[float, float, Shape]], height: float) -> list[Shape]:
    """Shapes from top to bottom, those side by side from left to right.

    Args:
        placed: the top, the left side and the shape itself; both sides in one unit.
        height: of the slide, in the same unit.
    """
    rows: list[tuple[int, float, Shape]] = []
    row, top_of_row = 0, float("-inf")
    for top, left, shape in sorted(placed, key=itemgetter(0)):
        if top - top_of_row > height * _ROW_HEIGHT:
            row, top_of_row = row + 1, top
        rows.append((row, left, shape))
    return [
        shape for _, members in groupby(rows, key=itemgetter(0)) for _, _, shape in sorted(members, key=itemgetter(1))
    ]


def _drafts(slide: Slide, number: int) -> Iterator[Draft]:
    """A slide without title takes its first line for one, or else its number: it does not belong to the one before."""
    body = [draft for draft in slide.body if draft.text.strip()]
    title = one_line(slide.title)
    if not title and body and body[0].kind == "paragraph" and is_bold_heading(body[0].text):
        title, body = body[0].text, body[1:]
    notes = [draft for draft in slide.notes if draft.text.strip()]
    if not (title or body or notes):
        return
    yield Draft("heading", title or str(number), level=_DECK_LEVEL if slide.opens_deck else _SLIDE_LEVEL)
    yield from body
    if notes:
        yield Draft("heading", _NOTES_HEADING, level=_NOTES_LEVEL)
        yield from notes
