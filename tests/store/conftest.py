"""An index to open, to damage and to write to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.builds_made import write


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of two builds, "un" and "deux", the second current."""
    index = tmp_path_factory.mktemp("written") / "index"
    write(index, "un")
    write(index, "deux")
    return index


@pytest.fixture
def index(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "index"))
