from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.errors import PasswordNeeded, ReadingError
from preconise.reading.formats import Format
from preconise.reading.sniff import format_of
from tests.reading.files_made import docx, xlsx, zipped

COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
MAIL = b"From: a@exemple.test\r\nSubject: nuit\r\nMIME-Version: 1.0\r\n\r\nBonjour\r\n"


def compound(stream: str) -> bytes:
    """The beginning of a compound file, and the directory entry of one stream."""
    return COMPOUND + stream.encode("utf-16-le").ljust(128, b"\0")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (docx(""), "docx"),
        (xlsx({"Plan": {"A1": "un"}}), "xlsx"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "odt"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text-template"}), "odt"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "odp"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "ods"),
        (zipped({"mimetype": "application/epub+zip\n"}), "epub"),
        (zipped({"Index/Document.iwa": b"\0"}), "iwork"),
        (zipped({"photo.jpg": b"\xff\xd8\xff"}), "unknown"),
        (compound("WordDocument"), "doc"),
        (compound("PowerPoint Document"), "ppt"),
        (compound("Workbook"), "xls"),
        (compound("__nameid_version1.0"), "outlook"),
        (compound("Autre"), "unknown"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n%PDF-1.4\n", "pdf"),
        (rb"{\rtf1\ansi texte}", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "unknown"),
        (MAIL, "mail"),
        (b"From: <Saved by Blink>\r\nSubject: page\r\nMIME-Version: 1.0\r\n\r\n", "mhtml"),
        (b"<!DOCTYPE html><p>texte", "html"),
        ("\ufeff<HTML lang=fr><body>été".encode(), "html"),
        ("<html><body>été".encode("utf-16"), "html"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='http://www.w3.org/1999/xhtml'/>", "html"),
        (b"<?xml version='1.0'?><office:document xmlns:office='o'/>", "fodt"),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>", "wordxml"),
    ],
)
def test_content_decides_whatever_the_name_says(content: bytes, expected: Format) -> None:
    for name in ("note", "note.txt", "note.doc", "note.pdf", "note.docx", "note.html", "Note de M. Martin"):
        assert format_of(content, name) == expected


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("note.txt", b"La nuit est calme.", "text"),
        ("note", b"La nuit est calme.", "text"),
        ("note.pdf", b"La nuit est calme.", "text"),
        ("Note de M. Martin", b"La nuit est calme.", "text"),
        ("note.html", b"La nuit est calme, 3 < 4.", "text"),
        ("note.html", b"La nuit<br>est calme.", "html"),
        ("note.MD", b"# La nuit\n\n<div>est calme</div>", "markdown"),
        ("plan.csv", b"Action;Pilote\nOuvrir;CCAS\n", "csv"),
        ("plan.xls", b"Action\tPilote\nOuvrir\tCCAS\n", "csv"),
        ("note.txt", b"From: Anne\nTo: Paul\n\nUne lettre.", "text"),
        ("note.eml", b"From: Anne\nTo: Paul\n\nUne lettre.", "mail"),
        ("note.txt", b"Action: ouvrir\nPilote: CCAS\n", "text"),
        ("carte.json", b"{}", "unknown"),
        ("film.mp4", b"\0\0\0 ftypisom", "unknown"),
        ("vide.docx", b"", "text"),
    ],
)
def test_the_name_decides_between_texts(name: str, content: bytes, expected: Format) -> None:
    assert format_of(content, name) == expected


def test_an_encrypted_office_file_needs_a_password() -> None:
    with pytest.raises(PasswordNeeded):
        format_of(compound("EncryptedPackage"), "note.docx")


def test_a_text_that_speaks_of_streams_is_no_old_file() -> None:
    assert format_of(COMPOUND + b"x" + "WordDocument\0".encode("utf-16-le"), "note.doc") == "unknown"


@given(st.sampled_from([b"", b"PK\x03\x04", COMPOUND, b"%PDF-", b"<html>", MAIL]), st.binary(max_size=300))
def test_any_bytes_have_a_format_or_an_error_of_reading(beginning: bytes, rest: bytes) -> None:
    with suppress(ReadingError):
        format_of(beginning + rest, "note.txt")
