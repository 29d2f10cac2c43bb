from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from preconise.errors import OriginalChanged, PageNotDrawn
from preconise.reading.drawn_page import PageWanted
from preconise.reading.page_drawing import draw_page
from preconise.reading.pdf.file import MOST_ACROSS, MOST_DOWN
from preconise.reading.reader import read_document, read_documents
from tests.reading.pdf.pdf_made import LEFT, TOP, MadePage, MadePdf, column, pdf

WORDS = "La mairie ouvre ses gymnases le samedi soir, et la nuit est plus calme dans le quartier."

OTHER_WORDS = "Les fontaines rafraîchissent la place en été, et les bancs attendent les promeneurs du soir."


def made(folder: Path, name: str = "nuit.pdf", turned: int = 0) -> Path:
    path = folder / name
    path.write_bytes(pdf(MadePdf([MadePage(column(WORDS), turned), MadePage(column(OTHER_WORDS))])))
    return path


def wanted(path: Path, corpus: Path, number: int = 1) -> PageWanted:
    document = read_document(path, corpus)
    return PageWanted(document.path, document.sha256, number)


def test_a_page_is_drawn_with_its_letters_where_the_lines_of_the_text_are(tmp_path: Path) -> None:
    path = made(tmp_path)
    drawn = draw_page(wanted(path, tmp_path), path, tmp_path)
    assert (drawn.width, drawn.height, drawn.pages) == (595, 842, 2)
    (line, *_) = read_document(path, tmp_path).lines
    with Image.open(io.BytesIO(drawn.picture)) as picture:
        scale = picture.width / drawn.width
        places = (line.left, drawn.height - line.top, line.right, drawn.height - line.bottom)
        left, top, right, bottom = (int(place * scale) for place in places)
        printed = picture.convert("L").crop((left, top, right, bottom))
        empty = picture.convert("L").crop((left, 0, right, top - 5))
    assert min(printed.tobytes()) < 100
    assert min(empty.tobytes()) == 255


def test_a_turned_page_is_drawn_as_displayed(tmp_path: Path) -> None:
    path = made(tmp_path, turned=90)
    drawn = draw_page(wanted(path, tmp_path), path, tmp_path)
    assert (drawn.width, drawn.height) == (842, 595)


def test_a_huge_page_stays_within_the_size_of_a_screen(tmp_path: Path) -> None:
    path = tmp_path / "affiche.pdf"
    made_file = pdf(MadePdf([MadePage(column(WORDS, LEFT, TOP))]))
    path.write_bytes(made_file.replace(b"[0 0 595 842]", b"[0 0 999 9999]"))
    drawn = draw_page(wanted(path, tmp_path), path, tmp_path)
    with Image.open(io.BytesIO(drawn.picture)) as picture:
        assert picture.width <= MOST_ACROSS
        assert picture.height <= MOST_DOWN


def test_a_page_that_is_not_there_is_not_drawn(tmp_path: Path) -> None:
    path = made(tmp_path)
    for number in (0, 3):
        with pytest.raises(PageNotDrawn):
            draw_page(wanted(path, tmp_path, number), path, tmp_path)


def test_a_file_that_has_changed_is_not_drawn_in_the_place_of_the_one_read(tmp_path: Path) -> None:
    path = made(tmp_path)
    page = wanted(path, tmp_path)
    made(tmp_path, turned=90)
    with pytest.raises(OriginalChanged):
        draw_page(page, path, tmp_path)


def test_a_page_of_what_is_attached_to_an_email_is_drawn(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Le guide de la nuit"
    message.set_content("Bonjour, voici le guide de la nuit dont nous avons parlé lundi en réunion.")
    message.add_attachment(made(tmp_path).read_bytes(), maintype="application", subtype="pdf", filename="guide.pdf")
    path = tmp_path / "courriel.eml"
    path.write_bytes(bytes(message))
    attached = next(found for found in read_documents(path, tmp_path).documents if found.lines)
    assert attached.path == "courriel.eml/guide.pdf"
    assert draw_page(PageWanted(attached.path, attached.sha256, 2), path, tmp_path).pages == 2
    with pytest.raises(OriginalChanged):
        draw_page(PageWanted("courriel.eml/autre.pdf", attached.sha256, 1), path, tmp_path)
