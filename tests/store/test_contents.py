from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from preconise.errors import IndexDamaged
from preconise.store import open_build, rollback
from tests.store.builds_made import current_folder, title, write

FILES = (
    "background",
    "columns",
    "dense",
    "documents.jsonl",
    "documents.jsonl.ends.npy",
    "documents.jsonl.ids.json",
    "files.jsonl",
    "files.jsonl.ends.npy",
    "late",
    "manifest.json",
    "manifest.sha256",
    "passages.jsonl",
    "passages.jsonl.ends.npy",
    "sparse",
)


def damaged_copies(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", [0.0, 0.5, 1.0], ids=["first byte", "middle byte", "last byte"])
def test_a_flipped_bit_is_refused_by_the_name_of_the_file(index: Path, name: str, place: float) -> None:
    folder = current_folder(index)
    victims = damaged_copies(folder / name) if (folder / name).is_dir() else [folder / name]
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


def test_a_build_consists_of_the_files_that_the_checks_below_go_through(index: Path) -> None:
    assert sorted(path.name for path in current_folder(index).iterdir()) == sorted(FILES)
