from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from preconise.errors import DamagedFile
from preconise.reading.canonical import compose
from preconise.reading.tables.csv_file import read_csv
from preconise.reading.tables.rows import table_drafts
from preconise.reading.tables.spreadsheet import read_spreadsheet
from tests.reading.blocks_shown import shown
from tests.reading.files_made import xlsx, zipped

HEAD = ["Action", "Pilote", "Échéance"]
ROW = ["Ouvrir une permanence", "CCAS", "2e trimestre"]
READ = "table_row | Action : Ouvrir une permanence | Pilote : CCAS | Échéance : 2e trimestre"


def blocks(rows: Sequence[Sequence[str]]) -> list[str]:
    return shown(*compose(table_drafts(rows)))


def csv_blocks(content: bytes) -> list[str]:
    found = read_csv(content, "plan.csv")
    return shown(found.text, found.blocks)


def test_a_row_can_be_read_away_from_its_table() -> None:
    assert blocks([HEAD, ROW, ["Former les agents", "", "été"]]) == [
        READ,
        "table_row | Action : Former les agents | Échéance : été",
    ]


def test_titles_above_the_table_and_inside_it() -> None:
    rows = [["Plan d’actions 2024", "", ""], [], ["Document de travail."], HEAD, ["AXE 1 – LA NUIT", "", ""], ROW]
    assert blocks(rows) == [
        "heading 2 | Plan d’actions 2024",
        "paragraph | Document de travail.",
        "heading 3 | AXE 1 – LA NUIT",
        READ,
    ]


def test_a_row_with_one_cell_is_still_a_row() -> None:
    assert (
        blocks([HEAD, ROW, ["Éclairer le chemin de l’école"]])[1]
        == "table_row | Action : Éclairer le chemin de l’école"
    )


def test_a_table_without_labels_is_given_none() -> None:
    assert blocks([["1", "Ouvrir une permanence."], ["2", "Former les agents."]]) == [
        "table_row | 1 | Ouvrir une permanence.",
        "table_row | 2 | Former les agents.",
    ]


def test_totals_are_left_without_labels() -> None:
    assert blocks([["Action", "Budget (€)"], ["Ouvrir", "1 200,50"], ["", "1 200,50"]])[1] == "table_row | 1 200,50"


def test_line_breaks_in_a_cell_are_spaces_and_no_break_spaces_stay() -> None:
    assert blocks([HEAD, ["Ouvrir\nle\xa0soir", "", "été"]]) == [
        "table_row | Action : Ouvrir le\xa0soir | Échéance : été"
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_in_any_encoding_with_any_delimiter(delimiter: str, encoding: str) -> None:
    lines = [delimiter.join(HEAD), delimiter.join(ROW), delimiter.join([f'"Former{delimiter} informer"', "DRH", "été"])]
    found = csv_blocks("\r\n".join(lines).encode(encoding))
    assert found == [
        READ,
        f"table_row | Action : Former{delimiter.strip()} informer | Pilote : DRH | Échéance : été",
    ]


def test_csv_with_line_breaks_in_cells_and_commas_in_sums() -> None:
    content = b'Action;Budget\r\n"Ouvrir\r\nle soir";1 200,50\r\n"Dire ""non""";3,5\r\n'
    assert csv_blocks(content) == [
        "table_row | Action : Ouvrir le soir | Budget : 1 200,50",
        'table_row | Action : Dire "non" | Budget : 3,5',
    ]


def test_csv_that_says_its_delimiter() -> None:
    assert csv_blocks(b"sep=,\nAction,Pilote\nOuvrir le soir,CCAS\n") == [
        "table_row | Action : Ouvrir le soir | Pilote : CCAS"
    ]


def test_sheets_are_parts_of_the_document_and_hidden_ones_are_told_of() -> None:
    plan = {"A1": "Action", "B1": "Pilote", "A2": "Ouvrir le soir", "B2": "CCAS"}
    sheets = {"Nuit": plan, "Jour": {"A1": "Un mot sur le jour."}, "Brouillon": {"A1": "SECRET"}, "Vide": {}}
    found = read_spreadsheet(xlsx(sheets, hidden=frozenset({"Brouillon"})), "plan.xlsx")
    assert shown(found.text, found.blocks) == [
        "heading 1 | Nuit",
        "table_row | Action : Ouvrir le soir | Pilote : CCAS",
        "heading 1 | Jour",
        "paragraph | Un mot sur le jour.",
    ]
    (notice,) = found.notices
    assert (notice.reason, notice.values) == ("hidden_sheets", {"sheets": "Brouillon"})


def test_a_workbook_without_its_parts_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_spreadsheet(zipped({"xl/workbook.xml": "<workbook/>"}), "plan.xlsx")


def test_values_of_real_programs(shared: Path) -> None:
    for name in ("actions.xlsx", "actions.ods"):
        found = read_spreadsheet((shared / "formats" / name).read_bytes(), name)
        assert "Échéance : 2023-09-01 | Budget (€) : 1200\n" in found.text
        assert "MASQUEE" not in found.text
