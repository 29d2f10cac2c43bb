"""Corpora that change, and what a build over one holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preconise.build import build
from preconise.store import Build, current_build_id
from preconise.types import Encoder, Progress


@dataclass(slots=True)
class Work:
    """What a build said of its work."""

    built: Build
    seen: list[Progress] = field(default_factory=list)

    @property
    def read(self) -> int:
        """Files read."""
        return self.seen[-1].done

    @property
    def unchanged(self) -> int:
        """Files of which an earlier reading was used."""
        return self.seen[-1].reused

    @property
    def embedded(self) -> int:
        """Texts embedded."""
        return [progress for progress in self.seen if progress.stage == "embedding"][-1].total


def work_of(corpus: Path, index: Path, encoder: Encoder, *, full: bool = False) -> Work:
    """Build, and keep what is said of it."""
    seen: list[Progress] = []
    return Work(build(corpus, index, encoder, seen.append, full=full), seen)


def records(index: Path) -> dict[str, bytes]:
    """The files of the current build that hold no numbers, byte for byte."""
    folder = index / (current_build_id(index) or "")
    return {name: (folder / name).read_bytes() for name in ("documents.jsonl", "passages.jsonl", "files.jsonl")}


def sparse_files(index: Path) -> dict[str, bytes]:
    """The files of the sparse index of the current build."""
    folder = index / (current_build_id(index) or "") / "sparse"
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def late_arrays(index: Path) -> dict[str, NDArray[np.float64]]:
    """The arrays of the late index of the current build."""
    folder = index / (current_build_id(index) or "") / "late"
    return {path.stem: np.load(path).astype(np.float64) for path in sorted(folder.iterdir())}


def e_mail(body: str, attached: str) -> bytes:
    """A message with a text attached to it."""
    message = EmailMessage()
    message["Subject"] = "Compte rendu"
    message["From"] = "mairie@exemple.test"
    message.set_content(body)
    message.add_attachment(attached, filename="annexe.txt")
    return message.as_bytes()
