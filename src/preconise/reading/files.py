"""Which files of a folder are documents of the corpus."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from preconise.errors import CorpusEmpty, CorpusNotFound, UnreadableFile

SIDECAR_SUFFIX = ".meta.toml"
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})
_OFFICE_LOCK_PREFIX = "~$"


def corpus_files(corpus: Path) -> list[Path]:
    """Every file that the corpus holds, readable or not, sorted by relative path.

    Left out are hidden files and folders, sidecars, symbolic links (they could lead out of the corpus) and what
    Windows and Office leave behind.

    Raises:
        CorpusNotFound: ``corpus`` is not a folder.
        CorpusEmpty: it holds no document.
        UnreadableFile: the operating system refuses a folder inside it.
    """
    if not corpus.is_dir():
        raise CorpusNotFound(path=corpus)

    def refuse(error: OSError) -> None:
        raise UnreadableFile(path=error.filename, reason=error.strerror) from error

    found: list[Path] = []
    for folder, folders, names in os.walk(corpus, onerror=refuse):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        paths = (Path(folder) / name for name in names if not _is_hidden(name) and not _is_sidecar(name))
        found.extend(path for path in paths if path.is_file() and not path.is_symlink())
    if not found:
        raise CorpusEmpty(path=corpus)
    return sorted(found, key=lambda path: (relative_path(path, corpus), os.fsencode(path)))


def relative_path(path: Path, corpus: Path) -> str:
    """The path inside the corpus, "/" between folders, in Unicode form NFC: the same on every system.

    A byte of a file name that is no character becomes the replacement character.
    """
    relative = path.relative_to(corpus).as_posix()
    return unicodedata.normalize("NFC", os.fsencode(relative).decode("utf-8", errors="replace"))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", _OFFICE_LOCK_PREFIX)) or name.lower() in _LEFT_BY_SYSTEMS


def _is_sidecar(name: str) -> bool:
    return name.lower().endswith(SIDECAR_SUFFIX)
