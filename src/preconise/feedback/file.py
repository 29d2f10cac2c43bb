"""The file of judgements: JSON lines, each added whole, none ever changed."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock

import msgspec

from preconise.errors import FeedbackInaccessible
from preconise.feedback.record import Feedback

FILE = "feedback.jsonl"

_writing = Lock()


def keep_feedback(folder: Path, feedback: Feedback) -> None:
    """Add a judgement to those of the folder, and wait until it is on the disk.

    Raises:
        FeedbackInaccessible: the file cannot be written.
    """
    line = msgspec.json.encode(feedback) + b"\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Unbuffered, so that a line is one write; in append mode, so that another process's lines are not written over.
        with _writing, (folder / FILE).open("a+b", buffering=0) as file:
            file.write(line if _is_whole(file.fileno()) else b"\n" + line)
            os.fsync(file.fileno())
    except OSError as error:
        raise FeedbackInaccessible(path=folder, reason=error.strerror or error) from error


def read_feedback(folder: Path) -> tuple[Feedback, ...]:
    """The judgements of the folder, oldest first; a line that a power cut left unfinished is left out.

    Raises:
        FeedbackInaccessible: the file is there and cannot be read.
    """
    try:
        lines = (folder / FILE).read_bytes().split(b"\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise FeedbackInaccessible(path=folder, reason=error.strerror or error) from error
    return tuple(feedback for line in lines if (feedback := _decoded(line)) is not None)


def clear_feedback(folder: Path) -> None:
    """Delete all judgements.

    Raises:
        FeedbackInaccessible: the file cannot be deleted.
    """
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise FeedbackInaccessible(path=folder, reason=error.strerror or error) from error


def _is_whole(descriptor: int) -> bool:
    """Whether the file is empty or its last line ended."""
    size = os.fstat(descriptor).st_size
    if size == 0:
        return True
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


def _decoded(line: bytes) -> Feedback | None:
    try:
        return msgspec.json.decode(line, type=Feedback)
    except msgspec.DecodeError:
        return None
