"""Reading in a process of its own, with limits on time and memory: a file that breaks its parser costs that file only.

Parsers are large programs, and some are written in C: a hostile or damaged file can make one abort, loop or swallow
the memory. The process stays for the next file, so that a small one takes milliseconds; a new one takes its place
after a crash. It is started as a command rather than forked, which is safe beside torch and in Streamlit's threads.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import IO

import msgspec

from preconise.errors import PageNotDrawn, ReaderCrashed, ReadingError, ReadingTookTooLong, TooMuchMemory
from preconise.reading.canonical import FileReading
from preconise.reading.drawn_page import DrawnPage, PageWanted
from preconise.reading.files import relative_path
from preconise.reading.isolation.messages import OUT_OF_MEMORY, Request, receive, send
from preconise.types import FileReport

LONGEST = 60.0
"""Seconds that reading any file may take."""
LONGEST_PER_MEGABYTE = 30.0
"""Seconds more for each megabyte: time to recognise the pages of a long scan."""

_COMMAND = (sys.executable, "-m", "preconise.reading.isolation.worker")
# One file at a time: more threads would only reserve memory. A trace of Rust hides the sentence above it.
_QUIETLY = {"OPENBLAS_NUM_THREADS": "1", "RUST_BACKTRACE": "0"}
_LAST_WORDS = 2000
# What programs in Rust and C++ say before they end for want of memory.
_NO_MEMORY = re.compile(r"memory allocation of \d+ bytes failed|bad_alloc|MemoryError")


@dataclass(slots=True)
class ReadingProcess:
    """Reads files one after the other in another process; use it as a context manager, which ends that process.

    ``longest`` and ``longest_per_megabyte`` limit the seconds that a file may take.
    """

    longest: float = LONGEST
    longest_per_megabyte: float = LONGEST_PER_MEGABYTE
    _worker: subprocess.Popen[bytes] | None = None
    _complaints: IO[bytes] = field(default_factory=tempfile.TemporaryFile)

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()
        self._complaints.close()

    def read(self, path: Path, corpus: Path) -> FileReading:
        """As ``read_documents``, whatever the file does to its reader."""
        answer = self._answer(path, corpus)
        if isinstance(answer, bytes):
            return msgspec.msgpack.decode(answer, type=FileReading)
        name = relative_path(path, corpus)
        return FileReading(failures=(FileReport(name, "failed", reason=answer.key, values=answer.values),))

    def draw(self, wanted: PageWanted, path: Path, corpus: Path) -> DrawnPage:
        """As ``draw_page``, whatever the file does to what draws it.

        Raises:
            PageNotDrawn: for whatever reason.
        """
        answer = self._answer(path, corpus, wanted)
        page = msgspec.msgpack.decode(answer, type=DrawnPage | None) if isinstance(answer, bytes) else None
        if page is None:
            raise PageNotDrawn(path=wanted.document, page=wanted.number)
        return page

    def _answer(self, path: Path, corpus: Path, page: PageWanted | None = None) -> bytes | ReadingError:
        """The answer of the process; where it ends without one, why, and the next file gets another process."""
        worker = self._running()
        limit = self._limit(path)
        too_late = Event()
        timer = Timer(limit, self._stop, (too_late,))
        timer.start()
        try:
            answer = _ask(worker, Request(os.fsencode(path), os.fsencode(corpus), page))
        finally:
            timer.cancel()
        if answer is not None:
            return answer
        name = relative_path(path, corpus)
        error = ReadingTookTooLong(path=name, seconds=round(limit)) if too_late.is_set() else self._crash(worker, name)
        self._end()
        return error

    def _running(self) -> subprocess.Popen[bytes]:
        if self._worker is None or self._worker.poll() is not None:
            self._complaints.seek(0)
            self._complaints.truncate()
            self._worker = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                # With a session of its own, what it starts in turn can be ended with it.
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **_QUIETLY},
            )
        return self._worker

    def _limit(self, path: Path) -> float:
        try:
            size = path.stat().st_size
        except OSError:
            size = 0
        return self.longest + self.longest_per_megabyte * size / 1e6

    def _stop(self, too_late: Event) -> None:
        too_late.set()
        self._end()

    def _crash(self, worker: subprocess.Popen[bytes], name: str) -> ReadingError:
        code = worker.wait()
        self._complaints.seek(0)
        said = self._complaints.read()[-_LAST_WORDS:].decode("utf-8", errors="replace")
        if code == OUT_OF_MEMORY or _NO_MEMORY.search(said):
            return TooMuchMemory(path=name)
        last = next((line for line in reversed(said.split("\n")) if line.strip()), "")
        return ReaderCrashed(path=name, detail=last or f"exit {code}")

    def _end(self) -> None:
        """Ends the process and whatever it started."""
        if self._worker is None or self._worker.poll() is not None:
            return
        if sys.platform == "win32":
            self._worker.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(self._worker.pid, signal.SIGKILL)
        self._worker.wait()


def _ask(worker: subprocess.Popen[bytes], request: Request) -> bytes | None:
    """The answer of the process; None where it has ended."""
    if worker.stdin is None or worker.stdout is None:
        return None
    try:
        send(worker.stdin, msgspec.msgpack.encode(request))
    except BrokenPipeError:
        return None
    return receive(worker.stdout)
