"""A large file is checked by samples when a build is opened, and whole when a person asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from preconise.errors import IndexDamaged, NothingToRollBack
from preconise.store import open_build, rollback, sampling
from tests.store.builds_made import current_folder, title, write

TOKENS = Path("late") / "tokens.npy"
MIDDLE = 130
"""A byte of the token vectors, behind the head of the file and before its last byte."""


@pytest.fixture
def large_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index whose token vectors count as large, in blocks of one byte: the first and the last are looked at."""
    monkeypatch.setattr(sampling, "LARGE", 100)
    monkeypatch.setattr(sampling, "BLOCK", 1)
    monkeypatch.setattr(sampling, "SAMPLED", 2)
    write(tmp_path / "index", "un")
    write(tmp_path / "index", "deux")
    return tmp_path / "index"


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 0b100
    path.write_bytes(content)


def refused_file(index: Path, *, thorough: bool = False) -> str:
    with pytest.raises(IndexDamaged) as refusal:
        open_build(index, thorough=thorough)
    return refusal.value.values["file"]


def test_a_whole_large_file_is_opened(large_index: Path) -> None:
    assert (current_folder(large_index) / TOKENS).stat().st_size > MIDDLE + 1
    assert title(large_index) == "deux"
    assert len(open_build(large_index, thorough=True).late) == 3


@pytest.mark.parametrize("place", [0, -1], ids=["first block", "last block"])
def test_damage_in_a_block_that_is_looked_at_is_refused_by_name(large_index: Path, place: int) -> None:
    flip(current_folder(large_index) / TOKENS, place)

    assert refused_file(large_index) == "late/tokens.npy"


def test_damage_elsewhere_is_found_by_whoever_checks_the_whole_build(large_index: Path) -> None:
    flip(current_folder(large_index) / TOKENS, MIDDLE)

    assert title(large_index) == "deux"
    assert refused_file(large_index, thorough=True) == "late/tokens.npy"


def test_damage_elsewhere_is_found_by_one_of_many_openings(large_index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "SAMPLED", 30)
    flip(current_folder(large_index) / TOKENS, MIDDLE)

    def open_often() -> None:
        for _ in range(200):
            open_build(large_index)

    with pytest.raises(IndexDamaged):
        open_often()


@pytest.mark.parametrize("bytes_more", [-1, 1])
def test_a_file_of_another_size_is_refused(large_index: Path, bytes_more: int) -> None:
    path = current_folder(large_index) / TOKENS
    content = path.read_bytes()
    path.write_bytes(content[:-1] if bytes_more < 0 else content + b"\0")

    assert refused_file(large_index) == "late/tokens.npy"


def test_a_large_file_that_is_missing_is_refused(large_index: Path) -> None:
    (current_folder(large_index) / TOKENS).unlink()

    assert refused_file(large_index) == "late/tokens.npy"


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: flip(path, 20)], ids=["missing", "flipped"])
def test_the_checksums_of_the_blocks_are_checked_themselves(large_index: Path, damage: object) -> None:
    assert callable(damage)
    damage(current_folder(large_index) / "late" / "tokens.npy.blocks")

    assert refused_file(large_index) == "late/tokens.npy.blocks"


def test_no_other_file_is_checked_by_samples(large_index: Path) -> None:
    path = current_folder(large_index) / "documents.jsonl"
    assert path.stat().st_size > 100
    flip(path, path.stat().st_size // 2)

    assert refused_file(large_index) == "documents.jsonl"


def test_rollback_reads_every_byte(large_index: Path) -> None:
    newest = current_folder(large_index)
    (previous,) = [path for path in large_index.iterdir() if path.is_dir() and path != newest]
    flip(previous / TOKENS, MIDDLE)

    with pytest.raises(NothingToRollBack):
        rollback(large_index)
