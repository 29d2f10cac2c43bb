from __future__ import annotations

from pathlib import Path

import pytest

from preconise.boxes import boxes_of
from preconise.passages.segment import segment
from preconise.reading.reader import read_document
from preconise.types import Document
from tests.reading.pdf.pdf_made import (
    LEADING,
    LEFT,
    TOP,
    Dot,
    MadePage,
    MadePdf,
    Picture,
    Rule,
    Text,
    column,
    grid,
    pdf,
)

LIGHT = (
    "La ville a remplacé tous les lampadaires de la rue du Port. Les habitants disent se sentir mieux le soir, et les "
    "commerçants ferment plus tard. Le coût de cette opération, partagé entre trois budgets, est resté modeste."
)
BENCH = (
    "Les bancs ont été rapprochés des arrêts de bus, à la demande des personnes âgées. Une visite de nuit est faite "
    "chaque automne avec les bailleurs."
)


def read(tmp_path: Path, made: MadePdf | bytes) -> Document:
    path = tmp_path / "note.pdf"
    path.write_bytes(made if isinstance(made, bytes) else pdf(made))
    return read_document(path, tmp_path)


def read_page(tmp_path: Path, *parts: Text | Rule | Dot | Picture) -> Document:
    return read(tmp_path, MadePdf([MadePage(parts)]))


def shown(document: Document) -> list[tuple[str, int, str, str]]:
    return [
        (block.kind, block.level, block.marker, document.text[block.start : block.end]) for block in document.blocks
    ]


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_the_lines_of_a_paragraph_are_joined_and_those_of_two_are_not(tmp_path: Path) -> None:
    first = column(LIGHT)
    second = column(BENCH, y=first[-1].y - LEADING)
    assert texts(read_page(tmp_path, *first, *second)) == [LIGHT, BENCH]


