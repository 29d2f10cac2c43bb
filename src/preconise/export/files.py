"""Writes a dossier in the format that its name ends on."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from preconise.errors import ExportError, UnknownExportFormat
from preconise.export.docx import write_docx
from preconise.export.dossier import Dossier
from preconise.export.html import write_html
from preconise.export.markdown import write_markdown
from preconise.export.odt import write_odt

WRITERS: Mapping[str, Callable[[Dossier, str], bytes]] = {
    ".docx": write_docx,
    ".odt": write_odt,
    ".html": write_html,
    ".md": write_markdown,
}


def check_format(path: Path) -> str:
    """The suffix that names the format of a dossier.

    Raises:
        UnknownExportFormat: the name ends on no format that is written.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITERS:
        raise UnknownExportFormat(path=path, known=", ".join(WRITERS))
    return suffix


def write_dossier(dossier: Dossier, path: Path, language: str) -> None:
    """Write the dossier, replacing a file of this name only once all is written.

    Raises:
        UnknownExportFormat: the name ends on no format that is written.
        ExportError: the folder is missing, or the file cannot be written.
    """
    written = WRITERS[check_format(path)](dossier, language)
    try:
        _replace(path, written)
    except OSError as error:
        raise ExportError(path=path, reason=error.strerror) from error


def _replace(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        partial.chmod(0o644)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
