"""Full disks, killed processes, and several processes at once."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from preconise.errors import BuildInProgress, IndexInaccessible
from preconise.store import Build, build_lock, rollback, write_build
from preconise.store.contents import read_contents
from tests.store.builds_made import contents, title, write


def test_a_second_build_is_turned_away_and_the_first_goes_on(index: Path) -> None:
    with build_lock(index):
        with pytest.raises(BuildInProgress), build_lock(index):
            pass
        with pytest.raises(BuildInProgress):
            rollback(index)
        write_build(index, contents("trois"))
    with build_lock(index):
        assert title(index) == "trois"


Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Failing:
    """Stands in for a call of the operating system and fails at the chosen one of all calls."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.calls = 0

    def wrap(self, call: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        def wrapped(*arguments: Parameters.args, **named: Parameters.kwargs) -> Result:
            self.calls += 1
            if self.calls == self.at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*arguments, **named)

        return wrapped


def fail_at(monkeypatch: pytest.MonkeyPatch, at: int) -> Failing:
    failing = Failing(at)
    # Waiting for the disk would only make the tests slow: what it protects from cannot happen in them.
    monkeypatch.setattr(os, "fsync", failing.wrap(lambda descriptor: None))
    for name in ("rename", "replace", "mkdir"):
        monkeypatch.setattr(os, name, failing.wrap(getattr(os, name)))
    return failing


def test_a_full_disk_at_any_step_leaves_a_whole_build_current(written: Path, tmp_path: Path) -> None:
    step, done = 0, False
    while not done:
        step += 1
        index = Path(shutil.copytree(written, tmp_path / str(step)))
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing = fail_at(monkeypatch, step)
            with contextlib.suppress(IndexInaccessible):
                write(index, "trois")
            done = failing.calls < step
            assert title(index) in {"deux", "trois"}
            write(index, "quatre")
            assert title(index) == "quatre"
            assert not list(index.glob("*.tmp"))
    assert step > 10, "a build takes more steps than these: the calls that fail are no longer those that it makes"


def test_a_full_disk_is_told_in_the_words_of_the_system(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(monkeypatch, 3)

    with pytest.raises(IndexInaccessible) as refusal:
        write(index, "trois")

    assert refusal.value.values == {"path": str(index), "reason": os.strerror(errno.ENOSPC)}


def test_the_current_build_is_the_old_one_until_the_pointer_is_replaced(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    replace = os.replace

    def look(source: Path, target: Path) -> None:
        seen.append(title(index))
        replace(source, target)

    monkeypatch.setattr(os, "replace", look)
    write(index, "trois")

    assert seen == ["deux"]
    assert title(index) == "trois"


WRITE_FOR_EVER = """
import sys
from pathlib import Path
from tests.store.builds_made import write
index = Path(sys.argv[1])
print("ready", flush=True)
while True:
    write(index, "trois")
"""


@pytest.mark.parametrize("milliseconds", [1, 7, 23, 60])
def test_a_build_killed_at_any_moment_leaves_a_whole_build_current(index: Path, milliseconds: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE_FOR_EVER, str(index)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (Path(__file__).parents[2], *sys.path)))},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(milliseconds / 1000)
        process.kill()

    assert title(index) in {"deux", "trois"}
    write(index, "quatre")
    assert title(index) == "quatre"


def test_a_build_removed_while_it_is_read_is_no_damage(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_late(folder: Path, *, thorough: bool) -> Build:
        monkeypatch.undo()
        write(index, "trois")
        write(index, "quatre")
        return read_contents(folder, thorough=thorough)

    monkeypatch.setattr("preconise.store.builds.read_contents", read_late)

    assert title(index) == "quatre"
    assert not list(index.glob("*.damaged"))


def test_a_reader_sees_one_whole_build_while_others_are_written(index: Path) -> None:
    stop = threading.Event()

    def write_builds() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            write(index, f"n{number}")

    writer = threading.Thread(target=write_builds)
    writer.start()
    try:
        seen: set[str] = set()
        while len(seen) < 6:
            seen.add(title(index))
    finally:
        stop.set()
        writer.join()

    assert not list(index.glob("*.damaged"))
