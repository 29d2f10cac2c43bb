"""The builds of an index: one is current, one is kept to go back to.

A build is written beside the others under a name that no reader looks for, re-opened and checked, renamed, and only
then named in the pointer file ``CURRENT``, which is replaced in one step. A crash at any point leaves the last good
build current. A pointer file rather than a symbolic link, which Windows reserves to administrators.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from preconise.errors import (
    BuildInProgress,
    IndexDamaged,
    IndexNotFound,
    IndexStale,
    NothingToRollBack,
)
from preconise.store.contents import (
    FORMAT,
    Build,
    BuildContents,
    BuildRecords,
    open_verified,
    read_contents,
    read_manifest_of,
    read_records_of,
    read_reports_of,
    verify,
    write_contents,
)
from preconise.store.durable import accessible, replace_file, sync_folder
from preconise.types import FileReport, Manifest

CURRENT = "CURRENT"
LOCK = ".lock"
LOCK_GRACE = 0.25
"""Seconds: whoever looks whether a build runs holds the lock for an instant, which must not turn a build away."""
UNFINISHED = ".tmp"
DAMAGED = ".damaged"

_KEPT = 2
"""Builds: the current one and one to go back to."""
_STAMP = "%Y%m%d-%H%M%S"
_STAMP_LENGTH = len("20261122-101502")
_BUILD_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{6}")


@contextlib.contextmanager
def build_lock(index: Path) -> Iterator[None]:
    """Hold the right to write the index; the operating system takes it back from a process that dies.

    Raises:
        BuildInProgress: another process, or another thread, holds it; this is told at once.
        IndexInaccessible: the folder cannot be made or written.
    """
    with accessible(index):
        index.mkdir(parents=True, exist_ok=True)
        lock = FileLock(index / LOCK, timeout=LOCK_GRACE, poll_interval=LOCK_GRACE / 5)
        try:
            lock.acquire()
        except Timeout as error:
            raise BuildInProgress(path=index) from error
    try:
        yield
    finally:
        lock.release()


def write_build(index: Path, contents: BuildContents) -> Build:
    """Write a build, check it, make it the current one and open it; the caller holds ``build_lock``.

    The build that was current is kept for ``rollback``; older ones, and what dead builds left, are removed.

    Raises:
        IndexDamaged: what was written does not read back as written; the current build is unchanged.
        IndexInaccessible: the disk is full or the folder cannot be written; the current build is unchanged.
    """
    with accessible(index):
        _remove_unfinished(index)
        previous = _pointed_build(index)
        created = _next_moment(index)
        build_id = f"{created.strftime(_STAMP)}-{_short_hash(contents)}"
        folder = index / f"{build_id}{UNFINISHED}"
        folder.mkdir()
        write_contents(folder, build_id, created.isoformat(), contents)
        manifest = read_manifest_of(folder)
        verify(folder, manifest)
        folder.rename(index / build_id)
        sync_folder(index)
        replace_file(index / CURRENT, build_id.encode("ascii"))
        _remove_older(index, build_id, previous)
        return open_verified(index / build_id, manifest)


def open_build(index: Path, encoder_fingerprint: str | None = None, *, thorough: bool = False) -> Build:
    """Open the current build, its checksums verified; safe while another process replaces it.

    A damaged build is set aside under another name, never deleted, and another build is never answered from in its
    place: a person decides to go back or to build again.

    Args:
        index: The folder of builds.
        encoder_fingerprint: The encoder that will search; ``None`` where none will.
        thorough: Read large files whole too, of which otherwise some blocks are checked.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: a file of the build is missing or fails its checksum.
        IndexStale: the build is of another format or was made with another encoder.
        IndexInaccessible: the operating system refuses a file.
    """
    with accessible(index):
        build_id = _required_build_id(index)
        while True:
            try:
                manifest = read_manifest_of(index / build_id)
                if encoder_fingerprint not in {None, manifest.encoder_fingerprint}:
                    raise IndexStale(build=build_id)
                return read_contents(index / build_id, thorough=thorough)
            except (IndexDamaged, FileNotFoundError):
                # A build read while two others were finished may have been removed meanwhile: that is no damage.
                current = _required_build_id(index)
                if current == build_id:
                    _set_aside(index / build_id)
                    raise
                build_id = current


def current_build_id(index: Path) -> str | None:
    """The id of the current build, ``None`` where nothing has been built; one small file is read.

    Raises:
        IndexDamaged: the pointer file names no build.
    """
    try:
        name = (index / CURRENT).read_bytes().decode("ascii", errors="replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not _BUILD_ID.fullmatch(name):
        raise IndexDamaged(file=CURRENT, build=name)
    return name


def read_manifest(index: Path) -> Manifest:
    """Read the manifest of the current build and nothing else.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: the manifest is missing or fails its checksum.
        IndexStale: the build is of another format.
        IndexInaccessible: the operating system refuses a file.
    """
    with accessible(index):
        return read_manifest_of(index / _required_build_id(index))


def read_reports(index: Path) -> tuple[FileReport, ...]:
    """Read what became of each file of the corpus in the current build.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: the reports or the manifest are missing or fail their checksum.
        IndexStale: the build is of another format.
        IndexInaccessible: the operating system refuses a file.
    """
    with accessible(index):
        folder = index / _required_build_id(index)
        return read_reports_of(folder, read_manifest_of(folder))


def other_build_id(index: Path) -> str | None:
    """The id of the build that ``rollback`` would try first; ``None`` where no other is kept.

    Raises:
        IndexInaccessible: the operating system refuses the folder.
    """
    if not index.is_dir():
        return None
    with accessible(index):
        current = _pointed_build(index)
        return next((build_id for build_id in _build_ids(index) if build_id != current), None)


def read_records(index: Path, build_id: str) -> BuildRecords:
    """Read the documents and passages of any build that is kept, without its indexes.

    Raises:
        IndexDamaged: the manifest or the records are missing or fail their checksum.
        IndexStale: the build is of another format.
        IndexInaccessible: the operating system refuses a file.
    """
    with accessible(index):
        return read_records_of(index / build_id)


def rollback(index: Path) -> Manifest:
    """Make the newest other good build the current one; a second rollback comes back.

    Raises:
        NothingToRollBack: no other good build is kept.
        BuildInProgress: a build is being written.
        IndexInaccessible: the operating system refuses a file.
    """
    if not index.is_dir():
        raise IndexNotFound(path=index)
    with build_lock(index), accessible(index):
        manifest = _newest_good(index, other_than=_pointed_build(index))
        if manifest is None:
            raise NothingToRollBack(path=index)
        replace_file(index / CURRENT, manifest.build_id.encode("ascii"))
    return manifest


def _required_build_id(index: Path) -> str:
    build_id = current_build_id(index)
    if build_id is None:
        raise IndexNotFound(path=index)
    return build_id


def _pointed_build(index: Path) -> str | None:
    """The current build for a writer, who mends a pointer file that names none."""
    try:
        return current_build_id(index)
    except IndexDamaged:
        return None


def _build_ids(index: Path) -> list[str]:
    """The builds on disk, newest first."""
    return sorted((entry.name for entry in index.iterdir() if _BUILD_ID.fullmatch(entry.name)), reverse=True)


def _newest_good(index: Path, *, other_than: str | None, first: str | None = None) -> Manifest | None:
    """The newest build that passes its checksums, ``first`` before all; damaged ones are set aside on the way."""
    candidates = sorted(_build_ids(index), key=lambda build_id: build_id != first)
    for build_id in candidates:
        if build_id == other_than:
            continue
        try:
            manifest = read_manifest_of(index / build_id)
            verify(index / build_id, manifest)
        except IndexDamaged:
            _set_aside(index / build_id)
        except IndexStale:
            continue
        else:
            return manifest
    return None


def _remove_older(index: Path, current: str, previous: str | None) -> None:
    if len(_build_ids(index)) <= _KEPT:
        return
    kept = _newest_good(index, other_than=current, first=previous)
    for build_id in _build_ids(index):
        if build_id != current and (kept is None or build_id != kept.build_id):
            # Renamed first: a removal cut short must not leave half a build under the name of a whole one.
            # What Windows refuses to remove, being open elsewhere, goes with a later build.
            folder = index / f"{build_id}{UNFINISHED}"
            with contextlib.suppress(OSError):
                (index / build_id).rename(folder)
                shutil.rmtree(folder)


def _remove_unfinished(index: Path) -> None:
    for entry in index.glob(f"*{UNFINISHED}"):
        if _BUILD_ID.fullmatch(entry.stem):
            shutil.rmtree(entry, ignore_errors=True)


def _set_aside(folder: Path) -> None:
    # Where the folder cannot be renamed it stays, and is refused again by the next who opens it.
    with contextlib.suppress(OSError):
        folder.rename(folder.with_name(f"{folder.name}{DAMAGED}"))


def _next_moment(index: Path) -> datetime:
    """The time, or a second after the newest build where the clock has gone back: ids must sort in order of writing."""
    taken = [entry.name[:_STAMP_LENGTH] for entry in index.iterdir() if _BUILD_ID.match(entry.name)]
    moment = datetime.now(UTC).replace(microsecond=0)
    if not taken:
        return moment
    newest = datetime.strptime(max(taken), _STAMP).replace(tzinfo=UTC)
    return max(moment, newest + timedelta(seconds=1))


def _short_hash(contents: BuildContents) -> str:
    parts = (FORMAT, contents.corpus_fingerprint, contents.encoder_fingerprint, contents.settings_fingerprint)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:6]
