"""The bin: what is thrown away or replaced leaves the corpus in one step, and can be taken back until it is emptied.

corpus/.corbeille/
  20261122-101502-3fa9c1/     one document
    record.json               its path and when it was thrown away
    files/                    its file and its sidecar, in the folders that they had
"""

from __future__ import annotations

import re
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from preconise.errors import NothingToRestore
from preconise.keeping.corpus_folder import document_file, files_by_path, writing
from preconise.reading.files import SIDECAR_SUFFIX
from preconise.reading.metadata import sidecar_of
from preconise.store.durable import replace_file, sync_folder

BIN = ".corbeille"
_RECORD = "record.json"
_FILES = "files"
_STAMP = "%Y%m%d-%H%M%S"
_DISCARD_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Discarded:
    """A document in the bin: its path in the corpus, and when it was thrown away, in ISO form."""

    discard_id: str
    path: str
    moment: str


def discard(corpus: Path, path: str, *, with_sidecar: bool = True) -> Discarded:
    """Moves a document into the bin, what is written beside it included unless it is to stay.

    The document goes first: whatever happens in between, it is whole, either in the corpus or in the bin.

    Raises:
        DocumentNotFound: the corpus holds no such document any more.
        CorpusNotWritable: the operating system refuses the move.
    """
    file = document_file(corpus, path)
    sidecar = sidecar_of(file) if with_sidecar else None
    now = datetime.now(UTC)
    discarded = Discarded(f"{now.strftime(_STAMP)}-{secrets.token_hex(3)}", path, now.isoformat(timespec="seconds"))
    with writing(corpus):
        folder = _folder(corpus, discarded.discard_id)
        kept = folder / _FILES / file.parent.relative_to(corpus)
        kept.mkdir(parents=True)
        replace_file(folder / _RECORD, msgspec.json.encode(discarded))
        file.rename(kept / file.name)
        if sidecar is not None and not _is_shared(sidecar, file):
            sidecar.rename(kept / sidecar.name)
        sync_folder(file.parent)
    return discarded


def discarded_documents(corpus: Path) -> tuple[Discarded, ...]:
    """What the bin holds, the latest first."""
    records = (_record(folder) for folder in sorted((corpus / BIN).glob("*"), reverse=True))
    return tuple(record for record in records if record is not None)


def restore(corpus: Path, discard_id: str) -> str:
    """Puts a document back in its place and gives its path; what stands there meanwhile goes to the bin in turn.

    Raises:
        NothingToRestore: the bin does not hold it any more.
        CorpusNotWritable: the operating system refuses the move.
    """
    folder = _folder(corpus, discard_id)
    record = _record(folder) if _DISCARD_ID.fullmatch(discard_id) else None
    if record is None:
        raise NothingToRestore()
    # The sidecar goes back first: the document is never there without what is known of it.
    files = sorted(
        (file for file in (folder / _FILES).rglob("*") if file.is_file()), key=lambda file: not _is_sidecar(file)
    )
    if record.path in files_by_path(corpus):
        discard(corpus, record.path, with_sidecar=any(map(_is_sidecar, files)))
    with writing(corpus):
        for file in files:
            place = corpus / file.relative_to(folder / _FILES)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
            sync_folder(place.parent)
        shutil.rmtree(folder)
    return record.path


def empty_bin(corpus: Path) -> None:
    """Deletes for good what the bin holds.

    Raises:
        CorpusNotWritable: the operating system refuses it.
    """
    with writing(corpus):
        if (corpus / BIN).is_dir():
            shutil.rmtree(corpus / BIN)


def _folder(corpus: Path, discard_id: str) -> Path:
    return corpus / BIN / discard_id


def _record(folder: Path) -> Discarded | None:
    """The record of a document that is in the bin; None where moving it there was cut short, or is under way."""
    try:
        record = msgspec.json.decode((folder / _RECORD).read_bytes(), type=Discarded)
    except (OSError, msgspec.DecodeError):
        return None
    return record if any(file.is_file() for file in (folder / _FILES).rglob("*")) else None


def _is_sidecar(file: Path) -> bool:
    return file.name.lower().endswith(SIDECAR_SUFFIX)


def _is_shared(sidecar: Path, file: Path) -> bool:
    """Whether another document of the folder is described by the same sidecar, "note.meta.toml"."""
    return any(
        sidecar_of(other) == sidecar
        for other in file.parent.glob(f"{_escaped(file.stem)}.*")
        if other != file and not _is_sidecar(other)
    )


def _escaped(name: str) -> str:
    """A name for ``glob``, in which brackets and stars mean themselves."""
    return re.sub(r"([*?[])", r"[\1]", name)
