"""The files of the corpus as they are now: to be downloaded, and their pages to be looked at."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from preconise.errors import OriginalMissing, ReadingError
from preconise.reading.drawn_page import DrawnPage, PageWanted
from preconise.reading.isolation.process import ReadingProcess
from preconise.reading.metadata import sidecar_of
from preconise.reading.original import check_unchanged, original_of
from preconise.types import Document

_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(slots=True)
class PageDrawer:
    """Draws pages for all visitors, one after the other, in the process that files are read in."""

    _process: ReadingProcess = field(default_factory=ReadingProcess)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def draw(self, wanted: PageWanted, original: Path, corpus: Path) -> DrawnPage:
        """As ``ReadingProcess.draw``."""
        with self._one_at_a_time:
            return self._process.draw(wanted, original, corpus)


@dataclass(frozen=True, slots=True)
class Original:
    """The file of a document, if it is there, and why it is not what was indexed, if it is not."""

    path: Path | None = None
    problem: ReadingError | None = None


def original_now(document: Document, corpus: Path) -> Original:
    """The file of a document, compared with what was indexed; it is read again only if it was touched."""
    try:
        path = original_of(document, corpus)
    except OriginalMissing as error:
        return Original(problem=error)
    try:
        _check_once(document, path, corpus, document.sha256, _touched(path))
    except ReadingError as error:
        return Original(path, error)
    return Original(path)


def drawn_page(document: Document, original: Path, corpus: Path, number: int) -> DrawnPage:
    """A page of a PDF document, from 1.

    Raises:
        PageNotDrawn: for whatever reason.
    """
    return _drawn(corpus, original, PageWanted(document.path, document.sha256, number))


def media_type(path: Path) -> str:
    """What a browser calls the format of a file."""
    return mimetypes.guess_type(path.name)[0] or _UNKNOWN_TYPE


def _touched(original: Path) -> tuple[int, ...]:
    """When the file and its sidecar were last written, in nanoseconds."""
    sidecar = sidecar_of(original)
    try:
        return tuple(path.stat().st_mtime_ns for path in (original, sidecar) if path)
    except OSError:
        return ()


@st.cache_resource(show_spinner=False, max_entries=64)
def _check_once(_document: Document, original: Path, _corpus: Path, sha256: str, touched: tuple[int, ...]) -> None:
    """Only a file that is unchanged is remembered: an error is not."""
    check_unchanged(_document, original, _corpus)


@st.cache_resource(show_spinner=False, max_entries=1)
def _drawer() -> PageDrawer:
    return PageDrawer()


@st.cache_resource(show_spinner=False, max_entries=24)
def _drawn(corpus: Path, original: Path, wanted: PageWanted) -> DrawnPage:
    return _drawer().draw(wanted, original, corpus)
