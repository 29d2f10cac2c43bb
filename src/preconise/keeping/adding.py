"""Adding files to the corpus and replacing them: which names and sizes are taken, and how they are written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from preconise.errors import CorpusNotWritable
from preconise.keeping.corpus_folder import document_file, files_by_path, writing
from preconise.keeping.names import safe_name
from preconise.keeping.recycle_bin import discard
from preconise.reading.files import relative_path
from preconise.store.durable import sync_folder, write_file

ADDED_FOLDER = "ajouts"
"""The folder of the corpus that receives the files added from the app."""
MAX_BYTES = 20 * 1024 * 1024
"""Of one file; ``server.maxUploadSize`` of .streamlit/config.toml says the same in megabytes."""

Refused = Literal["name", "format", "size", "empty", "exists", "unwritable", "other_format"]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as the browser sent it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an upload: the path written, relative to the corpus, or why it was refused."""

    name: str
    path: str = ""
    refused: Refused | None = None


def add_to_corpus(
    uploads: Iterable[Upload], corpus: Path, suffixes: Collection[str], *, replace: bool
) -> tuple[Outcome, ...]:
    """Writes files into the corpus, each whole or not at all.

    Args:
        uploads: the files; two of one name count as one that exists already.
        corpus: the folder of the documents, made where it is missing.
        suffixes: the formats that can be read (".txt"), lower case.
        replace: whether a file of the same name gives way; it is kept in the bin.
    """
    return tuple(_add(upload, corpus, suffixes, replace=replace) for upload in uploads)


def replace_document(upload: Upload, corpus: Path, path: str) -> Outcome:
    """Puts another file in a document's place, under the document's own name; the old one is kept in the bin.

    Raises:
        DocumentNotFound: the corpus holds no such document any more.
    """
    file = document_file(corpus, path)
    if Path(upload.name).suffix.lower() != file.suffix.lower():
        return Outcome(upload.name, refused="other_format")
    refused = _content_refusal(upload.content) or _written(file, upload.content, corpus, replace=True)
    return Outcome(upload.name, refused=refused) if refused else Outcome(upload.name, path=path)


def _add(upload: Upload, corpus: Path, suffixes: Collection[str], *, replace: bool) -> Outcome:
    name = safe_name(upload.name)
    file = corpus / ADDED_FOLDER / name
    refused = _refusal(name, upload, suffixes) or _written(file, upload.content, corpus, replace=replace)
    if refused is not None:
        return Outcome(upload.name, refused=refused)
    return Outcome(upload.name, path=relative_path(file, corpus))


def _refusal(name: str, upload: Upload, suffixes: Collection[str]) -> Refused | None:
    if not name:
        return "name"
    if Path(name).suffix.lower() not in suffixes:
        return "format"
    return _content_refusal(upload.content)


def _content_refusal(content: bytes) -> Refused | None:
    if not content:
        return "empty"
    return "size" if len(content) > MAX_BYTES else None


def _written(file: Path, content: bytes, corpus: Path, *, replace: bool) -> Refused | None:
    """Writes beside, throws away what stands in the place, then puts in place; says why where that cannot be done."""
    if file.exists() and not replace:
        return "exists"
    beside = file.with_name(f".{file.name}.part")
    try:
        with writing(corpus):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_file(beside, content)
            _make_room(file, corpus)
            beside.replace(file)
            sync_folder(file.parent)
    except CorpusNotWritable:
        return "unwritable"
    return None


def _make_room(file: Path, corpus: Path) -> None:
    """What is known of a document beside it stays: it goes on describing the file that takes the place."""
    path = relative_path(file, corpus)
    if path in files_by_path(corpus):
        discard(corpus, path, with_sidecar=False)
