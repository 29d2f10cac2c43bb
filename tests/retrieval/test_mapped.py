"""Pages that are given back no longer count for the process, and are the same when they come again."""

from __future__ import annotations

import mmap
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from preconise.retrieval.mapped import give_back

ROWS = 200_000


@pytest.fixture
def mapped(tmp_path: Path) -> NDArray[np.int64]:
    np.save(tmp_path / "rows.npy", np.arange(ROWS))
    return np.asarray(np.load(tmp_path / "rows.npy", mmap_mode="r"))


def resident_kilobytes(path: str) -> int:
    """Of the mappings of a file, as Linux tells them."""
    parts = Path("/proc/self/smaps").read_text("utf-8").split(path)[1:]
    return sum(int(part.split("Rss:")[1].split()[0]) for part in parts)


def test_an_array_is_the_same_afterwards(mapped: NDArray[np.int64]) -> None:
    before = mapped.sum()
    give_back(mapped)
    give_back(mapped[5:])

    assert mapped.sum() == before


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="tells what is in memory on Linux only")
@pytest.mark.skipif(not hasattr(mmap.mmap, "madvise"), reason="this system cannot be told")
def test_its_pages_no_longer_count(mapped: NDArray[np.int64]) -> None:
    assert mapped.sum()
    assert resident_kilobytes("rows.npy") > ROWS * 8 / 2048

    give_back(mapped)

    assert resident_kilobytes("rows.npy") == 0


def test_an_array_in_memory_stays() -> None:
    rows = np.arange(5)
    give_back(rows)

    assert rows.tolist() == [0, 1, 2, 3, 4]
