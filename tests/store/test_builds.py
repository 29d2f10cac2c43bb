from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from preconise import store
from preconise.errors import (
    BuildInProgress,
    IndexDamaged,
    IndexInaccessible,
    IndexNotFound,
    IndexStale,
    NothingToRollBack,
)
from preconise.store import Build, build_lock, current_build_id, open_build, rollback, write_build
from preconise.store.contents import read_contents
from tests.store.builds_made import contents, write

FILES = (
    "documents.jsonl",
    "files.jsonl",
    "manifest.json",
    "manifest.sha256",
    "passages.jsonl",
    "sparse",
    "vectors.faiss",
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of two builds, "un" and "deux", the second current."""
    index = tmp_path_factory.mktemp("written") / "index"
    write(index, "un")
    write(index, "deux")
    return index


@pytest.fixture
def index(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "index"))


def title(index: Path) -> str:
    """The mark of the current build, which each of its parts must bear."""
    opened = open_build(index)
    (document,) = opened.documents.values()
    assert opened.manifest.corpus_fingerprint == document.metadata.title == opened.files[1].values["path"]
    return document.metadata.title


def current_folder(index: Path) -> Path:
    return index / (current_build_id(index) or "")


def test_a_build_reads_back_as_written(tmp_path: Path) -> None:
    expected = contents()

    manifest = write(tmp_path / "index")
    opened = open_build(tmp_path / "index", "e5")

    assert opened.manifest == manifest
    assert tuple(opened.documents.values()) == tuple(expected.documents)
    assert opened.passages == tuple(expected.passages)
    assert opened.files == tuple(expected.files)
    assert opened.dense.to_bytes() == expected.dense.to_bytes()
    assert (manifest.documents, manifest.passages, manifest.format) == (1, 3, store.FORMAT)


def test_the_same_contents_are_written_as_the_same_bytes(tmp_path: Path) -> None:
    assert write(tmp_path / "one").sha256 == write(tmp_path / "two").sha256


def test_a_build_consists_of_the_files_that_the_checks_below_go_through(index: Path) -> None:
    assert sorted(path.name for path in current_folder(index).iterdir()) == sorted(FILES)


def damaged_copies(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", [0.0, 0.5, 1.0], ids=["first byte", "middle byte", "last byte"])
def test_a_flipped_bit_is_refused_by_the_name_of_the_file(index: Path, name: str, place: float) -> None:
    folder = current_folder(index)
    victims = damaged_copies(folder / name) if name == "sparse" else [folder / name]
    for victim in victims:
        whole = victim.read_bytes()
        flipped = bytearray(whole)
        flipped[int(place * (len(flipped) - 1))] ^= 0b100
        victim.write_bytes(flipped)

        with pytest.raises(IndexDamaged) as refusal:
            open_build(index)

        named = victim.relative_to(folder).as_posix().replace("manifest.sha256", "manifest.json")
        assert refusal.value.values == {"file": named, "build": folder.name}
        aside = index / f"{folder.name}.damaged"
        assert (aside / victim.relative_to(folder)).read_bytes() == flipped
        (aside / victim.relative_to(folder)).write_bytes(whole)
        aside.rename(folder)
    assert title(index) == "deux"


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_refused_by_its_name(index: Path, name: str) -> None:
    victim = current_folder(index) / name
    if victim.is_dir():
        victim = next(damaged_copies(victim))
    victim.unlink()

    with pytest.raises(IndexDamaged):
        open_build(index)


def test_a_damaged_build_answers_no_more_until_a_person_decides(index: Path) -> None:
    (current_folder(index) / "passages.jsonl").write_bytes(b"")

    for _ in range(2):
        with pytest.raises(IndexDamaged):
            open_build(index)
    rollback(index)

    assert title(index) == "un"


def test_a_damaged_build_is_kept_aside_by_later_builds(index: Path) -> None:
    folder = current_folder(index)
    (folder / "passages.jsonl").write_bytes(b"{}")
    with pytest.raises(IndexDamaged):
        open_build(index)

    write(index, "trois")
    write(index, "quatre")

    assert (index / f"{folder.name}.damaged" / "passages.jsonl").read_bytes() == b"{}"
    assert title(index) == "quatre"


def test_a_pointer_that_names_no_build_is_refused_and_mended_by_the_next_build(index: Path) -> None:
    (index / "CURRENT").write_text("../../etc")
    with pytest.raises(IndexDamaged) as refusal:
        open_build(index)
    assert refusal.value.values["file"] == "CURRENT"

    write(index, "trois")

    assert title(index) == "trois"


def test_nothing_built_is_told_as_such(tmp_path: Path) -> None:
    assert current_build_id(tmp_path / "nowhere") is None
    for opening in (open_build, store.read_manifest, store.read_reports, rollback):
        with pytest.raises(IndexNotFound):
            opening(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_an_index_of_another_encoder_is_stale_and_stays_in_place(index: Path) -> None:
    with pytest.raises(IndexStale):
        open_build(index, "another encoder")

    assert title(index) == "deux"


def test_an_index_of_another_format_is_stale(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preconise.store.contents.FORMAT", store.FORMAT + 1)

    with pytest.raises(IndexStale):
        open_build(index)


def test_status_needs_neither_vectors_nor_passages(index: Path) -> None:
    (current_folder(index) / "vectors.faiss").unlink()

    assert store.read_manifest(index).passages == 3
    assert [file.path for file in store.read_reports(index)] == ["dossier/deux.txt", "scan.pdf"]


def test_rollback_goes_back_and_a_second_one_comes_back(index: Path) -> None:
    assert rollback(index).build_id == current_build_id(index)
    assert title(index) == "un"
    rollback(index)
    assert title(index) == "deux"


def test_rollback_never_goes_back_to_a_damaged_build(index: Path) -> None:
    newest = current_build_id(index)
    (previous,) = [path for path in index.iterdir() if path.is_dir() and path.name != newest]
    (previous / "vectors.faiss").write_bytes(b"IxMp")

    with pytest.raises(NothingToRollBack):
        rollback(index)

    assert title(index) == "deux"
    assert previous.with_name(f"{previous.name}.damaged").is_dir()


def test_a_single_build_has_nothing_to_go_back_to(tmp_path: Path) -> None:
    write(tmp_path)

    with pytest.raises(NothingToRollBack):
        rollback(tmp_path)

    assert title(tmp_path) == "un"


def test_only_the_current_build_and_the_one_used_before_it_are_kept(index: Path) -> None:
    rollback(index)
    used = current_build_id(index)

    newest = write(index, "trois").build_id

    assert {path.name for path in index.iterdir() if path.is_dir()} == {used, newest}


def test_what_a_dead_build_left_is_removed_by_the_next_one(index: Path) -> None:
    left = index / "20260101-000000-abcdef.tmp"
    left.mkdir()
    (left / "vectors.faiss").write_bytes(b"half")

    write(index, "trois")

    assert not left.exists()


def test_build_ids_sort_in_the_order_of_writing_even_when_the_clock_goes_back(index: Path) -> None:
    ahead = index / "20991231-235959-abcdef"
    current_folder(index).rename(ahead)
    (index / "CURRENT").write_text(ahead.name)

    assert write(index, "trois").build_id > ahead.name


def test_a_place_where_no_folder_can_be_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("not a folder")

    with pytest.raises(IndexInaccessible), build_lock(tmp_path / "index"):
        pass


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
    assert step > len(FILES)


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
    def read_late(folder: Path) -> Build:
        monkeypatch.undo()
        write(index, "trois")
        write(index, "quatre")
        return read_contents(folder)

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
