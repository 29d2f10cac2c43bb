"""A printed page, the passage boxed on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from preconise.boxes import Region, regions_of
from preconise.reading.drawn_page import DrawnPage
from preconise.types import PageLine
from preconise.ui.components.markup import element, picture

BOXED = "boxed-passage"
"""The id of the first box on the first page shown."""
_AIR = 2.0
"""Points between the letters and the frame around them."""


def page_markup(page: DrawnPage, lines: Sequence[PageLine], alternative: str, caption: str, *, is_first: bool) -> str:
    """The picture of a page as HTML, the lines of the passage coloured, and framed with a bar at their side.

    Args:
        page: the picture and its size.
        lines: those of the passage that stand on this page.
        alternative: what the picture shows, for those who do not see it.
        caption: below the picture, as HTML.
        is_first: whether the passage begins on this page.
    """
    encoded = b64encode(page.picture).decode("ascii")
    drawn = picture(f"data:image/png;base64,{encoded}", alternative)
    coloured = (element("span", class_="line", style=_place(_region(line), page)) for line in lines)
    framed = (
        element("span", class_="frame", id=BOXED if is_first and not number else "", style=_place(_wider(region), page))
        for number, region in enumerate(regions_of(lines))
    )
    overlay = element("div", *coloured, *framed, class_="boxes", **{"aria-hidden": "true"})
    sheet = element("div", drawn, overlay, class_="sheet")
    # What scrolls sideways, on a phone, must be reachable by keyboard.
    scrolled = element("div", sheet, class_="sheet-window", tabindex="0", role="group", **{"aria-label": alternative})
    return element("figure", scrolled, element("figcaption", caption), class_="printed-page")


def _region(line: PageLine) -> Region:
    return Region(line.page, line.left, line.bottom, line.right, line.top)


def _wider(region: Region) -> Region:
    return Region(region.page, region.left - _AIR, region.bottom - _AIR, region.right + _AIR, region.top + _AIR)


def _place(region: Region, page: DrawnPage) -> str:
    """The place of a rectangle as a style, in hundredths of the page from its top left corner."""
    shares = {
        "left": region.left / page.width,
        "top": 1 - region.top / page.height,
        "width": (region.right - region.left) / page.width,
        "height": (region.top - region.bottom) / page.height,
    }
    return ";".join(f"{name}:{100 * share:.3f}%" for name, share in shares.items())
