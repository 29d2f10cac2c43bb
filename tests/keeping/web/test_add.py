from __future__ import annotations

import io
import tomllib
import zipfile
from pathlib import Path

import pytest

from preconise.errors import CorpusNotWritable, DamagedFile, FormatNotFetched
from preconise.keeping.adding import Outcome
from preconise.keeping.recycle_bin import discarded_documents
from preconise.keeping.web.add import add_from_web, file_name
from preconise.keeping.web.fetch import Fetched
from preconise.reading.reader import read_document
from tests.keeping.web.server import page, redirect, site

HTML = "<!doctype html><html><body><p>Éclairer les abords des gares le soir.</p></body></html>".encode()
PDF = b"%PDF-1.7\n..."


def docx() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Override ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
        )
    return written.getvalue()


@pytest.mark.parametrize(
    ("place", "media_type", "content", "name"),
    [
        ("https://exemple.test/docs/rapport.pdf", "application/pdf", PDF, "rapport.pdf"),
        ("https://exemple.test/docs/Rapport.PDF?v=2", "application/octet-stream", PDF, "Rapport.PDF"),
        ("https://exemple.test/telecharger", "application/pdf", PDF, "telecharger.pdf"),
        ("https://exemple.test/telecharger.php", "application/pdf", PDF, "telecharger.pdf"),
        ("https://exemple.test/", "text/html", HTML, "exemple.test.html"),
        ("https://exemple.test/s%C3%A9curit%C3%A9/", "text/html", HTML, "sécurité.html"),
        ("https://exemple.test/page.htm", "text/html", HTML, "page.htm"),
        ("https://exemple.test/loi-1.2021", "text/html", HTML, "loi-1.2021.html"),
        ("https://exemple.test/note", "text/plain", b"Une note.", "note.txt"),
        ("https://exemple.test/note.md", "text/markdown", b"# Note", "note.md"),
        ("https://exemple.test/note", "application/msword", docx(), "note.docx"),
        ("https://exemple.test/..%2F..%2Fetc%2Fpasswd", "text/plain", b"root", "passwd.txt"),
        ("https://exemple.test/.cache", "text/html", HTML, "exemple.test.html"),
    ],
)
def test_a_document_is_named_for_what_its_bytes_are(place: str, media_type: str, content: bytes, name: str) -> None:
    assert file_name(Fetched(place, media_type, content)) == name


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("image/png", b"\x89PNG\r\n\x1a\n" + bytes(50)),
        ("application/pdf", b"\x7fELF" + bytes(50)),
        ("application/json", b'{"a": 1}'),
        ("application/octet-stream", bytes(range(256))),
        ("text/javascript", b"alert(1)"),
        ("video/mp4", b"\x00\x00\x00\x18ftypmp42"),
    ],
)
def test_what_is_no_document_is_refused_whatever_it_is_called(media_type: str, content: bytes) -> None:
    with pytest.raises(FormatNotFetched):
        file_name(Fetched("https://exemple.test/rapport.pdf", media_type, content))


def test_a_page_is_added_with_its_address_which_reading_takes(tmp_path: Path) -> None:
    with site({"/page": redirect("/v2/page"), "/v2/page": page(HTML)}) as running:
        outcome = add_from_web(f" {running.url('/page')}", tmp_path, replace=False, reach=running.reach())
        assert outcome == Outcome("page.html", path="ajouts/page.html")
        document = read_document(tmp_path / "ajouts" / "page.html", tmp_path)
        assert document.metadata.url == running.url("/page")
        assert "Éclairer les abords des gares le soir." in document.text


def test_a_name_that_is_taken_is_told_and_given_way_on_request(tmp_path: Path) -> None:
    with site({"/note.html": page(HTML)}) as running:
        add_from_web(running.url("/note.html"), tmp_path, replace=False, reach=running.reach())
        kept = tmp_path / "ajouts" / "note.html"
        kept.write_bytes(b"old")
        sidecar = kept.with_name("note.html.meta.toml")
        sidecar.write_text('title = "Relu"\n', encoding="utf-8")
        refused = add_from_web(running.url("/note.html"), tmp_path, replace=False, reach=running.reach())
        assert refused.refused == "exists"
        assert kept.read_bytes() == b"old"
        add_from_web(running.url("/note.html"), tmp_path, replace=True, reach=running.reach())
    assert kept.read_bytes() == HTML
    assert tomllib.loads(sidecar.read_text(encoding="utf-8")) == {"title": "Relu"}
    assert [discarded.path for discarded in discarded_documents(tmp_path)] == ["ajouts/note.html"]


@pytest.mark.parametrize(("content", "error"), [(b"PK\x03\x04 cut short", DamagedFile), (b"\x89PNG", FormatNotFetched)])
def test_nothing_is_written_where_nothing_can_be_kept(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    with site({"/x": page(content)}) as running, pytest.raises(error):
        add_from_web(running.url("/x"), tmp_path, replace=False, reach=running.reach())
    assert list(tmp_path.iterdir()) == []


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    with site({"/x": page(b"", "text/plain")}) as running:
        assert add_from_web(running.url("/x"), tmp_path, replace=False, reach=running.reach()).refused == "empty"
    assert list(tmp_path.iterdir()) == []


def test_a_corpus_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "ajouts").write_text("a file stands where the folder should be", encoding="utf-8")
    with site({"/x": page(HTML)}) as running, pytest.raises(CorpusNotWritable):
        add_from_web(running.url("/x"), tmp_path, replace=False, reach=running.reach())
