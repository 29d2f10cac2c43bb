from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from preconise.catalogue import LANGUAGES, explain
from preconise.errors import OutdatedFormat
from preconise.reading.reader import read_document
from preconise.types import Document
from tests.reading.files_made import zipped

COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")


@pytest.mark.parametrize(
    ("name", "content", "program"),
    [
        ("note.doc", COMPOUND + "WordDocument".encode("utf-16-le").ljust(128, b"\0"), "Word"),
        ("deck.ppt", COMPOUND + "PowerPoint Document".encode("utf-16-le").ljust(128, b"\0"), "PowerPoint"),
        ("note.pages", zipped({"Index/Document.iwa": b"\0"}), "Pages"),
        ("courrier.msg", COMPOUND + "__nameid_version1.0".encode("utf-16-le").ljust(128, b"\0"), "Outlook"),
    ],
)
def test_an_old_format_is_named_and_the_way_out_shown(
    name: str, content: bytes, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(OutdatedFormat) as caught:
        read_document(path, tmp_path)
    for language in LANGUAGES:
        explanation = explain(caught.value, language)
        assert name in explanation.message
        assert program in explanation.message
        assert ".docx" in explanation.hint or ".pptx" in explanation.hint or ".eml" in explanation.hint


@pytest.mark.slow
def test_libreoffice_rewrites_an_old_file_where_it_is_installed(shared: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    old = read_document(shared / "formats" / "guide_1col.doc", shared)
    new = read_document(shared / "formats" / "guide_1col.docx", shared)
    assert blocks(old) == blocks(new)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
