"""How far a build is, for a person at a terminal and for a program that waits."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TextIO

import msgspec

from preconise.catalogue import message
from preconise.store.durable import replace_file
from preconise.types import Progress, Stage

STEPS = 10
"""Lines that a stage takes at most where lines cannot be rewritten."""


class ProgressLine:
    """One line that is rewritten on a terminal; a line at every tenth of a stage elsewhere."""

    def __init__(self, stream: TextIO, language: str) -> None:
        self._stream = stream
        self._language = language
        self._rewrites = stream.isatty()
        self._shown: tuple[Stage, int] | None = None
        self._width = 0

    def __call__(self, progress: Progress) -> None:
        """Show how far the build is."""
        line = _line(progress, self._language)
        if self._rewrites:
            end = "\n" if progress.stage == "done" else ""
            line = line[: shutil.get_terminal_size().columns - 1]
            self._stream.write(f"\r{line.ljust(self._width)}{end}")
            self._width = len(line)
        else:
            step = (progress.stage, STEPS * progress.done // max(progress.total, 1))
            if step == self._shown:
                return
            self._shown = step
            self._stream.write(f"{line}\n")
        self._stream.flush()


def _line(progress: Progress, language: str) -> str:
    reusing = progress.reused and progress.stage in {"reading", "embedding"}
    key = f"cli.progress.{'reusing.' if reusing else ''}{progress.stage}"
    counts = {"done": progress.done, "total": progress.total, "reused": progress.reused}
    return message(key, language, path=progress.path, **counts).rstrip()


def write_progress(path: Path, progress: Progress) -> None:
    """Leave the latest progress as JSON where another process reads it, whole at every moment."""
    replace_file(path, msgspec.json.encode(progress))
