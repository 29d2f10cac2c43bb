"""Records on the disk, one JSON line each, decoded when they are asked for: opening a build decodes none.

A passage is decoded in a microsecond and not kept. A document may be a book: those asked for last are kept.
"""

from __future__ import annotations

import mmap
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, Generic, TypeVar, overload

import msgspec
import numpy as np
from numpy.typing import NDArray

from preconise.types import Document, FileReport, Passage

Record = TypeVar("Record", Document, Passage, FileReport)

KEPT = 48 * 1024**2
"""Bytes of documents' lines that are kept decoded; decoded they take some four times that."""

_ENDS, _IDS = "{}.ends.npy", "{}.ids.json"


def write_records(folder: Path, name: str, records: Sequence[Record]) -> None:
    """Write records as JSON lines, and beside them where each line ends."""
    encoder = msgspec.json.Encoder()
    ends = np.empty(len(records), dtype=np.int64)
    with (folder / name).open("wb") as file:
        for place, record in enumerate(records):
            file.write(encoder.encode(record) + b"\n")
            ends[place] = file.tell()
    np.save(folder / _ENDS.format(name), ends)


def write_documents(folder: Path, name: str, documents: Sequence[Document]) -> None:
    """Write documents as records, and their ids."""
    write_records(folder, name, documents)
    (folder / _IDS.format(name)).write_bytes(msgspec.json.encode([document.document_id for document in documents]))


class RecordSpool(Generic[Record]):
    """Records on their way into a build, on the disk: those of a large corpus would fill the memory."""

    def __init__(self, folder: Path, kind: type[Record]) -> None:
        """They lie on the disk of ``folder``, in a file that goes when nobody holds it any more.

        Raises:
            OSError: it cannot be made, and from ``append``: the disk is full.
        """
        self._file: IO[bytes] = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as its records are read
        self._ends = array("q")
        self._kind: type[Record] = kind

    def append(self, record: Record) -> None:
        """Add a record after the others."""
        self._file.write(msgspec.json.encode(record))
        self._ends.append(self._file.tell())

    def records(self) -> StoredRecords[Record]:
        """All of them, read from the disk when they are looked at."""
        self._file.flush()
        return StoredRecords(_mapped(self._file), np.array(self._ends, dtype=np.int64), self._kind)


class StoredRecords(Sequence[Record]):
    """The records of one file, in their order; safe to share between threads."""

    def __init__(self, lines: mmap.mmap | bytes, ends: NDArray[np.int64], kind: type[Record]) -> None:
        """``ends`` has the place in ``lines`` where each line ends."""
        self._lines = lines
        self._ends = ends
        self._kind: type[Record] = kind

    @classmethod
    def open(cls, folder: Path, name: str, kind: type[Record]) -> StoredRecords[Record]:
        """The records that ``write_records`` wrote."""
        with (folder / name).open("rb") as file:
            return cls(_mapped(file), np.load(folder / _ENDS.format(name)), kind)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Record, ...]: ...
    def __getitem__(self, place: int | slice) -> Record | tuple[Record, ...]:
        """A record, or those of a slice."""
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        record: Record = msgspec.json.decode(self._lines[self._span(range(len(self))[place])], type=self._kind)
        return record

    def __iter__(self) -> Iterator[Record]:
        """All records, decoded one after the other."""
        decode = msgspec.json.Decoder(self._kind).decode
        start = 0
        for end in self._ends.tolist():
            yield decode(self._lines[start:end])
            start = end

    def size(self, place: int) -> int:
        """Bytes of a record's line."""
        return self._end(place) - self._end(place - 1)

    def _span(self, place: int) -> slice:
        return slice(self._end(place - 1), self._end(place))

    def _end(self, place: int) -> int:
        """Where the line of a record ends; 0 before the first."""
        return int(self._ends[place]) if place >= 0 else 0


class StoredDocuments(Mapping[str, Document]):
    """The documents of a build by their ids, the last ones asked for kept; safe to share between threads."""

    def __init__(self, folder: Path, name: str) -> None:
        self._records = StoredRecords.open(folder, name, Document)
        ids = msgspec.json.decode((folder / _IDS.format(name)).read_bytes(), type=list[str])
        self._places = {document_id: place for place, document_id in enumerate(ids)}
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._room = KEPT
        self._lock = Lock()

    def __getitem__(self, document_id: str) -> Document:
        """The document of an id; raises KeyError where there is none."""
        place = self._places[document_id]
        with self._lock:
            if document_id in self._kept:
                self._kept.move_to_end(document_id)
                return self._kept[document_id]
        document = self._records[place]
        with self._lock:
            self._keep(document)
        return document

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def _keep(self, document: Document) -> None:
        """Keep a document and drop those not asked for the longest, as far as there is no room; one is always kept."""
        if document.document_id in self._kept:
            return
        self._kept[document.document_id] = document
        self._room -= self._size(document.document_id)
        while self._room < 0 and len(self._kept) > 1:
            dropped, _ = self._kept.popitem(last=False)
            self._room += self._size(dropped)

    def _size(self, document_id: str) -> int:
        return self._records.size(self._places[document_id])


def _mapped(file: IO[bytes]) -> mmap.mmap | bytes:
    """The bytes of a file, read when they are looked at; an empty file cannot be mapped."""
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if file.seek(0, SEEK_END) else b""
