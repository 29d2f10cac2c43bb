"""Heads and feet that stand on page after page, and the page numbers printed in them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from preconise.reading.pdf.fragments import Fragment

_EDGE = 0.12
"""Of the height of the page, at its top and its bottom."""
_SAME_HEIGHT = 6.0
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.5
_EVERY_OTHER = 0.45
_NEARLY_ALL = 0.9
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|pagina|pág\.)?\s*[–—-]?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|sur|of|de|von|di)\s*\d{1,4})?"
    r"\s*[–—-]?",
    re.IGNORECASE,
)
# "Town of Example – page 1": by its form alone, for the page whose like no other page shows.
_TITLED_NUMBER = re.compile(
    r".{1,80}[–—|·-]\s*(?:page|seite|página|pagina)\s*\d{1,4}(?:\s*(?:/|sur|of|de|von|di)\s*\d{1,4})?", re.IGNORECASE
)
_FIGURES = re.compile(r"\d+")
_MOST_LABELLED = 0.8


@dataclass(frozen=True, slots=True)
class EdgeLines:
    """What stands at the top and the bottom of a page, and the height of the page."""

    page: int
    height: float
    fragments: Sequence[Fragment]


def running_fragments(pages: Sequence[EdgeLines]) -> Mapping[int, Sequence[Fragment]]:
    """The running heads and feet of each page.

    These are page numbers, what other pages have at the same height, and what stands exactly where most pages have
    such a head: the title of a chapter of two pages.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for fragment in edge_fragments(page):
            for band in _bands(fragment):
                seen[_key(fragment), band].add(page.page)
    least = min(_FEWEST_PAGES, max(2, round(_SHARE_OF_PAGES * len(pages))))
    repeated = {
        page.page: [
            fragment
            for fragment in edge_fragments(page)
            if _PAGE_NUMBER.fullmatch(fragment.text)
            or _TITLED_NUMBER.fullmatch(fragment.text)
            or any(
                len(on) >= least and _share(on) >= _least_share(fragment, page)
                for on in (seen[_key(fragment), band] for band in _bands(fragment))
            )
        ]
        for page in pages
    }
    heights = _usual_heights(repeated, len(pages))
    return {
        page.page: [
            fragment
            for fragment in edge_fragments(page)
            if fragment in repeated[page.page] or round(fragment.baseline) in heights
        ]
        for page in pages
    }


def _share(pages: set[int]) -> float:
    """The share of pages that have a line, from its first page to its last."""
    return len(pages) / (max(pages) - min(pages) + 1)


def _least_share(fragment: Fragment, page: EdgeLines) -> float:
    """Heads may differ on left and right pages; what is a sentence or stands inside others must be on nearly all.

    Notes come again too ("Source: …"), and so do the titles of a form at the top of its pages.
    """
    heights = [other.baseline for other in page.fragments]
    is_outermost = not min(heights) + _SAME_HEIGHT < fragment.baseline < max(heights) - _SAME_HEIGHT
    return _EVERY_OTHER if is_outermost and fragment.text[-1] not in ".!?" else _NEARLY_ALL


def _usual_heights(running: Mapping[int, Sequence[Fragment]], pages: int) -> set[int]:
    """The heights, in whole points, at which most pages have a running head or foot."""
    counts = Counter(
        height for fragments in running.values() for height in {round(fragment.baseline) for fragment in fragments}
    )
    return {height for height, count in counts.items() if count >= max(_FEWEST_PAGES, _SHARE_OF_PAGES * pages)}


def edge_fragments(page: EdgeLines) -> list[Fragment]:
    """The fragments near the top and the bottom of a page."""
    low, high = _EDGE * page.height, (1 - _EDGE) * page.height
    return [fragment for fragment in page.fragments if not low <= fragment.baseline <= high]


def printed_numbers(running: Mapping[int, Sequence[Fragment]]) -> Mapping[int, str]:
    """The page numbers printed in running heads and feet, where they count on with the pages; else none."""
    found = {
        page: {
            int(figures)
            for fragment in fragments
            for figures in _FIGURES.findall(fragment.text[:200])
            if len(figures) < 5
        }
        for page, fragments in running.items()
    }
    shifts = Counter(number - page for page, numbers in found.items() for number in numbers)
    if not shifts:
        return {}
    # Of two shifts as frequent, such as "3 / 3" on the last page only, that nearer to none.
    shift, count = min(shifts.items(), key=lambda item: (-item[1], abs(item[0])))
    if len(found) < 2 or count < _MOST_LABELLED * len(found):
        return {}
    return {page: str(page + shift) for page in found if page + shift > 0}


def _key(fragment: Fragment) -> str:
    return _FIGURES.sub("#", "".join(fragment.text.split())).lower()


def _bands(fragment: Fragment) -> tuple[int, int]:
    """Two overlapping bands of height, so that a small difference never parts two heads."""
    band = int(fragment.baseline // _SAME_HEIGHT)
    return 2 * band, 2 * int((fragment.baseline + _SAME_HEIGHT / 2) // _SAME_HEIGHT) + 1
