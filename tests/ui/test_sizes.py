from __future__ import annotations

from pathlib import Path

from preconise.ui.sizes import folder_bytes, megabytes


def test_a_folder_weighs_what_its_files_weigh(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one").write_bytes(b"123")
    (tmp_path / "two").write_bytes(b"45")
    assert folder_bytes(tmp_path) == 5
    assert folder_bytes(tmp_path / "nowhere") == 0


def test_sizes_are_written_as_each_language_does() -> None:
    assert megabytes(12 * 1024**2 + 1024**2 // 2, "fr") == "12,5 Mo"
    assert megabytes(12 * 1024**2 + 1024**2 // 2, "en") == "12.5 MB"
