"""What a keeper writes about a document: checked as it is entered, and kept in the sidecar beside the file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from preconise.errors import InvalidDate, InvalidLink, InvalidMetadata
from preconise.keeping.corpus_folder import document_file, writing
from preconise.keeping.toml_text import toml_text
from preconise.reading.dates import is_iso, iso_date
from preconise.reading.files import SIDECAR_SUFFIX
from preconise.reading.metadata import primary_language, read_sidecar, sidecar_of, web_address
from preconise.store.durable import replace_file
from preconise.types import Metadata


def entered_metadata(
    *, title: str = "", publisher: str = "", date: str = "", language: str = "", url: str = "", themes: str = ""
) -> Metadata:
    """What was typed, as metadata: spaces tidied, the date in ISO form, themes cut at commas. Empty stays unknown.

    Args:
        title: the title of the document.
        publisher: who answers for it.
        date: of publication; "2023", "2023-01", "20/01/2023" and "20 janvier 2023" are understood.
        language: a code such as "fr".
        url: where it was published.
        themes: separated by commas.

    Raises:
        InvalidDate: no date of the calendar can be made out.
        InvalidLink: not an address of the web that a link may lead to.
    """
    return Metadata(
        title=_tidy(title),
        publisher=_tidy(publisher),
        date=_date(_tidy(date)),
        language=primary_language(language),
        url=_link(url.strip()),
        themes=tuple(dict.fromkeys(theme for part in themes.split(",") if (theme := _tidy(part)))),
    )


def described(corpus: Path, path: str) -> Metadata:
    """What the sidecar of a document says; nothing where there is none, or where it is not understood.

    Raises:
        DocumentNotFound: the corpus holds no such document any more.
    """
    try:
        return read_sidecar(_written(document_file(corpus, path)), path)
    except InvalidMetadata:
        # The report on the file tells this; writing anew mends it.
        return Metadata()


def describe(corpus: Path, path: str, metadata: Metadata) -> None:
    """Writes what is known of a document beside it, in one step; fields that the form does not have are kept.

    The sidecar of the document alone is written ("note.txt.meta.toml"), which comes before one that it shares.

    Raises:
        DocumentNotFound: the corpus holds no such document any more.
        CorpusNotWritable: the operating system refuses the file.
    """
    file = document_file(corpus, path)
    fields: Mapping[str, object] = {
        "title": metadata.title,
        "publisher": metadata.publisher,
        "date": metadata.date,
        "language": metadata.language,
        "url": metadata.url,
        "themes": list(metadata.themes),
    }
    known = {name: value for name, value in fields.items() if value}
    others = {name: value for name, value in _values(_written(file)).items() if name not in fields}
    if known or others or sidecar_of(file) is not None:
        write_sidecar(file, {**known, **others}, corpus)


def write_sidecar(file: Path, values: Mapping[str, object], corpus: Path) -> None:
    """Writes the sidecar of a file, whole or not at all.

    Raises:
        CorpusNotWritable: the operating system refuses the file.
    """
    with writing(corpus):
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file.with_name(file.name + SIDECAR_SUFFIX), toml_text(values).encode())


def _written(file: Path) -> bytes:
    sidecar = sidecar_of(file)
    return b"" if sidecar is None else sidecar.read_bytes()


def _values(content: bytes) -> Mapping[str, object]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return {}


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _date(written: str) -> str:
    date = written if is_iso(written) else iso_date(written)
    if written and not date:
        raise InvalidDate(date=written)
    return date


def _link(written: str) -> str:
    if not written:
        return ""
    try:
        host = urlsplit(web_address(written)).hostname
    except ValueError:
        host = None
    if not host:
        raise InvalidLink(url=written)
    return written
