"""Metadata as people write them: the front matter of a Markdown file, or a sidecar beside a file of any format."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from preconise.errors import InvalidMetadata
from preconise.reading.canonical import normalise
from preconise.reading.dates import is_iso, iso_date
from preconise.reading.files import SIDECAR_SUFFIX
from preconise.types import Metadata, Reference

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def front_matter(text: str, path: str) -> tuple[Metadata, int]:
    """The metadata between the two lines of dashes that open a Markdown file, and where the text begins after them.

    Raises:
        InvalidMetadata: what stands there is not YAML, or a field has a value of the wrong sort.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return Metadata(), 0
    try:
        values = yaml.safe_load(found["yaml"])
    # The constructors of dates and numbers raise ValueError; a thousand nested brackets exhaust the stack.
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InvalidMetadata(path=path, reason=_one_line(error)) from error
    if values is None:
        return Metadata(), found.end()
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        # A text may well open on a ruled line; only fields make front matter.
        return Metadata(), 0
    return _metadata(values, path), found.end()


def sidecar_of(path: Path) -> Path | None:
    """The file beside a document that holds its metadata: ``note.txt.meta.toml``, or else ``note.meta.toml``."""
    candidates = (path.with_name(path.name + SIDECAR_SUFFIX), path.with_name(path.stem + SIDECAR_SUFFIX))
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def read_sidecar(content: bytes, path: str) -> Metadata:
    """The metadata in a sidecar.

    Raises:
        InvalidMetadata: it is not TOML in UTF-8, or a field has a value of the wrong sort.
    """
    try:
        values = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidMetadata(path=path, reason=_one_line(error)) from error
    return _metadata(values, path)


def first_known(sources: Sequence[Metadata]) -> Metadata:
    """Each field from the first source that knows it."""
    known = Metadata()
    for source in sources:
        known = Metadata(
            title=known.title or source.title,
            publisher=known.publisher or source.publisher,
            date=known.date or source.date,
            language=known.language or source.language,
            url=known.url or source.url,
            themes=known.themes or source.themes,
            based_on=known.based_on or source.based_on,
        )
    return known


def primary_language(tag: str) -> str:
    """The language of a tag such as "fr-FR": "fr"; empty if it is no such tag."""
    primary = re.split(r"[-_]", tag.strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else ""


def web_address(text: str) -> str:
    """``text`` if it is an address of the web that a link may lead to, else empty."""
    return text.strip() if _WEB_ADDRESS.fullmatch(text.strip()) else ""


def _metadata(values: Mapping[str, object], path: str) -> Metadata:
    return Metadata(
        title=_text(values, "title", path),
        publisher=_text(values, "publisher", path) or _text(values, "author", path),
        date=_date(values, path),
        language=primary_language(_text(values, "language", path)),
        url=web_address(_text(values, "url", path)) or web_address(_text(values, "source", path)),
        themes=_themes(values, path),
        based_on=tuple(_reference(entry, path) for entry in _entries(values, "based_on", path)),
    )


def _text(values: Mapping[str, object], name: str, path: str) -> str:
    value = values.get(name)
    if isinstance(value, list) and name == "author":
        return ", ".join(_plain(entry, name, path) for entry in value)
    return "" if value is None else _plain(value, name, path)


def _plain(value: object, name: str, path: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float | datetime.date):
        raise InvalidMetadata(path=path, reason=name)
    return " ".join(normalise(str(value)).split())


def _date(values: Mapping[str, object], path: str) -> str:
    value = values.get("date")
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    written = _text(values, "date", path)
    date = written if is_iso(written) else iso_date(written)
    if written and not date:
        raise InvalidMetadata(path=path, reason=f"date: {written}")
    return date


def _themes(values: Mapping[str, object], path: str) -> tuple[str, ...]:
    value = values.get("themes")
    themes = value.split(",") if isinstance(value, str) else _entries(values, "themes", path)
    return tuple(theme for entry in themes if (theme := _plain(entry, "themes", path)))


def _entries(values: Mapping[str, object], name: str, path: str) -> Sequence[object]:
    value = values.get(name)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise InvalidMetadata(path=path, reason=name)
    return value


def _reference(entry: object, path: str) -> Reference:
    if not isinstance(entry, dict):
        raise InvalidMetadata(path=path, reason="based_on")
    return Reference(
        publisher=_text(entry, "publisher", path),
        title=_text(entry, "title", path),
        date=_date(entry, path),
        url=web_address(_text(entry, "url", path)),
    )


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
