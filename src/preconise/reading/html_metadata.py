"""What a web page says of itself in its head, for search engines and for those who share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from preconise.reading.dates import is_iso, iso_date
from preconise.reading.drafts import collapse
from preconise.reading.html_tree import Element
from preconise.reading.metadata import primary_language, web_address
from preconise.types import Metadata

_PUBLISHERS = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "author",
    "dc.creator",
)
_DATES = (
    "article:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "datepublished",
    "og:published_time",
)
_TITLE_SEPARATORS = (" | ", " – ", " — ", " - ", " • ", " :: ")


def page_metadata(page: Element, saved_from: str) -> Metadata:
    """The metadata of a page; ``saved_from`` is the address that the browser wrote into the file, if it did."""
    named = _named_values(page)
    return Metadata(
        title=_title(page, named),
        publisher=_first(value for name in _PUBLISHERS if not web_address(value := named.get(name, ""))),
        date=_first([*(_date(named.get(name, "")) for name in _DATES), *_times(page)]),
        language=primary_language(page.attribute("lang") or page.attribute("xml:lang")),
        url=_first([_canonical_link(page), web_address(named.get("og:url", "")), saved_from]),
    )


def _named_values(page: Element) -> Mapping[str, str]:
    """The values of the ``meta`` elements by name, property or item; the first of a name counts."""
    values: dict[str, str] = {}
    for meta in page.descendants("meta"):
        name = meta.attribute("property") or meta.attribute("name") or meta.attribute("itemprop")
        value = collapse(meta.attribute("content"))
        if name and value:
            values.setdefault(name.lower(), value)
    return values


def _title(page: Element, named: Mapping[str, str]) -> str:
    """The title for sharing, or that of the window without the name of the site, or the first heading."""
    if named.get("og:title"):
        return named["og:title"]
    head = page.first("head")
    window, heading = (head.first("title") if head else None), page.first("h1")
    shown = collapse(heading.text) if heading else ""
    title = collapse(window.text) if window else ""
    if shown and any(title.startswith(shown + separator) for separator in _TITLE_SEPARATORS):
        return shown
    return title or shown


def _times(page: Element) -> Iterable[str]:
    """The dates of the page marked up as such, those marked as its publication first."""
    times = [part for part in page.descendants() if part.attribute("itemprop") == "datePublished" or part.tag == "time"]
    times.sort(key=lambda part: part.attribute("itemprop") != "datePublished")
    return (_date(part.attribute("datetime") or part.attribute("content") or part.text) for part in times)


def _canonical_link(page: Element) -> str:
    links = (link for link in page.descendants("link") if "canonical" in link.attribute("rel").lower().split())
    return _first(web_address(link.attribute("href")) for link in links)


def _date(text: str) -> str:
    day = text[: len("2023-01-20")]
    return day if is_iso(day) else iso_date(text[:100])


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
