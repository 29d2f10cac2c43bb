"""Adds a document from the web to the corpus: named for what it is, with its address kept beside it."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from preconise.errors import FormatNotFetched
from preconise.keeping.adding import ADDED_FOLDER, Outcome, Upload, add_to_corpus
from preconise.keeping.description import write_sidecar
from preconise.keeping.names import safe_name
from preconise.keeping.web.fetch import PUBLIC_WEB, Fetched, Reach, fetch
from preconise.reading.formats import SUFFIXES, SUFFIXES_OF, Format
from preconise.reading.metadata import sidecar_of
from preconise.reading.sniff import format_of

# Bytes alone do not tell these from the data of programs: the server must call them text as well.
_WITHOUT_SIGNATURE: frozenset[Format] = frozenset({"text", "markdown", "csv", "mail", "mhtml"})
_TEXT_TYPES = re.compile(r"text/(?:plain|markdown|x-markdown|csv|tab-separated-values|x-web-markdown)|message/rfc822")
_ENDING = re.compile(r"\.[a-z]{1,5}", re.IGNORECASE)


def add_from_web(address: str, corpus: Path, *, replace: bool, reach: Reach = PUBLIC_WEB) -> Outcome:
    """Fetches a document and writes it into the corpus, its address in its sidecar as a person gave it.

    Args:
        address: what to fetch, https only.
        corpus: the folder of the documents.
        replace: whether a file of the same name gives way; it is kept in the bin.
        reach: whom the fetch may ask.

    Raises:
        FetchError: the address cannot be fetched, or holds nothing that is read.
        ReadingError: the file needs a password, is damaged or made to swell.
        CorpusNotWritable: the operating system refuses the sidecar; the document is not written.
    """
    fetched = fetch(address, reach)
    name = file_name(fetched)
    file = corpus / ADDED_FOLDER / name
    if file.exists() and not replace:
        return Outcome(name, refused="exists")
    if fetched.content and sidecar_of(file) is None:
        # Before the document: no build sees one without the other. Alone it is nothing.
        write_sidecar(file, {"url": address.strip()}, corpus)
    (outcome,) = add_to_corpus([Upload(name, fetched.content)], corpus, SUFFIXES, replace=replace)
    return outcome


def file_name(fetched: Fetched) -> str:
    """The name to keep a document under: the last part of its address, ended as its format is.

    Raises:
        FormatNotFetched: its bytes are of no format that is read.
    """
    parts = urlsplit(fetched.place)
    last = PurePosixPath(unquote(parts.path)).name
    suffixes = SUFFIXES_OF.get(_format(fetched, last))
    if suffixes is None:
        raise FormatNotFetched(host=parts.hostname, formats=", ".join(sorted(SUFFIXES)))
    name = safe_name(last)
    if Path(name).suffix.lower() in suffixes:
        return name
    stem = Path(name).stem if _ENDING.fullmatch(Path(name).suffix) else name
    return safe_name(f"{stem or parts.hostname}{suffixes[0]}")


def _format(fetched: Fetched, name: str) -> Format:
    found = format_of(fetched.content, name)
    if found in _WITHOUT_SIGNATURE and not _TEXT_TYPES.fullmatch(fetched.media_type):
        return "unknown"
    return found
