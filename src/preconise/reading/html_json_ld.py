"""What a web page tells search engines in JSON-LD (https://schema.org): title, publisher, dates, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from preconise.reading.canonical import normalise
from preconise.reading.dates import is_iso
from preconise.reading.drafts import collapse
from preconise.reading.metadata import web_address
from preconise.types import Metadata

_SCRIPT = re.compile(
    r"<script[^>]*\btype\s*=\s*[\"']?application/ld\+json[^>]*>(?P<json>.*?)</script", re.IGNORECASE | re.DOTALL
)
_ARTICLE = re.compile(r"\w*(?:Article|Posting|Report)|WebPage")
_DAY = len("2023-01-20")


def json_ld_metadata(source: str) -> Metadata:
    """The metadata of the article that a page declares, or else of the page; what is no JSON is passed over."""
    entries = [entry for script in _SCRIPT.finditer(source) for entry in _entries(_parsed(script["json"]))]
    found = sorted((entry for entry in entries if _ARTICLE.fullmatch(_type(entry))), key=_is_page)
    if not found:
        return Metadata()
    article = found[0]
    date = _text(article, "datePublished")[:_DAY]
    return Metadata(
        title=_text(article, "headline") or _text(article, "name"),
        publisher=_text(article, "publisher") or _text(article, "author"),
        date=date if is_iso(date) else "",
        url=web_address(_text(article, "url") or _text(article, "mainEntityOfPage")),
    )


def _parsed(script: str) -> object:
    try:
        parsed: object = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _entries(value: object) -> Iterator[Mapping[str, object]]:
    """The entries of a script: one, a list of them, or a graph."""
    if isinstance(value, list):
        for entry in value:
            yield from _entries(entry)
    elif isinstance(value, dict):
        yield value
        yield from _entries(value.get("@graph"))


def _type(entry: Mapping[str, object]) -> str:
    value = entry.get("@type")
    return str(value[0]) if isinstance(value, list) and value else str(value)


def _is_page(entry: Mapping[str, object]) -> bool:
    return _type(entry) == "WebPage"


def _text(entry: Mapping[str, object], name: str) -> str:
    """The words of a property; those of a person or an organisation are its name, those of a reference its address."""
    value = entry.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return collapse(normalise(value)) if isinstance(value, str) else ""
