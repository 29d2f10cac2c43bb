"""Rebuilding the index in a process of its own, so that the app goes on answering from the build it has."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Literal

import msgspec

from preconise.errors import BuildInProgress, IndexDamaged, IndexInaccessible
from preconise.settings import Settings
from preconise.store import build_lock, current_build_id
from preconise.types import Progress
from preconise.ui.time_left import Sample, seconds_left

PROGRESS = "rebuild.json"
"""In the index folder: how far the build is, replaced whole by the process that builds."""
LOG = "rebuild.log"
"""In the index folder: what the process said, of which an error is the last line."""

BUILT = 0
BUILT_WITH_FAILED_FILES = 3

GRACE = 10.0
"""Seconds that a build told to stop has to end by itself, and what it started with it."""
SAMPLES = 30
"""Looks at the progress that the time left is told from; the page looks once a second."""

State = Literal["idle", "running", "done", "failed", "cancelled"]


@dataclass(slots=True)
class Rebuild:
    """The rebuild of one index, shared by all visitors; it outlives pages, reloads and sessions."""

    index: Path
    _process: subprocess.Popen[bytes] | None = None
    _build_before: str | None = None
    _is_cancelled: bool = False
    _samples: deque[Sample] = field(default_factory=lambda: deque(maxlen=SAMPLES))
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
        self._build_before = _current(self.index)
        self._is_cancelled = False
        self._samples.clear()
        self.index.mkdir(parents=True, exist_ok=True)
        (self.index / PROGRESS).unlink(missing_ok=True)
        with (self.index / LOG).open("wb") as log:
            return subprocess.Popen(
                _command(settings, self.index / PROGRESS),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
                # A group of its own: it can be ended with all that it started, and without the app.
                start_new_session=True,
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
        if self._process.returncode in {BUILT, BUILT_WITH_FAILED_FILES}:
            return "done"
        if not self._is_cancelled:
            return "failed"
        # Told to stop at the very end, it may have made its build the current one all the same.
        return "cancelled" if _current(self.index) == self._build_before else "done"

    def can_cancel(self) -> bool:
        """Whether the build that runs was started here: one started in a terminal is ended there."""
        return self._process is not None and self._process.poll() is None

    def cancel(self) -> None:
        """Ends the build started here; the index stays as it is, since a build becomes current in its last step."""
        with self._guard:
            process = self._process
            if process is None or process.poll() is not None:
                return
            self._is_cancelled = True
            # The command line takes this as it takes Ctrl-C: it ends the process that reads, then itself.
            process.terminate()
            try:
                process.wait(timeout=GRACE)
            except subprocess.TimeoutExpired:
                _kill(process)

    def progress(self) -> Progress | None:
        """How far the build is; nothing before its first file."""
        try:
            progress = msgspec.json.decode((self.index / PROGRESS).read_bytes(), type=Progress)
        except (FileNotFoundError, msgspec.DecodeError):
            return None
        self._samples.append(Sample(time.monotonic(), progress))
        return progress

    def seconds_left(self) -> float | None:
        """How long the build still takes, about, from how it advanced lately; None where that cannot be told yet."""
        return seconds_left(tuple(self._samples))

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


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a process that does not listen, with its group."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _current(index: Path) -> str | None:
    try:
        return current_build_id(index)
    except IndexDamaged:
        return None


def _is_locked(index: Path) -> bool:
    if not index.is_dir():
        return False
    try:
        with build_lock(index):
            return False
    except BuildInProgress:
        return True
