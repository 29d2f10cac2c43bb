"""Handouts are read back as a person left them."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from preconise.errors import DamagedFile, InvalidDossier, UnknownExportFormat, UnreadableFile
from preconise.export.files import WRITERS, write_dossier
from preconise.export.read_back import read_back
from preconise.standing import Place, digest
from tests.export.dossiers import AWKWARD, TEXTS, dossier

FIRST, SECOND = "Ne pas éblouir les passants.", "Former les médiateurs."


def written(folder: Path, suffix: str, *texts: str) -> Path:
    path = folder / f"dossier{suffix}"
    write_dossier(dossier(texts or (FIRST, SECOND), note="À lire à voix haute."), path, "fr")
    return path


def words(text: str) -> list[str]:
    """As they are compared: readers of web pages and of Markdown compose accents."""
    return unicodedata.normalize("NFC", text).split()


@pytest.mark.parametrize("suffix", WRITERS)
def test_quotes_come_back_with_their_words_numbers_and_places(tmp_path: Path, suffix: str) -> None:
    quotes = read_back(written(tmp_path, suffix, *AWKWARD))

    assert [words(quote.text) for quote in quotes] == [words(text) for text in AWKWARD]
    assert [quote.number for quote in quotes] == list(range(1, len(AWKWARD) + 1))
    assert [quote.place for quote in quotes] == [Place("0123456789ab", 120, digest(text)) for text in AWKWARD]


@pytest.mark.parametrize("suffix", WRITERS)
@given(text=TEXTS.filter(lambda text: bool(text.split())))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back(tmp_path: Path, suffix: str, text: str) -> None:
    (quote,) = read_back(written(tmp_path, suffix, text))

    assert words(quote.text) == words(text)


def test_words_typed_around_the_bookmark_in_word_are_seen(tmp_path: Path) -> None:
    path = written(tmp_path, ".docx")
    word = docx.Document(str(path))
    first, second = (paragraph for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == "Quote")
    first.add_run(" Sauf la nuit.")
    second.insert_paragraph_before("Il faut :", style="Quote")
    word.save(str(path))

    assert [quote.text for quote in read_back(path)] == [f"{FIRST} Sauf la nuit.", "Il faut :", SECOND]


def test_a_quote_broken_in_two_is_still_one(tmp_path: Path) -> None:
    path = written(tmp_path, ".docx")
    word = docx.Document(str(path))
    first, _ = (paragraph for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == "Quote")
    start, end = FIRST.split(" pas ")
    first.runs[0].text = f"{start} pas"
    following = next(
        paragraph for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == "Quote Reference"
    )
    following.insert_paragraph_before(end, style="Quote")
    word.save(str(path))

    assert words(read_back(path)[0].text) == words(FIRST)


def test_tracked_changes_count_as_accepted(tmp_path: Path) -> None:
    path = written(tmp_path, ".docx")
    word = docx.Document(str(path))
    first, _ = (paragraph for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == "Quote")
    first._p.remove(first.runs[0]._r)
    for name, tag, text in (("w:del", "w:delText", FIRST), ("w:ins", "w:t", "Éblouir les passants.")):
        change, inner, letters = (OxmlElement(part) for part in (name, "w:r", tag))
        change.set(qn("w:id"), "9")
        letters.text = text
        inner.append(letters)
        change.append(inner)
        first._p.append(change)
    word.save(str(path))

    assert read_back(path)[0].text == "Éblouir les passants."


def test_without_its_bookmark_a_quote_is_known_by_its_style(tmp_path: Path) -> None:
    path = written(tmp_path, ".docx")
    word = docx.Document(str(path))
    for bookmark in word.element.body.xpath("//w:bookmarkStart | //w:bookmarkEnd"):
        bookmark.getparent().remove(bookmark)
    word.save(str(path))

    assert [(quote.number, quote.text, quote.place) for quote in read_back(path)] == [
        (1, FIRST, None),
        (2, SECOND, None),
    ]


def test_without_its_style_a_quote_is_known_by_its_bookmark(tmp_path: Path) -> None:
    path = written(tmp_path, ".docx")
    word = docx.Document(str(path))
    for paragraph in word.paragraphs:
        paragraph.style = word.styles["Normal"]
    word.save(str(path))

    assert [quote.text for quote in read_back(path)] == [FIRST, SECOND]


def edit_odt(path: Path, edit: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = edit(parts["content.xml"].decode()).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_an_odt_whose_paragraphs_got_styles_of_their_own_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, ".odt")
    style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations_fr"/>'
    edit_odt(
        path,
        lambda content: (
            content.replace('"Quotations_fr"', '"P1"')
            .replace("<office:automatic-styles/>", f"<office:automatic-styles>{style}</office:automatic-styles>")
            .replace("text:bookmark", "text:reference-mark")
            .replace("Ne pas éblouir", "Éblouir")
        ),
    )

    assert [(quote.text, quote.place) for quote in read_back(path)] == [
        (FIRST.replace("Ne pas éblouir", "Éblouir"), None),
        (SECOND, None),
    ]


def test_words_added_to_a_page_or_to_markdown_are_seen(tmp_path: Path) -> None:
    for suffix, before in ((".html", "</blockquote>"), (".md", "\n\nForum")):
        path = written(tmp_path, suffix)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(before, f" *Sauf* la nuit.{before}", 1), encoding="utf-8")

        shown = read_back(path)[0].text

        assert words(shown.replace("*", "")) == words(f"{FIRST} Sauf la nuit.")


def test_what_is_no_handout_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Rien", encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 rien")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")

    for name, error in (
        ("a.md", InvalidDossier),
        ("a.docx", DamagedFile),
        ("a.pdf", UnknownExportFormat),
        ("b.md", UnreadableFile),
    ):
        with pytest.raises(error):
            read_back(tmp_path / name)
