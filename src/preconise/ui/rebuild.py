"""Rebuilding the index in a process of its own, so that the app goes on answering from the build it has."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Literal

import msgspec

from preconise.errors import BuildInProgress, IndexInaccessible
from preconise.settings import Settings
from preconise.store import build_lock
from preconise.types import Progress

PROGRESS = "rebuild.json"
"""In the index folder: how far the build is, replaced whole by the process that builds."""
LOG = "rebuild.log"
"""In the index folder: what the process said, of which an error is the last line."""

BUILT = 0
BUILT_WITH_FAILED_FILES = 3

State = Literal["idle", "running", "done", "failed"]


@dataclass(slots=True)
class Rebuild:
    """The rebuild of one index, shared by all visitors; it outlives pages, reloads and sessions."""

    index: Path
    _process: subprocess.Popen[bytes] | None = None
    _guard: Lock = field(default_factory=Lock)

    def start(self, settings: Settings, language: str) -> None:
        """Starts ``preconise build``, unless it runs already; its errors will be in ``language``.

        Raises:
            IndexInaccessible: the folder of the index cannot be written.
        """
        with self._guard:
            if self.state() == "running":
                return
            try:
                self._process = self._started(settings, language)
            except OSError as error:
                raise IndexInaccessible(path=self.index, reason=error.strerror or str(error)) from error

    def _started(self, settings: Settings, language: str) -> subprocess.Popen[bytes]:
        self.index.mkdir(parents=True, exist_ok=True)
        (self.index / PROGRESS).unlink(missing_ok=True)
        with (self.index / LOG).open("wb") as log:
            return subprocess.Popen(
                _command(settings, self.index / PROGRESS),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env={**os.environ, "PRECONISE_LANGUAGE": language, "PYTHONPATH": os.pathsep.join(sys.path)},
            )

    def state(self) -> State:
        """Whether a build runs, started here or in a terminal, and how the last one started here ended."""
        if self._process is not None and self._process.poll() is None:
            return "running"
        if _is_locked(self.index):
            return "running"
        if self._process is None:
            return "idle"
        return "done" if self._process.returncode in {BUILT, BUILT_WITH_FAILED_FILES} else "failed"

    def progress(self) -> Progress | None:
        """How far the build is; nothing before its first file."""
        try:
            return msgspec.json.decode((self.index / PROGRESS).read_bytes(), type=Progress)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def complaint(self) -> str:
        """The last words of a build that failed."""
        try:
            said = (self.index / LOG).read_text(encoding="utf-8", errors="replace").split("\n")
        except FileNotFoundError:
            return ""
        return next((line for line in reversed(said) if line.strip()), "")


def _command(settings: Settings, progress: Path) -> list[str]:
    folders = ["--corpus", str(settings.corpus), "--index", str(settings.index), "--progress", str(progress)]
    return [sys.executable, "-m", "preconise", "build", *folders]


def _is_locked(index: Path) -> bool:
    if not index.is_dir():
        return False
    try:
        with build_lock(index):
            return False
    except BuildInProgress:
        return True
