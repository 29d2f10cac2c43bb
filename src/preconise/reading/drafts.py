"""What HTML and Markdown share: marked-up paragraphs, into drafts of blocks.

Both have headings and lists of their own, and both hold texts whose writers typed them instead: "a) …" in paragraphs,
items parted by line breaks, a title in bold letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from preconise.reading.canonical import Draft
from preconise.reading.furniture import furniture_lines, is_related_title
from preconise.reading.headings import heading_levels
from preconise.reading.lines import Line
from preconise.reading.lists import OpenLists
from preconise.reading.markers import accepted_markers, readings

_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")
_LONGEST_BOLD_HEADING = 110
_OPEN_END = re.compile(r"[.,;…:][\s»”\")\]]*$")
_LONGEST_OTHER_PAGE = 200


def collapse(text: str) -> str:
    """The text on one line, as a browser shows it: runs of spaces and line ends become a space; others stay."""
    return _WHITE_SPACE.sub(" ", text).strip()


def paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs in lines that were parted by line breaks.

    An empty line ends a paragraph, and so does a line that begins with a list marker; other breaks only shape the page.
    No-break spaces before a marker stay: they indent the inner items of a typed list.
    """
    current: list[str] = []
    for written in [*lines, ""]:
        line = collapse(written)
        is_item = bool(readings(line))
        if current and (not line or is_item):
            yield " ".join(current)
            current = []
        if line:
            current.append(_indent(written) + line if is_item else line)


def _indent(line: str) -> str:
    shown = _WHITE_SPACE.sub(" ", line).lstrip(" ")
    return shown[: len(shown) - len(shown.lstrip())]


def is_bold_heading(text: str) -> bool:
    """Whether a paragraph that is wholly in bold letters is a heading rather than an emphatic sentence."""
    return (
        len(text) <= _LONGEST_BOLD_HEADING and not _OPEN_END.search(text) and text[:1] != "" and not text[0].islower()
    )


def with_typed_lists(drafts: Iterable[Draft]) -> list[Draft]:
    """Paragraphs and bulleted items whose text begins with a typed marker become items with that marker.

    Typed items after a real one that ends in a colon belong inside it: a page builder that numbers the outer list
    leaves the inner letters to be typed.
    """
    pending = list(drafts)
    markers = accepted_markers([_typable(draft) for draft in pending])
    lists = OpenLists()
    found: list[Draft] = []
    for previous, draft, marker in zip([None, *pending], pending, markers, strict=False):
        if marker is None:
            lists.enter(draft.level if draft.kind == "list_item" else 0)
            found.append(draft)
            continue
        if draft.marker:
            lists.enter(draft.level)
        elif draft.kind == "paragraph" and previous is not None and _closes_list(previous):
            lists.close()
        text = draft.text.lstrip()
        level = draft.level if draft.marker else lists.place(marker, len(draft.text) - len(text))
        text = text[marker.length :]
        found.append(replace(draft, kind="list_item", text=text, level=level, marker=marker.printed))
    return found


def _closes_list(draft: Draft) -> bool:
    """Whether a real item announces nothing, so that a paragraph after it stands outside its list."""
    return draft.kind == "list_item" and not draft.text.endswith(":")


def _typable(draft: Draft) -> str:
    """The text where a marker may have been typed; that of headings, rows and numbered items is none."""
    unmarked = draft.kind == "paragraph" or (draft.kind == "list_item" and draft.marker in {"", "•"})
    return draft.text.lstrip() if unmarked else ""


def with_typed_headings(drafts: Iterable[Draft]) -> list[Draft]:
    """Headings by their look and place, as in plain text, where no markup names any: old pages, exports of Word."""
    pending = list(drafts)
    if any(draft.kind == "heading" for draft in pending):
        return pending
    lines = [Line(0, 0, _typable(draft) or draft.text, 0, gap=True) for draft in pending]
    markers = accepted_markers([_typable(draft) for draft in pending])
    listed = [draft.kind != "paragraph" or marker is not None for draft, marker in zip(pending, markers, strict=True)]
    levels = heading_levels(lines, markers, listed)
    return [
        replace(draft, kind="heading", level=level) if level and draft.kind == "paragraph" else draft
        for draft, level in zip(pending, levels, strict=True)
    ]


def with_furniture(drafts: Iterable[Draft]) -> list[Draft]:
    """Share links, notices, calls to action and lists of other pages become furniture."""
    pending = list(drafts)
    flags = furniture_lines([f"{draft.marker} {draft.text}" if draft.marker else draft.text for draft in pending])
    found: list[Draft] = []
    other_pages = 0
    for draft, furniture in zip(pending, flags, strict=True):
        if draft.kind == "heading" and draft.level <= other_pages:
            other_pages = 0
        if draft.kind == "heading" and is_related_title(draft.text):
            other_pages = draft.level
        beside = other_pages > 0 and len(draft.text) <= _LONGEST_OTHER_PAGE
        found.append(Draft("furniture", draft.text) if (furniture or beside) and draft.kind != "table_row" else draft)
    return found