@pytest.mark.parametrize("columns", [2, 3])
def test_a_paragraph_goes_on_in_the_next_column(tmp_path: Path, columns: int) -> None:
    width, step = (38, 250.0) if columns == 2 else (24, 165.0)
    lines = column(f"{LIGHT} {BENCH} {LIGHT}", width=width)
    each = len(lines) // columns + 1
    placed = [
        Text(LEFT + step * (number // each), TOP - LEADING * (number % each), line.text)
        for number, line in enumerate(lines)
    ]
    assert texts(read_page(tmp_path, *placed)) == [f"{LIGHT} {BENCH} {LIGHT}"]


def test_columns_whose_lines_alternate_in_the_file_are_read_one_after_the_other(tmp_path: Path) -> None:
    left, right = column(f"{LIGHT} {LIGHT}", width=38), column(f"{BENCH} {BENCH} {BENCH}", x=LEFT + 250, width=38)
    rows = [line for pair in zip(left, right, strict=False) for line in pair]
    rest = [*left[len(right) :], *right[len(left) :]]
    assert texts(read_page(tmp_path, *rows, *rest)) == [f"{LIGHT} {LIGHT}", f"{BENCH} {BENCH} {BENCH}"]


def pages_with_heads(count: int) -> list[MadePage]:
    return [
        MadePage(
            [
                Text(LEFT, 810, "Cahier de la tranquillité"),
                *column(f"{LIGHT} Page écrite en {number} jours.", y=TOP),
                Text(280, 30, f"– {number + 4} –"),
            ]
        )
        for number in range(1, count + 1)
    ]


def test_running_heads_and_page_numbers_are_no_text(tmp_path: Path) -> None:
    document = read(tmp_path, MadePdf(pages_with_heads(4)))
    assert "Cahier" not in document.text
    assert "–" not in document.text
    assert len(document.blocks) == 4


def test_pages_bear_the_labels_of_the_file_or_the_numbers_printed_on_them(tmp_path: Path) -> None:
    printed = read(tmp_path, MadePdf(pages_with_heads(3)))
    declared = read(tmp_path, MadePdf(pages_with_heads(3), first_label=11))
    assert [(page.number, page.label) for page in printed.pages] == [(1, "5"), (2, "6"), (3, "7")]
    assert [page.label for page in declared.pages] == ["11", "12", "13"]


def test_a_paragraph_goes_on_over_a_page_and_its_notes_are_set_aside(tmp_path: Path) -> None:
    lines = column(f"{LIGHT} {BENCH}")
    half = len(lines) // 2
    first = [
        *[Text(LEFT, 120 - LEADING * number, line.text) for number, line in enumerate(lines[:half])],
        Text(LEFT, 60, "1 Chiffres du service technique pour 2021.", size=7),
    ]
    second = [Text(LEFT, TOP - LEADING * number, line.text) for number, line in enumerate(lines[half:])]
    document = read(tmp_path, MadePdf([MadePage(first), MadePage(second)]))
    assert shown(document) == [
        ("paragraph", 0, "", f"{LIGHT} {BENCH}"),
        ("paragraph", 0, "1", "Chiffres du service technique pour 2021."),
    ]
    passages = segment(document, lambda all_texts: [len(text.split()) for text in all_texts], 500)
    assert [(passage.page_first, passage.page_last) for passage in passages][-1] == (1, 1)
    assert {passage.page_last for passage in passages[:-1]} <= {1, 2}
    assert 2 in {passage.page_last for passage in passages[:-1]}


def test_a_raised_figure_that_calls_a_note_is_left_out_and_a_square_metre_is_not(tmp_path: Path) -> None:
    call = Text(LEFT, TOP, "Le marché du soir a doublé")
    square = Text(LEFT, TOP - 40, "La place fait 400 m")
    document = read_page(
        tmp_path,
        call,
        Text(call.right, TOP + 4, "1", size=6),
        Text(call.right + 4, TOP, ". Il dure."),
        square,
        Text(square.right, TOP - 36, "2", size=6),
        Text(square.right + 4, TOP - 40, " et sert à tous."),
    )
    assert texts(document) == ["Le marché du soir a doublé. Il dure.", "La place fait 400 m2 et sert à tous."]


def test_headings_are_told_by_their_size_and_then_by_their_weight(tmp_path: Path) -> None:
    document = read_page(
        tmp_path,
        Text(LEFT, 780, "Cahier de la nuit", size=20),
        Text(LEFT, 740, "Éclairer", size=14),
        *column(LIGHT, y=715),
        Text(LEFT, 660, "Ce qui reste à faire", bold=True),
        *column(BENCH, y=645),
    )
    assert shown(document) == [
        ("heading", 1, "", "Cahier de la nuit"),
        ("heading", 2, "", "Éclairer"),
        ("paragraph", 0, "", LIGHT),
        ("heading", 3, "", "Ce qui reste à faire"),
        ("paragraph", 0, "", BENCH),
    ]


def test_lists_keep_their_markers_and_their_nesting(tmp_path: Path) -> None:
    document = read_page(
        tmp_path,
        Text(LEFT, 700, "La commune veille à :"),
        Text(LEFT, 688, "1) ouvrir la maison des projets ;"),
        Text(LEFT, 676, "2)"),
        Text(LEFT + 24, 676, "tenir des permanences, dont chacune dure deux heures au moins et"),
        Text(LEFT + 24, 664, "reçoit sans rendez-vous :"),
        Text(LEFT + 24, 652, "• le mardi matin ;"),
        Text(LEFT + 24, 640, "• le samedi."),
        Text(LEFT, 628, "3) publier un bilan."),
    )
    assert shown(document) == [
        ("paragraph", 0, "", "La commune veille à :"),
        ("list_item", 1, "1)", "ouvrir la maison des projets ;"),
        (
            "list_item",
            1,
            "2)",
            "tenir des permanences, dont chacune dure deux heures au moins et reçoit sans rendez-vous :",
        ),
        ("list_item", 2, "•", "le mardi matin ;"),
        ("list_item", 2, "•", "le samedi."),
        ("list_item", 1, "3)", "publier un bilan."),
    ]


def test_bullets_that_are_drawn_mark_items_too(tmp_path: Path) -> None:
    document = read_page(
        tmp_path,
        Text(LEFT, 700, "On peut :"),
        Dot(LEFT + 6, 690),
        Text(LEFT + 20, 688, "éclairer"),
        Dot(LEFT + 6, 678),
        Text(LEFT + 20, 676, "planter"),
    )
    assert [(marker, text) for kind, _, marker, text in shown(document) if kind == "list_item"] == [
        ("•", "éclairer"),
        ("•", "planter"),
    ]


def test_a_ruled_table_gives_rows_under_the_heads_of_its_columns(tmp_path: Path) -> None:
    widths = (40, 260, 120)
    cells = [
        Text(LEFT + 4, 690, "N°", bold=True),
        Text(LEFT + 44, 690, "Action", bold=True),
        Text(LEFT + 304, 690, "Pilote", bold=True),
        Text(LEFT + 4, 660, "1"),
        Text(LEFT + 44, 665, "Ouvrir une permanence dans chaque"),
        Text(LEFT + 44, 653, "quartier."),
        Text(LEFT + 304, 660, "CCAS"),
        Text(LEFT + 4, 630, "2"),
        Text(LEFT + 44, 630, "Former les agents d’accueil."),
        Text(LEFT + 304, 630, "Service prévention"),
    ]
    document = read_page(tmp_path, *column(LIGHT), *cells, *grid(LEFT, 704, widths, 30, 3), *column(BENCH, y=590))
    assert shown(document) == [
        ("paragraph", 0, "", LIGHT),
        ("table_row", 1, "", "N° | Action | Pilote"),
        ("table_row", 0, "", "1 | Ouvrir une permanence dans chaque quartier. | CCAS"),
        ("table_row", 0, "", "2 | Former les agents d’accueil. | Service prévention"),
        ("paragraph", 0, "", BENCH),
    ]


def test_a_row_that_a_page_cuts_is_one_row_and_the_repeated_heads_are_left_out(tmp_path: Path) -> None:
    heads = [Text(LEFT + 4, 90, "Action", bold=True), Text(LEFT + 204, 90, "Pilote", bold=True)]
    first = [*heads, Text(LEFT + 4, 65, "Repeindre les passages"), Text(LEFT + 204, 65, "Voirie")]
    heads = [Text(LEFT + 4, 780, "Action", bold=True), Text(LEFT + 204, 780, "Pilote", bold=True)]
    second = [
        *heads,
        Text(LEFT + 4, 755, "devant les écoles"),
        Text(LEFT + 4, 725, "Tailler les haies"),
        Text(LEFT + 204, 725, "Jardins"),
    ]
    document = read(
        tmp_path,
        MadePdf(
            [
                MadePage([*column(LIGHT), *first, *grid(LEFT, 104, (200, 100), 28, 2)]),
                MadePage([*second, *grid(LEFT, 794, (200, 100), 28, 3), *column(BENCH, y=600)]),
            ]
        ),
    )
    rows = [text for kind, _, _, text in shown(document) if kind == "table_row"]
    assert rows == [
        "Action | Pilote",
        "Repeindre les passages devant les écoles | Voirie",
        "Tailler les haies | Jardins",
    ]


def test_a_table_of_contents_is_no_text_to_quote(tmp_path: Path) -> None:
    contents = [Text(LEFT, 700, "1. Éclairer " + "." * 30 + " 3"), Text(LEFT, 688, "2. Réparer " + "." * 31 + " 12")]
    document = read_page(tmp_path, *contents, *column(LIGHT, y=640))
    assert [kind for kind, *_ in shown(document)] == ["furniture", "furniture", "paragraph"]


def test_every_line_of_a_quote_has_its_box_where_it_is_printed(tmp_path: Path) -> None:
    lines = column(LIGHT)
    document = read_page(tmp_path, *lines)
    assert [document.text[line.start : line.end] for line in document.lines] == [line.text for line in lines]
    for line, box in zip(lines, document.lines, strict=True):
        assert (box.left, box.right) == pytest.approx((line.x, line.right), abs=1)
        assert box.bottom <= line.y <= box.top
    start = document.text.index("Les habitants")
    first, *_ = boxes_of(document, start, start + len("Les habitants"))
    assert first.left == pytest.approx(LEFT + 6 * lines[0].text.index("Les"), abs=2)


def test_a_page_that_is_turned_is_read_and_its_boxes_are_those_displayed(tmp_path: Path) -> None:
    document = read(tmp_path, MadePdf([MadePage(column(LIGHT), turned=90)]))
    assert texts(document) == [LIGHT]
    box = document.lines[0]
    assert box.top - box.bottom > box.right - box.left
    assert box.left == pytest.approx(TOP, abs=10)
    assert box.top == pytest.approx(595 - LEFT, abs=10)


def test_the_file_says_its_title_and_its_day_and_a_sidecar_knows_better(tmp_path: Path) -> None:
    made = MadePdf([MadePage(column(LIGHT))], title="Éclairer la rue du Port", created="D:20210304101500Z")
    assert (read(tmp_path, made).metadata.title, read(tmp_path, made).metadata.date) == (made.title, "2021-03-04")
    (tmp_path / "note.pdf.meta.toml").write_text('title = "Lumières"\npublisher = "Ville de Port"', encoding="utf-8")
    metadata = read(tmp_path, made).metadata
    assert (metadata.title, metadata.publisher, metadata.date) == ("Lumières", "Ville de Port", "2021-03-04")


@pytest.mark.parametrize("title", ["Microsoft Word - v3 finale.doc", "rapport.indd", "sans titre", "Document1"])
def test_a_title_that_a_program_filled_in_is_none(tmp_path: Path, title: str) -> None:
    assert read(tmp_path, MadePdf([MadePage(column(LIGHT))], title=title)).metadata.title == ""


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    assert texts(read(tmp_path, MadePdf([MadePage(column(LIGHT))], locked_for="changes"))) == [LIGHT]
