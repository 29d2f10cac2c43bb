"""PDF files that are refused, wholly or in part, say why; scans and damaged pages are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from preconise.assistant.citation import cite
from preconise.errors import (
    DamagedFile,
    DamagedText,
    DocumentTooLarge,
    EmptyDocument,
    PasswordNeeded,
    ReadingError,
    ScannedDocument,
)
from preconise.passages.segment import segment
from preconise.reading.pdf import file as pdf_file
from preconise.types import Notice
from tests.reading.pdf.pdf_made import MadePage, MadePdf, Picture, Text, column, pdf
from tests.reading.pdf.test_reader import BENCH, LIGHT, read, read_page, texts

WHOLE = pdf(MadePdf([MadePage(column(LIGHT))]))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (pdf(MadePdf([MadePage(column(LIGHT))], locked_for="reading")), PasswordNeeded),
        (b"%PDF-1.4\n", DamagedFile),
        (WHOLE[:300], DamagedFile),
        (pdf(MadePdf([])), DamagedFile),
        (pdf(MadePdf([MadePage([])])), EmptyDocument),
    ],
    ids=["user password", "header alone", "cut short", "no pages", "blank page"],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, error: type[ReadingError]) -> None:
    with pytest.raises(error) as refusal:
        read(tmp_path, content)
    assert refusal.value.values["path"] == "note.pdf"


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 3)
    assert read(tmp_path, MadePdf([MadePage(column(LIGHT))] * 3)).pages[-1].number == 3
    with pytest.raises(DocumentTooLarge):
        read(tmp_path, MadePdf([MadePage(column(LIGHT))] * 4))


@pytest.fixture
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECONISE_OCR", "false")


@pytest.mark.usefixtures("without_recognition")
def test_a_scan_is_refused_as_such_and_a_scanned_page_among_others_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScannedDocument):
        read_page(tmp_path, Picture())
    pages = [MadePage(column(LIGHT)), MadePage([Picture()]), MadePage([Picture()]), MadePage(column(BENCH))]
    document = read(tmp_path, MadePdf([*pages, MadePage([Picture()])]))
    assert document.notices == (Notice("scanned", {"pages": "2-3, 5"}),)
    assert texts(document) == [LIGHT, BENCH]
    assert [page.number for page in document.pages] == [1, 4]


@pytest.mark.usefixtures("without_recognition")
def test_a_damaged_text_layer_is_not_quoted(tmp_path: Path) -> None:
    loose = LIGHT.replace("é", "´e").replace("û", "ˆu").replace("â", "ˆa")
    with pytest.raises(DamagedText):
        read_page(tmp_path, *column(loose))


@pytest.mark.usefixtures("without_recognition")
def test_text_hidden_behind_a_scan_is_read_and_labelled(tmp_path: Path) -> None:
    lines = [Text(line.x, line.y, line.text, hidden=True) for line in column(LIGHT)]
    document = read_page(tmp_path, Picture(), *lines)
    assert texts(document) == [LIGHT]
    assert document.notices == (Notice("recognised", {"pages": "1"}),)
    passage = segment(document, lambda all_texts: [len(text.split()) for text in all_texts], 500)[0]
    assert "OCR" in cite(document, passage, "fr").text


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_damaged_page_is_recognised_where_tesseract_is_installed(tmp_path: Path) -> None:
    # The page shows "e" with an accent beside it: what is recognised depends on the version, that it is labelled not.
    loose = "Les rues calmes du centre restent ´eclair´ees toute la nuit et les ´ecoles ouvrent t^ot le matin."
    document = read_page(tmp_path, *column(loose, width=40, size=14, leading=20))
    assert document.notices == (Notice("recognised", {"pages": "1"}),)
    assert all(page.recognised for page in document.pages)
    assert "calmes du centre" in " ".join(document.text.split())
