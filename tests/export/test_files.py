from __future__ import annotations

from pathlib import Path

import pytest

from preconise.errors import ExportError, UnknownExportFormat
from preconise.export.files import WRITERS, write_dossier
from tests.export.dossiers import dossier


@pytest.mark.parametrize("suffix", [*WRITERS, ".DOCX"])
def test_the_suffix_names_the_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"dossier{suffix}"

    write_dossier(dossier(["Former les médiateurs."]), path, "fr")

    assert path.stat().st_size > 0
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["dossier.pdf", "dossier", ".docx"])
def test_another_format_is_refused_with_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownExportFormat) as raised:
        write_dossier(dossier(["Former."]), tmp_path / name, "fr")

    assert raised.value.values["known"] == ".docx, .odt, .html, .md"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_dossier(dossier(["Former."]), tmp_path / "absent" / "dossier.md", "fr")


@pytest.mark.parametrize("suffix", [suffix for suffix in WRITERS if suffix not in {".docx", ".odt"}])
def test_the_same_dossier_is_the_same_file(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"1{suffix}", tmp_path / f"2{suffix}"

    for path in (first, second):
        write_dossier(dossier(["Former."]), path, "fr")

    assert first.read_bytes() == second.read_bytes()
