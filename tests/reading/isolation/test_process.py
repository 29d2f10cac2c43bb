from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from preconise.catalogue import LANGUAGES, explain_report
from preconise.errors import PageNotDrawn
from preconise.reading.drawn_page import PageWanted
from preconise.reading.isolation.process import ReadingProcess
from preconise.reading.reader import read_documents
from preconise.types import FileReport
from tests.reading.files_made import xlsx
from tests.reading.pdf.pdf_made import MadePage, MadePdf, column, pdf

NOTE = "Une nuit calme en ville\n\nLa mairie ouvre ses gymnases le samedi soir, et la nuit est plus calme.\n"


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def failure(process: ReadingProcess, path: Path) -> FileReport:
    reading = process.read(path, path.parent)
    assert not reading.documents
    (report,) = reading.failures
    for language in LANGUAGES:
        assert path.name in explain_report(report, language)[0].message
    return report


def test_a_document_comes_back_as_it_was_read(process: ReadingProcess, tmp_path: Path) -> None:
    write(tmp_path, "note.txt.meta.toml", 'publisher = "Cercle"\nthemes = ["nuit"]\n')
    path = write(tmp_path, "note.txt", NOTE)
    assert process.read(path, tmp_path) == read_documents(path, tmp_path)


def test_an_error_of_reading_comes_back_with_its_values(process: ReadingProcess, tmp_path: Path) -> None:
    report = failure(process, write(tmp_path, "vide.txt", b""))
    assert (report.state, report.reason, report.values) == ("failed", "EmptyDocument", {"path": "vide.txt"})


def test_a_file_name_that_is_no_text_crosses_to_the_process(process: ReadingProcess, tmp_path: Path) -> None:
    path = Path(str(tmp_path) + "/caf\udce9.txt")
    try:
        path.write_text(NOTE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert len(process.read(path, tmp_path).documents) == 1


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_read(tmp_path: Path) -> None:
    path = write(tmp_path, "note.txt", NOTE)
    with ReadingProcess(longest=0.001, longest_per_megabyte=0.0) as process:
        assert failure(process, path).reason == "ReadingTookTooLong"
        process.longest = 60.0
        assert len(process.read(path, tmp_path).documents) == 1


def test_a_file_that_breaks_its_reader_costs_that_file_only(process: ReadingProcess, tmp_path: Path) -> None:
    levels = range(3000)
    parts = "".join(f'Content-Type: multipart/mixed; boundary="{level}"\n\n--{level}\n' for level in levels)
    path = write(tmp_path, "gigogne.eml", f"Subject: sans fin\nMIME-Version: 1.0\n{parts}")
    report = failure(process, path)
    assert report.reason == "ReaderCrashed"
    assert "RecursionError" in report.values["detail"]
    assert len(process.read(write(tmp_path, "note.txt", NOTE), tmp_path).documents) == 1


def test_a_file_that_swallows_the_memory_costs_that_file_only(process: ReadingProcess, tmp_path: Path) -> None:
    # Two cells far apart: a reader that keeps the whole sheet needs room for 160 million cells.
    path = write(tmp_path, "immense.xlsx", xlsx({"Plan": {"A1": "Action", "XFD10000": "fin"}}))
    assert failure(process, path).reason == "TooMuchMemory"
    assert len(process.read(write(tmp_path, "note.txt", NOTE), tmp_path).documents) == 1


def test_a_page_of_nested_parts_without_end(process: ReadingProcess, tmp_path: Path) -> None:
    path = write(tmp_path, "gigogne.html", "<html><body>" + "<div>" * 60_000 + "La nuit est calme en ville.")
    reading = process.read(path, tmp_path)
    assert [report.reason for report in reading.failures] in ([], ["EmptyDocument"])


def test_a_file_that_the_system_refuses(process: ReadingProcess, tmp_path: Path) -> None:
    path = write(tmp_path, "note.txt", NOTE)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this account may read everything")
    assert failure(process, path).reason == "UnreadableFile"


def test_a_page_is_drawn_in_the_process_and_a_file_that_breaks_it_costs_that_page_only(
    process: ReadingProcess, tmp_path: Path
) -> None:
    path = tmp_path / "nuit.pdf"
    path.write_bytes(pdf(MadePdf([MadePage(column(NOTE))])))
    (document,) = process.read(path, tmp_path).documents
    assert process.draw(PageWanted(document.path, document.sha256, 1), path, tmp_path).width == 595
    with pytest.raises(PageNotDrawn):
        process.draw(PageWanted(document.path, document.sha256, 2), path, tmp_path)
    broken = write(tmp_path, "abime.pdf", path.read_bytes()[:200])
    with pytest.raises(PageNotDrawn):
        process.draw(PageWanted("abime.pdf", "", 1), broken, tmp_path)
    assert process.draw(PageWanted(document.path, document.sha256, 1), path, tmp_path).pages == 1


def test_the_process_ends_with_its_context(tmp_path: Path) -> None:
    path = write(tmp_path, "note.txt", NOTE)
    earlier = children()
    with ReadingProcess() as process:
        process.read(path, tmp_path)
        started = children() - earlier
        assert len(started) == 1
    assert not started & children()


def children() -> set[str]:
    """The processes that this thread started and that still run."""
    try:
        return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split())
    except FileNotFoundError:
        pytest.skip("only Linux tells the children of a process")
