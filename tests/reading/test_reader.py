from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest

from preconise.catalogue import LANGUAGES, explain
from preconise.errors import (
    CorpusEmpty,
    CorpusNotFound,
    DamagedFile,
    DocumentTooLarge,
    EmptyDocument,
    InvalidMetadata,
    PreconiseError,
    UnknownEncoding,
    UnreadableFile,
    UnsupportedFormat,
)
from preconise.reading import reader
from preconise.reading.files import corpus_files
from preconise.reading.reader import read_document, read_documents
from tests.reading.files_made import docx, paragraph

NOTE = "Une nuit calme en ville\n\nParis, avril 2020 – La nuit est calme depuis un an.\n"


def write(folder: Path, name: str, content: str | bytes = NOTE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_corpus_is_every_document_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/été.md", "a.pdf", ".caché/x.txt", ".y.txt", "b.txt.meta.toml", "~$b.docx", "Thumbs.db"):
        write(tmp_path, name)
    (tmp_path / "lien.txt").symlink_to(tmp_path / "b.txt")
    found = [path.relative_to(tmp_path).as_posix() for path in corpus_files(tmp_path)]
    assert found == ["a.pdf", "a/été.md", "b.txt"]


def test_a_corpus_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(CorpusEmpty):
        corpus_files(tmp_path)
    with pytest.raises(CorpusNotFound):
        corpus_files(tmp_path / "ailleurs")
    with pytest.raises(CorpusNotFound):
        corpus_files(write(tmp_path, "a.txt"))


def test_a_document_is_named_by_its_path_alone(tmp_path: Path) -> None:
    composed = write(tmp_path / "un", "dossier/été.txt")
    decomposed = write(tmp_path / "deux", unicodedata.normalize("NFD", "dossier/été.txt"), "Autre texte.")
    one, two = read_document(composed, tmp_path / "un"), read_document(decomposed, tmp_path / "deux")
    assert one.path == two.path == "dossier/été.txt"
    assert one.document_id == two.document_id == hashlib.sha256("dossier/été.txt".encode()).hexdigest()[:12]
    assert one.sha256 != two.sha256


def test_a_file_name_that_is_no_text_still_gives_a_path_that_can_be_written(tmp_path: Path) -> None:
    path = Path(str(tmp_path) + "/caf\udce9.txt")
    try:
        path.write_text(NOTE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert read_document(path, tmp_path).path.encode() == "caf\N{REPLACEMENT CHARACTER}.txt".encode()


@pytest.mark.parametrize("sidecar", ["note.txt.meta.toml", "note.meta.toml"])
def test_a_sidecar_completes_and_overrules_the_text(tmp_path: Path, sidecar: str) -> None:
    path = write(tmp_path, "note.txt")
    alone = read_document(path, tmp_path)
    write(tmp_path, sidecar, 'publisher = "Cercle"\ndate = 2021-05-04\nthemes = ["nuit"]\n')
    beside = read_document(path, tmp_path)
    assert (alone.metadata.date, beside.metadata.date) == ("2020-04", "2021-05-04")
    assert beside.metadata.title == alone.metadata.title == "Une nuit calme en ville"
    assert (beside.metadata.publisher, beside.metadata.themes) == ("Cercle", ("nuit",))
    assert beside.text == alone.text
    assert beside.sha256 != alone.sha256


def test_the_sidecar_comes_before_the_front_matter(tmp_path: Path) -> None:
    path = write(tmp_path, "note.md", "---\ntitle: Du fichier\n---\nLa nuit.")
    write(tmp_path, "note.md.meta.toml", 'title = "D’à côté"\npublisher = "Cercle"\n')
    metadata = read_document(path, tmp_path).metadata
    assert (metadata.title, metadata.publisher) == ("D’à côté", "Cercle")


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.pdf", b"%PDF-1.7\n", DamagedFile),
        ("photo.png", b"\x89PNG\r\n", UnsupportedFormat),
        ("a.txt", bytes(range(256)) * 9, UnknownEncoding),
        ("a.txt", b"", EmptyDocument),
        ("a.txt", b" \n\n\xc2\xa0\n", EmptyDocument),
        ("a.txt", b"Partager :\n\nhttps://exemple.test\n", EmptyDocument),
        ("a.html", b"<nav>Menu</nav>", EmptyDocument),
        ("a.md", b"---\ntitle: [\n---\n", InvalidMetadata),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_both_languages(
    tmp_path: Path, name: str, content: bytes, error: type[PreconiseError]
) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(error) as caught:
        read_document(path, tmp_path)
    for language in LANGUAGES:
        assert name in explain(caught.value, language).message


def test_a_missing_file_is_told_with_the_reason_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_document(tmp_path / "absent.txt", tmp_path)
    assert caught.value.values == {"path": "absent.txt", "reason": "No such file or directory"}


def test_a_broken_sidecar_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "note.txt")
    write(tmp_path, "note.txt.meta.toml", "title = ")
    with pytest.raises(InvalidMetadata) as caught:
        read_document(path, tmp_path)
    assert caught.value.values["path"] == "note.txt.meta.toml"


def test_a_dump_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(DocumentTooLarge):
        read_document(write(tmp_path, "dump.txt", b"mot " * 3_000_000), tmp_path)
    with pytest.raises(DocumentTooLarge):
        read_document(write(tmp_path, "long.txt", b"mot " * (reader.MOST_CHARACTERS // 4 + 1)), tmp_path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.pdf", NOTE.encode()),
        ("note.docx", NOTE.encode()),
        ("note", NOTE.encode()),
        ("note.txt", docx("".join(map(paragraph, NOTE.split("\n\n"))))),
        ("note.doc", f"<html><body><h1>{NOTE.split(chr(10))[0]}</h1><p>{NOTE.split(chr(10))[2]}</body>".encode()),
        ("note.html", NOTE.encode("utf-16")),
    ],
)
def test_a_mislabelled_file_is_read_as_what_it_is(tmp_path: Path, name: str, content: bytes) -> None:
    assert read_document(write(tmp_path, name, content), tmp_path).text.split() == NOTE.split()


@pytest.mark.parametrize("name", ["note.docx", "note.odt", "note.pdf", "note.xlsx", "note.epub", "note.pptx"])
def test_a_file_that_is_not_what_it_promises_is_damaged(tmp_path: Path, name: str) -> None:
    for content in (b"\x89PNG\r\n\x1a\n" * 9, docx(paragraph(NOTE))[:200]):
        with pytest.raises(DamagedFile):
            read_document(write(tmp_path, name, content), tmp_path)


def test_one_bad_file_says_why_and_stops_nothing(tmp_path: Path) -> None:
    reading = read_documents(write(tmp_path, "photo.png", b"\x89PNG\r\n\x1a\n"), tmp_path)
    (report,) = reading.failures
    assert (report.path, report.state, report.reason) == ("photo.png", "failed", "UnsupportedFormat")
    assert not reading.documents


def test_nul_bytes_in_a_text_are_left_out(tmp_path: Path) -> None:
    assert "\0" not in read_document(write(tmp_path, "note.txt", NOTE.encode() + b"\0\0 La fin."), tmp_path).text
