"""Which lines of a plain text are headings, where nothing but their look and their place says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from preconise.reading.dates import is_date_line
from preconise.reading.lines import Line
from preconise.reading.markers import Marker

_LONGEST_HEADING = 140
_LONGEST_DOUBTFUL_HEADING = 60
_LONGER_TEXT = 1.5
_LONGER_TEXT_MARGIN = 40
"""Characters: a text without full stop is taken for prose if it is longer than its heading by half, and this."""
_LONGEST_HEADING_CHAIN = 2
"""Headings in a row without text between: a title, then the heading of its first section; more make a list."""

_HASHES = re.compile(r"(?P<hashes>#{1,6})\s+(?=\S)")
_NUMBER = r"(?:\d[\w.-]*|[IVXLC]+(?:er|re|e)?|premier|première|[A-Z])(?:\s+(?:bis|ter|quater))?"
_DIVISIONS = (
    ("partie|part", 2),
    ("livre|book", 2),
    ("titre|title", 3),
    ("chapitre|chapter|kapitel|capítulo|capitolo", 4),
    ("section|abschnitt|sección|sezione|annexe|annex|appendix", 5),
    ("sous-section|subsection", 6),
)
"""The divisions of codes and acts, with their depth under the title of the document."""
_DIVISION = tuple(
    (re.compile(rf"(?:{names})\s+{_NUMBER}(?:\s*[:–—.-]\s*.*)?", re.IGNORECASE | re.DOTALL), level)
    for names, level in _DIVISIONS
)
_ARTICLE = re.compile(
    r"(?:article|artikel|artículo|articolo|art\.)\s+(?:annexe\s+)?(?:[A-Z]\.?\s?)?\*?\d[\d.-]*(?:er|re)?(?:\s(?:bis|ter|quater))?"
    r"(?:\s*[:–—]\s*[^.;]*)?",
    re.IGNORECASE,
)
_ARTICLE_LEVEL = 7
_SENTENCE_END = re.compile(r"[.!?…:;][\s»”\")\]]*$")
_OPEN_END = re.compile(r"[.,;…][\s»”\")\]]*$")
_EXCLAIMED_END = re.compile(r"[!?][\s»”\")\]]*$")


def hash_marks(text: str) -> int:
    """Characters that "# " or "## " takes at the beginning of a line; 0 if there is none."""
    match = _HASHES.match(text)
    return match.end() if match else 0


def heading_levels(lines: Sequence[Line], markers: Sequence[Marker | None], listed: Sequence[bool]) -> list[int]:
    """The level of each line as a heading, 0 if it is none.

    A heading is a line that says so ("## …", "Article 3", "Chapitre II : …"), or else a short line that ends no
    sentence and stands before a longer text or a list. A line before a list that ends in a colon introduces the list.

    Args:
        lines: the lines of the text, furniture left out.
        markers: the marker of each line that has one.
        listed: whether a line is an item of a list, marked or not.
    """
    levels = [_declared_level(line.text) for line in lines]
    deepest_hash = max((_hash_level(line.text) for line in lines), default=0)
    chain = 0
    for position in range(len(lines) - 2, -1, -1):
        if levels[position]:
            chain = 0
            continue
        if _looks_like_heading(position, lines, markers, listed, levels, chain):
            chain = chain + 1 if levels[position + 1] else 1
            levels[position] = max(deepest_hash + 1, 2)
    if levels and levels[0] and not markers[0] and not _is_division(lines[0].text):
        levels[0] = 1
    return levels


def _declared_level(text: str) -> int:
    if len(text) > _LONGEST_HEADING * 3:
        return 0
    bare = text[hash_marks(text) :]
    if _ARTICLE.fullmatch(bare):
        return _ARTICLE_LEVEL
    if bare[-1] not in ".;,":
        for pattern, level in _DIVISION:
            if pattern.fullmatch(bare):
                return level
    return _hash_level(text)


def _hash_level(text: str) -> int:
    match = _HASHES.match(text)
    return len(match["hashes"]) if match else 0


def _is_division(text: str) -> bool:
    return _declared_level(text) > 0 and not _hash_level(text)


def _looks_like_heading(
    position: int,
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    listed: Sequence[bool],
    levels: Sequence[int],
    chain: int,
) -> bool:
    marker, following = markers[position], lines[position + 1]
    text = lines[position].text[marker.length if marker else 0 :]
    before_heading = levels[position + 1] > 0
    before_item = listed[position + 1] and not before_heading
    if not _is_short_title(text) or (listed[position] and not marker):
        return False
    if marker and (marker.is_bullet or before_item or _has_sibling_before(position, markers)):
        return False
    if text.endswith(":"):
        return len(text) <= _LONGEST_DOUBTFUL_HEADING and not before_item
    if before_item:
        return not _EXCLAIMED_END.search(text)
    if position == 0 and following.gap:
        return True
    if before_heading:
        return chain < _LONGEST_HEADING_CHAIN and (following.gap or len(text) <= _LONGEST_DOUBTFUL_HEADING)
    return _stands_over(text, following.text)


def _stands_over(text: str, following: str) -> bool:
    """Whether a text is what a heading stands before: a sentence, a date, or something much longer than the heading."""
    if _EXCLAIMED_END.search(text):
        return len(following) > _LONGER_TEXT * len(text) and bool(_SENTENCE_END.search(following))
    if is_date_line(following) or _SENTENCE_END.search(following):
        return True
    return len(following) > _LONGER_TEXT * len(text) + _LONGER_TEXT_MARGIN


def _is_short_title(text: str) -> bool:
    """Short, begun by a capital or a figure, not closed like a sentence, and not a mere date."""
    first = next((character for character in text if character.isalnum()), "")
    return (
        len(text) <= _LONGEST_HEADING
        and "\n" not in text
        and bool(first)
        and not first.islower()
        and any(character.isalpha() for character in text)
        and not _OPEN_END.search(text)
        and not is_date_line(text)
    )


def _has_sibling_before(position: int, markers: Sequence[Marker | None]) -> bool:
    marker, previous = markers[position], markers[position - 1] if position else None
    return marker is not None and previous is not None and previous.style == marker.style
