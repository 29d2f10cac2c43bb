"""The file that a document was read from: where it is now, and whether it is still the one that was indexed."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from preconise.errors import OriginalChanged, OriginalMissing, UnreadableFile
from preconise.reading.files import relative_path
from preconise.reading.metadata import sidecar_of
from preconise.types import Document


def original_of(document: Document, corpus: Path) -> Path:
    """The file of a document, or the e-mail that it is attached to.

    Raises:
        OriginalMissing: no such file is in the corpus any more.
    """
    inside = PurePosixPath(document.path)
    for path in (inside, *inside.parents):
        found = _stored(path, corpus)
        if found is not None:
            return found
    raise OriginalMissing(path=document.path)


def check_unchanged(document: Document, original: Path, corpus: Path) -> None:
    """Compares a file with what was indexed; what is attached to an e-mail is compared when it is taken out.

    Raises:
        OriginalChanged: the bytes of the file, or of its sidecar, are others.
        UnreadableFile: the operating system refuses the file.
    """
    if relative_path(original, corpus) != document.path:
        return
    sidecar = sidecar_of(original)
    try:
        digest = hashlib.sha256(original.read_bytes())
        digest.update(sidecar.read_bytes() if sidecar else b"")
    except OSError as error:
        raise UnreadableFile(path=document.path, reason=error.strerror or "") from error
    if digest.hexdigest() != document.sha256:
        raise OriginalChanged(path=document.path)


def _stored(path: PurePosixPath, corpus: Path) -> Path | None:
    """The file of a relative path, however the file system stores its accents; None if there is none."""
    direct = corpus / path
    if _is_own_file(direct):
        return direct
    folder = corpus / path.parent
    if not folder.is_dir():
        return None
    named = (file for file in folder.iterdir() if relative_path(file, corpus) == str(path))
    return next((file for file in named if _is_own_file(file)), None)


def _is_own_file(path: Path) -> bool:
    """Symbolic links are no documents: they could lead out of the corpus."""
    return path.is_file() and not path.is_symlink()
