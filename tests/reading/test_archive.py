from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.errors import DamagedFile, PasswordNeeded, ReadingError, UnsafeFile
from preconise.reading.archive import MOST_PARTS, open_archive
from preconise.reading.office_xml import parse_xml
from tests.reading.files_made import zipped

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>'
THIEF = '<!DOCTYPE t [<!ENTITY passwords SYSTEM "file:///etc/passwd">]><t>&passwords;</t>'


def test_the_parts_come_as_they_were_put_in() -> None:
    archive = open_archive(zipped({"b.xml": "<b/>", "dossier/a.txt": "été"}), "note.docx")
    assert archive.names == ("b.xml", "dossier/a.txt")
    assert archive.read("dossier/a.txt") == "été".encode()
    assert "b.xml" in archive
    assert "c.xml" not in archive
    with pytest.raises(DamagedFile):
        archive.read("c.xml")


def test_names_that_lead_elsewhere_write_nothing() -> None:
    archive = open_archive(zipped({"../../ailleurs.xml": "<a/>"}), "note.docx")
    assert archive.read("../../ailleurs.xml") == b"<a/>"


@pytest.mark.parametrize(
    "parts",
    [
        {"seule.xml": bytes(50_000_000)},
        {f"{number}.xml": b"" for number in range(MOST_PARTS + 1)},
    ],
)
def test_an_archive_made_to_swell_is_refused_unopened(parts: dict[str, bytes]) -> None:
    with pytest.raises(UnsafeFile):
        open_archive(zipped(parts), "note.docx")


def test_an_archive_larger_than_any_document_is_refused() -> None:
    # Random bytes do not shrink: what is refused is the size that the headers declare.
    content = bytearray(zipped({"a.bin": b"x" * 100}))
    declared = (400_000_000).to_bytes(4, "little")
    for header in (content.find(b"PK\x03\x04") + 22, content.find(b"PK\x01\x02") + 24):
        content[header : header + 4] = declared
    with pytest.raises(UnsafeFile):
        open_archive(bytes(content), "note.docx")


def test_an_encrypted_part_needs_a_password() -> None:
    content = bytearray(zipped({"a.xml": "<a/>"}))
    content[content.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(PasswordNeeded):
        open_archive(bytes(content), "note.docx")


@given(st.integers(0, 400), st.integers(0, 255))
def test_damage_is_an_error_of_reading_wherever_it_is(place: int, byte: int) -> None:
    content = bytearray(zipped({"a.xml": "<a>La nuit est calme.</a>" * 9, "b.xml": "<b/>"}))
    content[place % len(content)] = byte
    with suppress(ReadingError):
        archive = open_archive(bytes(content), "note.docx")
        for name in archive.names:
            archive.read(name)


def test_a_file_cut_short_is_damaged() -> None:
    content = zipped({"a.xml": "<a/>"})
    for length in range(4, len(content), 7):
        with pytest.raises(DamagedFile):
            open_archive(content[:length], "note.docx")


def test_a_compression_that_nobody_uses_is_damage() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        file.writestr("a.xml", "<a/>")
    content = bytearray(buffer.getvalue())
    for header in (content.find(b"PK\x03\x04") + 8, content.find(b"PK\x01\x02") + 10):
        content[header] = 99
    with pytest.raises(DamagedFile):
        open_archive(bytes(content), "note.docx").read("a.xml")


@pytest.mark.parametrize("xml", [LAUGHS, THIEF, "<!DOCTYPE a SYSTEM 'http://exemple.test/a.dtd'><a/>"])
def test_xml_that_declares_entities_is_refused(xml: str) -> None:
    with pytest.raises(UnsafeFile):
        parse_xml(xml.encode(), "note.docx")


@pytest.mark.parametrize("xml", ["", "<a>", "<a>\x00</a>", "texte", "<a>" * 5000 + "</a>" * 5000])
def test_xml_that_is_not_well_formed_is_damage(xml: str) -> None:
    with pytest.raises(DamagedFile):
        parse_xml(xml.encode(), "note.docx")


def test_xml_keeps_its_text_without_remarks() -> None:
    root = parse_xml("<a>un<!-- remarque --><?php echo ?> deux</a>".encode("utf-16"), "note.docx")
    assert "".join(map(str, root.itertext())) == "un deux"
