"""Adding files to the corpus: which names and sizes are taken, and how they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ADDED_FOLDER = "ajouts"
"""The folder of the corpus that receives the files added from the app."""
MAX_BYTES = 20 * 1024 * 1024
"""Of one file; ``server.maxUploadSize`` of .streamlit/config.toml says the same in megabytes."""
MAX_NAME = 120
"""Characters of a name kept: file systems take 255 bytes, and a French letter may take two."""

# Device names of Windows, refused everywhere so that a corpus can be carried from one computer to another.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')

Refused = Literal["name", "format", "size", "empty", "exists", "unwritable"]


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
        replace: whether a file of the same name gives way.
    """
    return tuple(_add(upload, corpus / ADDED_FOLDER, suffixes, replace=replace) for upload in uploads)


def safe_name(name: str) -> str:
    """The name under which a file is kept, composed (NFC), without folders; empty where none can be made."""
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    cleaned = _NOT_IN_NAMES.sub("_", base).strip(" ")
    if not cleaned or cleaned.startswith(".") or cleaned.endswith(".") or _RESERVED.fullmatch(cleaned):
        return ""
    suffix = Path(cleaned).suffix
    return cleaned.removesuffix(suffix)[: MAX_NAME - len(suffix)] + suffix


def _add(upload: Upload, folder: Path, suffixes: Collection[str], *, replace: bool) -> Outcome:
    name = safe_name(upload.name)
    refused = _refusal(name, upload, suffixes) or _write(folder / name, upload.content, replace=replace)
    if refused is not None:
        return Outcome(upload.name, refused=refused)
    return Outcome(upload.name, path=f"{folder.name}/{name}")


def _refusal(name: str, upload: Upload, suffixes: Collection[str]) -> Refused | None:
    if not name:
        return "name"
    if Path(name).suffix.lower() not in suffixes:
        return "format"
    if not upload.content:
        return "empty"
    return "size" if len(upload.content) > MAX_BYTES else None


def _write(path: Path, content: bytes, *, replace: bool) -> Refused | None:
    """Writes beside, then puts in place; says why where that cannot be done."""
    if path.exists() and not replace:
        return "exists"
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        return "unwritable"
    return None
