from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

from preconise.reading.corpus import CorpusReading, read_corpus
from preconise.reading.files import corpus_files
from preconise.types import Metadata, Progress
from tests.reading.files_made import docx, paragraph

TITLE = "La nuit en ville"
ADVICE = "La mairie peut ouvrir ses gymnases le samedi soir, et payer deux éducateurs pour les tenir."
NOTE = f"{TITLE}\n\n{ADVICE}\n"


def read(folder: Path) -> CorpusReading:
    return read_corpus(corpus_files(folder), folder, lambda progress: None)


def states(reading: CorpusReading) -> dict[str, tuple[str, str]]:
    return {report.path: (report.state, report.reason) for report in reading.reports}


def test_one_text_in_two_formats_is_indexed_once_with_both_paths(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "note.docx").write_bytes(docx(paragraph(TITLE) + paragraph(ADVICE)))
    (tmp_path / "note.txt.meta.toml").write_text('publisher = "Cercle"\n', encoding="utf-8")

    reading = read(tmp_path)

    (document,) = reading.documents
    assert (document.path, document.other_paths) == ("note.docx", ("note.txt",))
    assert document.metadata.publisher == "Cercle"
    (report,) = reading.reports
    assert (report.path, report.state) == ("note.txt", "duplicate")
    assert report.values == {"path": "note.txt", "kept": "note.docx"}


def test_different_texts_stay_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NOTE.replace("deux", "trois"), encoding="utf-8")
    reading = read(tmp_path)
    assert [document.path for document in reading.documents] == ["a.txt", "b.txt"]
    assert not reading.reports


def test_bad_files_are_reported_and_the_others_read(tmp_path: Path) -> None:
    (tmp_path / "bon.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "vide.pdf").write_bytes(b"")
    (tmp_path / "coupé.docx").write_bytes(docx(paragraph(ADVICE))[:100])
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "lien.txt").symlink_to(tmp_path / "bon.txt")
    reading = read(tmp_path)
    assert [document.path for document in reading.documents] == ["bon.txt"]
    assert states(reading) == {
        "coupé.docx": ("failed", "DamagedFile"),
        "photo.jpg": ("failed", "UnsupportedFormat"),
        "vide.pdf": ("failed", "EmptyDocument"),
    }


def test_two_names_that_differ_in_how_accents_are_stored(tmp_path: Path) -> None:
    for name in (unicodedata.normalize("NFC", "été.txt"), unicodedata.normalize("NFD", "été.txt")):
        (tmp_path / name).write_text(f"{NOTE} {len(name)}", encoding="utf-8")
    reading = read(tmp_path)
    assert [document.path for document in reading.documents] == ["été.txt"]
    assert states(reading) == {"été.txt": ("failed", "DuplicatePath")}


def test_progress_names_each_file_and_ends(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {NOTE}", encoding="utf-8")
    seen: list[Progress] = []
    read_corpus(corpus_files(tmp_path), tmp_path, seen.append)
    assert seen == [Progress("reading", 0, 2, "a.txt"), Progress("reading", 1, 2, "b.txt"), Progress("reading", 2, 2)]


def test_metadata_of_real_copies(shared: Path, tmp_path: Path) -> None:
    for name in ("guide_1col.docx", "guide_1col.odt", "web_semantic.html", "page.mhtml", "guide_1col.rtf"):
        shutil.copy(shared / "formats" / name, tmp_path)
    (document,) = read(tmp_path).documents
    assert document.path == "guide_1col.docx"
    assert len(document.other_paths) == 4
    assert document.metadata.url
    assert document.metadata != Metadata()
